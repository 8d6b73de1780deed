import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'approvals',
    page: () => import('./ApprovalsPage.tsx').then((file) => file.ApprovalsPage),
  },
];
