import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'public',
    path: 'register/:token',
    page: () => import('./RegisterPage.tsx').then((file) => file.RegisterPage),
  },
  {
    frame: 'public',
    path: 'register/confirm/:token',
    page: () => import('./ConfirmPage.tsx').then((file) => file.ConfirmPage),
  },
  {
    frame: 'public',
    path: 'invitation/:token',
    page: () => import('./InvitationPage.tsx').then((file) => file.InvitationPage),
  },
  {
    frame: 'public',
    path: 'go/:contentId',
    page: () => import('./DirectLinkPage.tsx').then((file) => file.DirectLinkPage),
  },
];
