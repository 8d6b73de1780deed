import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import type { Frame } from '../PageRoute.ts';
import { hasPage } from '../pageRoutes.ts';

/** Where each kind leads: the first of these pages that there is, with what the notice is about in place of `:id`. */
const pages: Record<NoticeInRowFragment['kind'], [frame: Frame, path: string][]> = {
  ENROLLED: [['learner', 'courses/:courseId']],
  DUE: [['learner', 'courses/:courseId']],
  SUBMITTED_OVERDUE: [['learner', 'attempts/:attemptId/review']],
  GRADED: [['learner', 'attempts/:attemptId/review']],
  REGRADED: [['learner', 'attempts/:attemptId/review']],
  RELEASED: [['learner', 'attempts/:attemptId/review']],
  ALLOWANCE: [['learner', 'tests/:testId']],
  CERTIFICATE: [['learner', 'certificates']],
  APPROVAL_WANTED: [['moderator', 'approvals']],
  GRADING_WANTED: [
    ['moderator', 'grading/:attemptId'],
    ['moderator', 'results/attempts/:attemptId'],
    ['moderator', 'grading'],
  ],
  TRANSFER_COMPLETED: [['moderator', 'transfers/:transferId']],
  TRANSFER_FAILED: [['moderator', 'transfers/:transferId']],
  COURSE_RECEIVED: [['moderator', 'courses/:courseId']],
  TEST_RECEIVED: [['moderator', 'tests/:testId']],
};

/** The page that a notice is about; null where there is none, as for a kind that is newer than this client. */
export function noticePath({ kind, portalId, subjectId }: NoticeInRowFragment): string | null {
  const found = pages[kind]?.find(([frame, path]) => hasPage(frame, path) && (subjectId || !path.includes(':')));
  if (!found) return null;
  const [frame, path] = found;
  return `/p/${portalId}/${frame === 'learner' ? 'learn' : 'run'}/${path.replace(/:\w+/, subjectId ?? '')}`;
}
