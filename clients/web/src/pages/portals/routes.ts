import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'portals', page: () => import('./PortalsPage.tsx').then((file) => file.PortalsPage) },
  {
    frame: 'moderator',
    path: 'portals/new',
    page: () => import('./NewPortalPage.tsx').then((file) => file.NewPortalPage),
  },
  {
    frame: 'moderator',
    path: 'portals/:externalId',
    page: () => import('./PortalPage.tsx').then((file) => file.PortalPage),
  },
];
