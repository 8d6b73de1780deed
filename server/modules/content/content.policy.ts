import { moderates, type Viewer } from '../../auth/viewer.ts';

/** Courses, tests, competencies and files are written by the portal's moderators. */
export const canAuthor = (viewer: Viewer, portalId: string): boolean => moderates(viewer, portalId);

/** The author's view shows drafts and correct answers, so it is for moderators only; learners get types of their own (L4). */
export const canSeeAsAuthor = canAuthor;
