import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: '', page: () => import('./HomePage.tsx').then((file) => file.HomePage) },
];
