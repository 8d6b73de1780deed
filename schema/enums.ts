import { registerEnumType } from 'type-graphql';

/** Names an enum of the contract: values are their own names and each is described. */
function define<Name extends string>(
  name: string,
  description: string,
  values: Record<Name, string>,
): { [Key in Name]: Key } {
  const object = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [Key in Name]: Key };
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([key, text]) => [key, { description: text }]),
  ) as Record<Name, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const PortalKind = define('PortalKind', 'Which side of the wall a portal is on.', {
  INTERNAL: "The organization's own LMS; it opens external portals and sends content to them.",
  EXTERNAL: 'A portal for partners or customers; isolated from every other portal.',
});
export type PortalKind = keyof typeof PortalKind;

export const PortalStatus = define('PortalStatus', 'The life of a portal.', {
  ACTIVE: 'Open to its members.',
  DELETING: 'Being erased; nobody may enter.',
});
export type PortalStatus = keyof typeof PortalStatus;

export const Role = define('Role', 'What a member may do in a portal.', {
  LEARNER: 'Learns.',
  MANAGER: 'Learns, and sees the results of the groups it heads.',
  MODERATOR: 'Runs the portal.',
  ADMIN: 'Runs the internal portal, its tokens, settings and directory.',
});
export type Role = keyof typeof Role;

export const MembershipStatus = define('MembershipStatus', 'Whether a member may enter.', {
  ACTIVE: 'May enter.',
  AWAITING_ACCEPTANCE:
    'Was made for a person who has an account already; waits for their consent at the next sign-in (P3).',
  AWAITING_APPROVAL: 'Registered by a closed link; waits for a moderator (R2).',
  REFUSED: 'Registered by a closed link and was refused; a moderator may still approve.',
  DISABLED: 'May not enter; results stay.',
  REMOVED: 'No member any more: enrolments ended, results stay.',
  ERASED: 'Personal data is gone; what is left counts in statistics (R11).',
});
export type MembershipStatus = keyof typeof MembershipStatus;

export const Language = define('Language', 'The languages of everything a person reads.', {
  en: 'English',
  pl: 'Polish',
  de: 'German',
  cs: 'Czech',
  ro: 'Romanian',
  ru: 'Russian',
});
export type Language = keyof typeof Language;

export const ContentKind = define('ContentKind', 'What is made and transferred.', {
  COURSE: 'Ordered lessons, materials and tests.',
  TEST: 'Questions with a pass mark; alone or inside a course.',
});
export type ContentKind = keyof typeof ContentKind;

export const CourseItemKind = define('CourseItemKind', 'What a course consists of.', {
  LESSON: 'A text with pictures.',
  MATERIAL: 'A file to open or download.',
  TEST: 'A test of the same portal.',
});
export type CourseItemKind = keyof typeof CourseItemKind;

export const QuestionKind = define('QuestionKind', 'How a question is answered (L2).', {
  SINGLE_CHOICE: 'Exactly one of several choices.',
  MULTIPLE_CHOICE: 'Any number of several choices.',
  TRUE_FALSE: 'True or false.',
  SHORT_TEXT: 'A word or phrase, compared with accepted answers.',
  NUMERIC: 'A number, within accepted ranges.',
  MATCHING: 'Prompts joined to answers.',
  ORDERING: 'Items brought into order.',
  ESSAY: 'A longer text, graded by hand.',
});
export type QuestionKind = keyof typeof QuestionKind;

export const ReviewRule = define('ReviewRule', 'What a learner sees of a finished test (L5).', {
  NOTHING: 'Only that it was handed in.',
  SCORE: 'The score.',
  SCORE_AND_ANSWERS: 'The score and the correct answers.',
});
export type ReviewRule = keyof typeof ReviewRule;

export const TransferState = define('TransferState', 'The state of a transfer.', {
  PENDING: 'Ordered; no worker has taken it yet.',
  RUNNING: 'A worker copies.',
  COMPLETED: 'All has arrived and was verified.',
  FAILED: 'Given up; nothing of it is in the target. It can be retried.',
  CANCELLED: 'Stopped by a moderator, or because the target portal went; nothing of it is in the target.',
});
export type TransferState = keyof typeof TransferState;

export const TransferPhase = define('TransferPhase', 'Where a running transfer is.', {
  WAITING: 'Not begun.',
  COMPETENCIES: 'Competencies and files are matched and added.',
  COPYING: 'Courses and tests are copied.',
  VERIFYING: 'The copies are compared with the originals.',
  DONE: 'Ended.',
});
export type TransferPhase = keyof typeof TransferPhase;

export const TransferItemState = define('TransferItemState', 'The state of one course or test of a transfer.', {
  PENDING: 'Not copied yet.',
  COPIED: 'In the target, verified.',
  SKIPPED: 'Was in the target already, or on its way by another transfer.',
  FAILED: 'Not copied, because the transfer failed.',
  CANCELLED: 'Not copied, because the transfer was cancelled.',
});
export type TransferItemState = keyof typeof TransferItemState;

export const TransferFailure = define('TransferFailure', 'Why a transfer was given up.', {
  TOO_MANY_ATTEMPTS: 'It was begun several times and never finished.',
  SOURCE_GONE: 'The ordered revision is no longer there.',
  VERIFICATION_FAILED: 'The copy differed from the original; it was thrown away.',
});
export type TransferFailure = keyof typeof TransferFailure;

