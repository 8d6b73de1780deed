import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'courses', page: () => import('./CoursesPage.tsx').then((file) => file.CoursesPage) },
  {
    frame: 'moderator',
    path: 'courses/:courseId',
    page: () => import('./CourseEditorPage.tsx').then((file) => file.CourseEditorPage),
  },
  {
    frame: 'moderator',
    path: 'courses/:courseId/items/:itemId',
    page: () => import('./ItemEditorPage.tsx').then((file) => file.ItemEditorPage),
  },
  {
    frame: 'moderator',
    path: 'courses/:courseId/preview',
    page: () => import('./PreviewCoursePage.tsx').then((file) => file.PreviewCoursePage),
  },
  {
    frame: 'moderator',
    path: 'courses/:courseId/preview/:itemId',
    page: () => import('./PreviewItemPage.tsx').then((file) => file.PreviewItemPage),
  },
];
