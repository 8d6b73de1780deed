import type { PageRoute } from '../../app/PageRoute.ts';

/** Grading by hand, releasing results and judging anew. */
export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'grading', page: () => import('./QueuePage.tsx').then((file) => file.QueuePage) },
  {
    frame: 'moderator',
    path: 'grading/answers',
    page: () => import('./AnswersPage.tsx').then((file) => file.AnswersPage),
  },
  {
    frame: 'moderator',
    path: 'grading/release',
    page: () => import('./ReleasePage.tsx').then((file) => file.ReleasePage),
  },
  {
    frame: 'moderator',
    path: 'grading/regrade',
    page: () => import('./RegradePage.tsx').then((file) => file.RegradePage),
  },
];