export const RegistrationMode = define('RegistrationMode', 'What follows a registration by link (R2).', {
  OPEN: 'In at once.',
  CLOSED: 'A moderator approves; people of listed e-mail domains are in at once.',
});
export type RegistrationMode = keyof typeof RegistrationMode;

export const RegistrationLinkState = define(
  'RegistrationLinkState',
  'Whether a registration link still lets people in.',
  {
    VALID: 'People can register by it.',
    EXPIRED: 'Its time is over.',
    USED_UP: 'Its maximum of uses is reached.',
    REVOKED: 'A moderator ended it.',
  },
);
export type RegistrationLinkState = keyof typeof RegistrationLinkState;

export const ApprovalOutcome = define('ApprovalOutcome', 'What came of approving or refusing one person.', {
  DONE: 'Done by this call.',
  NOT_WAITING: 'The person does not wait (any more); perhaps somebody else was faster.',
  NOT_FOUND: 'Nobody of this portal.',
});
export type ApprovalOutcome = keyof typeof ApprovalOutcome;

export const DirectLinkState = define('DirectLinkState', 'What somebody who follows a direct link has to do (R5).', {
  SIGN_IN: 'Sign in, or register by a link. Told for every address alike, whether something is there or not.',
  WAITING: 'Wait until a moderator approves the membership.',
  OPEN: 'Go on: it is open.',
});
export type DirectLinkState = keyof typeof DirectLinkState;

export const ReadRule = define('ReadRule', 'When a lesson counts as read.', {
  OPENED: 'When it was opened.',
  SCROLLED: 'When its reader came to the end.',
  MINIMUM_TIME: 'When it was open for a given time.',
});
export type ReadRule = keyof typeof ReadRule;

export const EnrollmentState = define('EnrollmentState', "A learner's place in a course.", {
  ENROLLED: 'Not begun.',
  STARTED: 'Begun.',
  COMPLETED: 'Every item is done.',
  ENDED: 'Ended before it was completed, by a moderator or because the member left.',
});
export type EnrollmentState = keyof typeof EnrollmentState;

export const EnrollmentSource = define('EnrollmentSource', 'How somebody came to a course.', {
  MODERATOR: 'A moderator enrolled the person.',
  GROUP: "The rule of the person's group.",
  LINK: 'The registration link.',
  INVITATION: 'The invitation.',
  IMPORT: 'A list of members that was imported.',
  SELF: 'By oneself, where the course allows it.',
  MISSED_PASS_MARK: 'A test whose pass mark was missed (L7).',
});
export type EnrollmentSource = keyof typeof EnrollmentSource;

export const AttemptState = define('AttemptState', 'The state of an attempt.', {
  IN_PROGRESS: 'The learner answers.',
  SUBMITTED: 'Handed in; something still waits to be graded by hand.',
  GRADED: 'Every answer is graded.',
});
export type AttemptState = keyof typeof AttemptState;

export const InvitationState = define('InvitationState', 'How far an invitation is (R3).', {
  READY: 'Made by an import that sends no mails; it goes out when it is resent.',
  SENT: 'On its way or arrived; nobody followed its link yet.',
  OPENED: 'Somebody followed its link.',
  REGISTERED: 'The person is a member.',
  REVOKED: 'Taken back; its link is dead.',
  EXPIRED: 'Its 30 days are over; its link is dead. Resending renews it.',
});
export type InvitationState = keyof typeof InvitationState;

export const MemberImportState = define('MemberImportState', 'The state of an import of members.', {
  PENDING: 'Ordered; no worker has taken it yet.',
  RUNNING: 'A worker reads the file or takes in its rows.',
  COMPLETED: 'Every row has its outcome.',
  FAILED: 'The file could not be read, or the work was given up. Rows that were taken in stay.',
  CANCELLED: 'Stopped by a moderator. Rows that were taken in stay.',
});
export type MemberImportState = keyof typeof MemberImportState;

export const MemberImportOutcome = define('MemberImportOutcome', 'What became of a row of an imported list (R3).', {
  PENDING: 'Its turn has not come yet.',
  ACCEPTED: 'A dry run found nothing against it.',
  CREATED: 'The person is on the list of members and waits for their acceptance; no mail was sent.',
  INVITED: 'The same, and the mail with the link is on its way.',
  ALREADY_MEMBER: 'The person is a member already; nothing was changed.',
  REFUSED: 'Not taken; the reason says why.',
  NOT_DONE: 'The import ended before its turn came.',
});
export type MemberImportOutcome = keyof typeof MemberImportOutcome;

export const MemberImportFailure = define('MemberImportFailure', 'Why an import of members failed as a whole.', {
  FILE_GONE: 'The file is no longer there.',
  NOT_UTF8: 'The text is not in UTF-8.',
  NOT_A_TABLE: 'The file is damaged, or no table.',
  TOO_LARGE: 'The table is too large.',
  TOO_MANY_ROWS: 'There are more than 50,000 rows.',
  EMPTY: 'There is nothing in the file.',
  NO_EMAIL_COLUMN: 'No column is headed as the one with e-mail addresses.',
  COLUMN_TWICE: 'Two columns are headed as the same thing.',
  QUOTE_NOT_CLOSED: 'A quotation mark is never closed.',
  TOO_MANY_ATTEMPTS: 'It was begun several times and never finished.',
});
export type MemberImportFailure = keyof typeof MemberImportFailure;
