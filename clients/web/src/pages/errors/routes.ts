import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'public', path: '*', page: () => import('./NotFoundPage.tsx').then((file) => file.NotFoundPage) },
];
