import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'learner', path: '', page: () => import('./MyLearningPage.tsx').then((file) => file.MyLearningPage) },
  { frame: 'learner', path: 'catalogue', page: () => import('./CataloguePage.tsx').then((file) => file.CataloguePage) },
  {
    frame: 'learner',
    path: 'certificates',
    page: () => import('./CertificatesPage.tsx').then((file) => file.CertificatesPage),
  },
  {
    frame: 'learner',
    path: 'courses/:courseId',
    page: () => import('./CoursePage.tsx').then((file) => file.CoursePage),
  },
  {
    frame: 'learner',
    path: 'courses/:courseId/items/:itemId',
    page: () => import('./ItemPage.tsx').then((file) => file.ItemPage),
  },
];
