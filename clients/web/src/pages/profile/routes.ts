import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'account', path: 'account', page: () => import('./AccountPage.tsx').then((file) => file.AccountPage) },
];
