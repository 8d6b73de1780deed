import type { TransferFailure } from '../../../schema/enums.ts';
import type { NoticeKind as Kind } from '../../../schema/notices.ts';

/**
 * What members are told (S6), and what each kind of notice says. A kind's text is the message `notice.<KIND>`, filled with these
 * params; `subjectId` is what it is about. They hold what their reader may see anyway: titles and times; no names, no answers.
 */
export interface NoticeParams extends Record<Kind, object> {
  /** Enrolled by somebody else than oneself. About the course. */
  ENROLLED: { title: string };
  /** A course is due soon; `dueAt` in ISO 8601. About the course. */
  DUE: { title: string; dueAt: string };
  /** The server handed an attempt in, its time being over (L3). About the attempt; the title is the test's. */
  SUBMITTED_OVERDUE: { title: string };
  /** Everything of an attempt is graded. About the attempt; the title is the test's. */
  GRADED: { title: string };
  /** The grade of an attempt changed, since a question was corrected. About the attempt; the title is the test's. */
  REGRADED: { title: string };
  /** A result can be seen from now on (L6). About the attempt; the title is the test's. */
  RELEASED: { title: string };
  /** More attempts or time for a test (L6). About the test. */
  ALLOWANCE: { title: string };
  /** A course was completed and has its certificate (L8). About the certificate; the title is the course's. */
  CERTIFICATE: { title: string };
  /** For moderators: somebody waits for approval (R2). About the membership. */
  APPROVAL_WANTED: Record<string, never>;
  /** For moderators: answers wait to be graded by hand. About the attempt; the title is the test's. */
  GRADING_WANTED: { title: string };
  /** For who ordered it (T2): what was copied into which portal. About the transfer. */
  TRANSFER_COMPLETED: { titles: string; target: string };
  /** For who ordered it (T6): what was not copied, and the code of the reason. About the transfer. */
  TRANSFER_FAILED: { titles: string; target: string; failureCode: TransferFailure };
  /** For the target's moderators (T2): what came. About the first course of it. */
  COURSE_RECEIVED: { titles: string };
  /** For the target's moderators (T2): what came, tests only. About the first of them. */
  TEST_RECEIVED: { titles: string };
}

export type NoticeKind = Kind;
