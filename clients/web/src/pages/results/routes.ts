import type { PageRoute } from '../../app/PageRoute.ts';

/** What people have done, for those who run a portal or a part of it. */
export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'results',
    page: () => import('./EnrollmentsPage.tsx').then((file) => file.EnrollmentsPage),
  },
  {
    frame: 'moderator',
    path: 'results/attempts',
    page: () => import('./AttemptsPage.tsx').then((file) => file.AttemptsPage),
  },
  {
    frame: 'moderator',
    path: 'results/evidence',
    page: () => import('./EvidencePage.tsx').then((file) => file.EvidencePage),
  },
  {
    frame: 'moderator',
    path: 'results/attempts/:attemptId',
    page: () => import('./AttemptPage.tsx').then((file) => file.AttemptPage),
  },
];
