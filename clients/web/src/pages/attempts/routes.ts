import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'learner', path: 'tests/:testId', page: () => import('./TestPage.tsx').then((file) => file.TestPage) },
  {
    frame: 'learner',
    path: 'attempts/:attemptId',
    page: () => import('./AttemptPage.tsx').then((file) => file.AttemptPage),
  },
  {
    frame: 'learner',
    path: 'attempts/:attemptId/review',
    page: () => import('./ReviewPage.tsx').then((file) => file.ReviewPage),
  },
];
