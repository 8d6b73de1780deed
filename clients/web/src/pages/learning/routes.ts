import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'learner', path: '', page: () => import('./MyLearningPage.tsx').then((file) => file.MyLearningPage) },
];
