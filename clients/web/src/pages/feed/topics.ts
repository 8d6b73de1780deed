import type { EventKind } from '../../../generated/graphql.ts';

/** What an event is about, as the feed is filtered. */
export const topics = ['learning', 'grading', 'awards', 'people', 'joining', 'content', 'transfers', 'portal'] as const;
export type Topic = (typeof topics)[number];

/** The topic of every kind of event; a new kind needs its line. */
export const topicOf: Record<EventKind, Topic> = {
  ACCOUNT_MERGED: 'people',
  ACCOUNT_MERGE_UNDONE: 'people',
  ALLOWANCE_CHANGED: 'grading',
  ATTEMPT_GRADED: 'grading',
  ATTEMPT_REGRADED: 'grading',
  ATTEMPT_RELEASED: 'grading',
  ATTEMPT_STARTED: 'learning',
  ATTEMPT_SUBMITTED: 'learning',
  CERTIFICATE_ISSUED: 'awards',
  CERTIFICATE_REVOKED: 'awards',
  COMPETENCY_CHANGED: 'content',
  COMPETENCY_CREATED: 'content',
  COMPETENCY_DELETED: 'content',
  CONSENT_WITHDRAWN: 'people',
  CONTENT_CREATED: 'content',
  CONTENT_DELETED: 'content',
  CONTENT_PUBLISHED: 'content',
  DIRECTORY_SYNCED: 'people',
  ENROLLMENT_COMPLETED: 'learning',
  ENROLLMENT_CREATED: 'learning',
  ENROLLMENT_ENDED: 'learning',
  ENROLLMENT_STARTED: 'learning',
  EVIDENCE_GIVEN: 'awards',
  EVIDENCE_WITHDRAWN: 'awards',
  GROUP_CHANGED: 'people',
  GROUP_CREATED: 'people',
  GROUP_DELETED: 'people',
  GROUP_MOVED: 'people',
  INVITATION_ACCEPTED: 'joining',
  INVITATION_OPENED: 'joining',
  INVITATION_REVOKED: 'joining',
  INVITATION_SENT: 'joining',
  MEMBERSHIP_ACCEPTED: 'people',
  MEMBERSHIP_APPROVED: 'people',
  MEMBERSHIP_CHANGED: 'people',
  MEMBERSHIP_CREATED: 'people',
  MEMBERSHIP_DECLINED: 'people',
  MEMBERSHIP_DISABLED: 'people',
  MEMBERSHIP_ENABLED: 'people',
  MEMBERSHIP_ERASED: 'people',
  MEMBERSHIP_MERGED: 'people',
  MEMBERSHIP_MOVED: 'people',
  MEMBERSHIP_REFUSED: 'people',
  MEMBERSHIP_REMOVED: 'people',
  MEMBER_IMPORT_COMPLETED: 'joining',
  OTHER: 'portal',
  PORTAL_CREATED: 'portal',
  PORTAL_PASSWORD_MAILED: 'portal',
  PORTAL_PASSWORD_REPLACED: 'portal',
  PORTAL_SETTINGS_CHANGED: 'portal',
  REGISTRATION_LINK_CHANGED: 'joining',
  REGISTRATION_LINK_CREATED: 'joining',
  REGISTRATION_LINK_REVOKED: 'joining',
  REGISTRATION_LINK_ROTATED: 'joining',
  REGRADE_COMPLETED: 'grading',
  TERMS_ACCEPTED: 'people',
  TERMS_PUBLISHED: 'portal',
  TEST_SETTINGS_CHANGED: 'content',
  TRANSFER_CANCELLED: 'transfers',
  TRANSFER_COMPLETED: 'transfers',
  TRANSFER_FAILED: 'transfers',
  TRANSFER_RECEIVED: 'transfers',
  TRANSFER_RETRIED: 'transfers',
  TRANSFER_STARTED: 'transfers',
};

/** The kinds of some topics; null for all. */
export function kindsOf(chosen: readonly Topic[]): EventKind[] | null {
  if (chosen.length === 0) return null;
  return (Object.keys(topicOf) as EventKind[]).filter((kind) => chosen.includes(topicOf[kind]));
}
