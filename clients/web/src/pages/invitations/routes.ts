import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'invitations',
    page: () => import('./InvitationsPage.tsx').then((file) => file.InvitationsPage),
  },
  {
    frame: 'moderator',
    path: 'invitations/new',
    page: () => import('./InvitePage.tsx').then((file) => file.InvitePage),
  },
];
