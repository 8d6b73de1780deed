import type { LearnerOutlineQuery } from '../../../generated/graphql.ts';
import type { EarlyRequest } from '../../app/early/EarlyRequest.ts';
import type { PageRoute, PathParams } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'learner',
    path: '',
    page: () => import('./MyLearningPage.tsx').then((file) => file.MyLearningPage),
    early: ({ portalId }) => [unread(portalId), { operation: 'MyEnrollments', variables: { portalId } }],
  },
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
    early: ({ portalId, courseId }) => [
      unread(portalId),
      { operation: 'LearnerCoursePage', variables: { id: courseId } },
      { operation: 'LearnerOutline', variables: { id: courseId, after: null } },
    ],
  },
  {
    frame: 'learner',
    path: 'courses/:courseId/items/:itemId',
    page: () => import('./ItemPage.tsx').then((file) => file.ItemPage),
    early: (params) => [
      unread(params.portalId),
      {
        operation: 'LearnerOutline',
        variables: { id: params.courseId, after: null },
        next: (outline: LearnerOutlineQuery) => openItem(outline, params),
      },
    ],
  },
];

/** What every page of a learner shows in its frame. */
const unread = (portalId: string | undefined): EarlyRequest => ({
  operation: 'UnreadNoticeCount',
  variables: { portalId },
});

/** An item that may be opened is opened by going to it. */
function openItem({ learnerCourse }: LearnerOutlineQuery, { itemId }: PathParams): EarlyRequest[] {
  const { enrollment, items } = learnerCourse;
  const item = items?.nodes.find(({ id }) => id === itemId);
  if (!enrollment || !item || item.state === 'LOCKED') return [];
  return [{ operation: 'OpenItem', variables: { input: { enrollmentId: enrollment.id, itemId } } }];
}
