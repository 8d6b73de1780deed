import type { PageRoute } from '../../app/PageRoute.ts';

/** Certificates of a portal's people. */
export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'certificates',
    page: () => import('./IssuedCertificatesPage.tsx').then((file) => file.IssuedCertificatesPage),
  },
];
