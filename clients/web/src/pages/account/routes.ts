import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'public', path: 'sign-in', page: () => import('./SignInPage.tsx').then((file) => file.SignInPage) },
  {
    frame: 'public',
    path: 'forgot-password',
    page: () => import('./ForgotPasswordPage.tsx').then((file) => file.ForgotPasswordPage),
  },
  {
    frame: 'public',
    path: 'reset-password/:token',
    page: () => import('./ResetPasswordPage.tsx').then((file) => file.ResetPasswordPage),
  },
  {
    frame: 'public',
    path: 'prove-email/:token',
    page: () => import('./ProveEmailPage.tsx').then((file) => file.ProveEmailPage),
  },
  { frame: 'account', path: '', page: () => import('./StartPage.tsx').then((file) => file.StartPage) },
  { frame: 'account', path: 'portals', page: () => import('./PortalsPage.tsx').then((file) => file.PortalsPage) },
  { frame: 'account', path: 'password', page: () => import('./PasswordPage.tsx').then((file) => file.PasswordPage) },
  { frame: 'account', path: 'terms/:portalId', page: () => import('./TermsPage.tsx').then((file) => file.TermsPage) },
];
