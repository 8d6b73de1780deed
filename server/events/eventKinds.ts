import { eventKindDescriptions } from '../../schema/events.ts';

/**
 * The event catalogue (I3): past tense, one payload shape each. A payload holds only what every moderator of the event's portal
 * may see; never a correct answer, a password or a token.
 */
export interface EventPayloads {
  'portal.created': { portalId: string; name: string };
  'portal.password_replaced': { portalId: string; name: string };
  'portal.password_mailed': { portalId: string; name: string };
  'membership.created': { membershipId: string; role: string; status: string };
  'membership.accepted': { membershipId: string };
  'membership.declined': { membershipId: string };
  'membership.approved': { membershipId: string };
  'membership.refused': { membershipId: string };
  'registration_link.created': { linkId: string };
  'registration_link.changed': { linkId: string };
  'registration_link.rotated': { linkId: string };
  'registration_link.revoked': { linkId: string };
  'terms.published': { version: number };
  'terms.accepted': { membershipId: string; version: number };
  'consent.withdrawn': { membershipId: string };
  'portal.settings_changed': { portalId: string };
  'membership.changed': { membershipId: string; role: string };
  'membership.disabled': { membershipId: string };
  'membership.enabled': { membershipId: string; status: string };
  'membership.removed': { membershipId: string };
  'membership.moved': { membershipId: string; groupId: string | null };
  'group.created': { groupId: string; parentId: string | null };
  'group.changed': { groupId: string };
  'group.moved': { groupId: string; parentId: string | null };
  'group.deleted': { groupId: string };
  'invitation.sent': { invitationId: string };
  'invitation.opened': { invitationId: string };
  'invitation.accepted': { invitationId: string; membershipId: string };
  'invitation.revoked': { invitationId: string };
  'member_import.completed': {
    importId: string;
    dryRun: boolean;
    created: number;
    invited: number;
    alreadyMembers: number;
    refused: number;
  };
  'enrollment.created': { enrollmentId: string; membershipId: string; courseId: string; source: string };
  'enrollment.started': { enrollmentId: string; membershipId: string; courseId: string };
  'enrollment.completed': { enrollmentId: string; membershipId: string; courseId: string; revision: number };
  'enrollment.ended': { enrollmentId: string; membershipId: string; courseId: string };
  'evidence.given': {
    evidenceId: string;
    membershipId: string;
    competencyId: string;
    attemptId?: string;
    enrollmentId?: string;
  };
  'evidence.withdrawn': {
    evidenceId: string;
    membershipId: string;
    competencyId: string;
    attemptId?: string;
    enrollmentId?: string;
  };
  'certificate.issued': { certificateId: string; membershipId: string; enrollmentId: string; courseId: string };
  'certificate.revoked': { certificateId: string; membershipId: string; enrollmentId: string; courseId: string };
  'attempt.started': { attemptId: string; membershipId: string; testId: string; number: number };
  'attempt.submitted': { attemptId: string; membershipId: string; testId: string; submittedBy: string };
  'allowance.changed': { membershipId: string; testId: string; extraAttempts: number; extraSeconds: number };
  'test.settings_changed': { testId: string };
  'attempt.graded': {
    attemptId: string;
    membershipId: string;
    testId: string;
    passed: boolean | null;
    released: boolean;
  };
  'attempt.released': { attemptId: string; membershipId: string; testId: string };
  'attempt.regraded': {
    attemptId: string;
    membershipId: string;
    testId: string;
    passed: boolean | null;
    passedBefore: boolean | null;
  };
  'regrade.completed': { regradeId: string; testId: string; attemptsChecked: number; resultsChanged: number };
  'account.merged': { mergeId: string; membershipId: string };
  'account.merge_undone': { mergeId: string; membershipId: string };
  'membership.erased': { membershipId: string };
  'membership.merged': { membershipId: string; endedId: string | null };
  'directory.synced': { created: number; updated: number; disabled: number; refused: number };
  'content.created': { contentId: string; contentKind: string; title: string };
  'content.published': { contentId: string; contentKind: string; title: string; revision: number };
  'content.deleted': { contentId: string; contentKind: string; title: string };
  'competency.created': { competencyId: string; title: string };
  'competency.changed': { competencyId: string; title: string };
  'competency.deleted': { competencyId: string; title: string };
  'transfer.started': { transferId: string; orderId: string; targetPortalId: string; titles: string[] };
  'transfer.completed': { transferId: string; targetPortalId: string; titles: string[] };
  'transfer.failed': { transferId: string; targetPortalId: string; failureCode: string };
  'transfer.cancelled': { transferId: string; targetPortalId: string };
  'transfer.retried': { transferId: string; targetPortalId: string };
  'transfer.received': { titles: string[]; contentIds: string[]; competenciesAdded: number };
}

export type EventKind = keyof EventPayloads;

/** Every kind of event. The compiler demands that the contract describes each (schema/events.ts). */
export const eventKinds = Object.keys(
  eventKindDescriptions satisfies Record<EventKind, string>,
) as readonly EventKind[];

/** An event to be written at the end of a transaction. */
export type NewEvent = {
  [Kind in EventKind]: { kind: Kind; portalId: string; subjectId?: string; payload: EventPayloads[Kind] };
}[EventKind];
