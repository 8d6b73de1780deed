import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'registration',
    page: () => import('./RegistrationPage.tsx').then((file) => file.RegistrationPage),
  },
  {
    frame: 'moderator',
    path: 'registration/new',
    page: () => import('./NewLinkPage.tsx').then((file) => file.NewLinkPage),
  },
  {
    frame: 'moderator',
    path: 'registration/:linkId',
    page: () => import('./LinkPage.tsx').then((file) => file.LinkPage),
  },
  {
    frame: 'moderator',
    path: 'registration/:linkId/poster',
    page: () => import('./PosterPage.tsx').then((file) => file.PosterPage),
  },
];
