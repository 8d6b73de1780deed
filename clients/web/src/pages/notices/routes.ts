import type { PageRoute } from '../../app/PageRoute.ts';

const page = () => import('./NoticesPage.tsx').then((file) => file.NoticesPage);

export const routes: PageRoute[] = [
  { frame: 'learner', path: 'notices', page },
  { frame: 'moderator', path: 'notices', page },
  // What the mails about unread notices point to.
  {
    frame: 'account',
    path: 'portals/:portalId/notices',
    page: () => import('./NoticesRedirect.tsx').then((file) => file.NoticesRedirect),
  },
];
