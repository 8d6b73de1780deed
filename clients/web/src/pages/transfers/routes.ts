import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'transfers',
    page: () => import('./TransfersPage.tsx').then((file) => file.TransfersPage),
  },
  {
    frame: 'moderator',
    path: 'transfers/:transferId',
    page: () => import('./TransferPage.tsx').then((file) => file.TransferPage),
  },
];
