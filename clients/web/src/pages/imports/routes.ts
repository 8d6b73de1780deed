import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'imports', page: () => import('./ImportsPage.tsx').then((file) => file.ImportsPage) },
  {
    frame: 'moderator',
    path: 'imports/:importId',
    page: () => import('./ImportPage.tsx').then((file) => file.ImportPage),
  },
];
