import 'reflect-metadata';
import { GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ContentKind } from './enums.ts';

/** The event catalogue (I3): what listeners receive, webhooks deliver and the feed shows. The names are past tense. */
export const eventKindDescriptions = {
  'portal.created': 'The internal portal opened an external portal.',
  'portal.password_replaced': 'A new password was made for the moderator that came with an external portal.',
  'portal.password_mailed':
    'A link to choose a new password was mailed to the moderator that came with an external portal.',
  'membership.created': 'Somebody became a member.',
  'membership.accepted': 'A person accepted the membership that was made for them.',
  'membership.declined': 'A person declined the membership that was made for them.',
  'membership.approved': 'A moderator let somebody in who had registered by a closed link.',
  'membership.refused': 'A moderator did not let somebody in who had registered by a closed link.',
  'registration_link.created': 'A registration link was made.',
  'registration_link.changed': 'A registration link was changed.',
  'registration_link.rotated': 'A registration link got a new address; the former one is dead.',
  'registration_link.revoked': 'A registration link was revoked.',
  'terms.published': 'A new version of the terms was published.',
  'terms.accepted': 'A member accepted a new version of the terms.',
  'consent.withdrawn': 'Somebody withdrew consent; the membership ended at once.',
  'portal.settings_changed': 'Settings of the portal were changed.',
  'membership.changed': 'The name or role of a member was changed.',
  'membership.disabled': 'The portal was closed to a member.',
  'membership.enabled': 'The portal was opened to a member again.',
  'membership.removed': 'Somebody is no member any more; the open enrolments ended.',
  'membership.moved': 'A member moved into another group or out of one.',
  'group.created': 'A group was made.',
  'group.changed': 'A group got another name or other heads.',
  'group.moved': 'A group moved in the tree, with all below it.',
  'group.deleted': 'A group was deleted.',
  'invitation.sent': 'An invitation went out by e-mail.',
  'invitation.opened': 'The link of an invitation was followed for the first time.',
  'invitation.accepted': 'An invitation was accepted.',
  'invitation.revoked': 'An invitation was taken back, or declined.',
  'member_import.completed': 'A list of members was imported, or a dry run ended.',
  'enrollment.created': 'Somebody was enrolled in a course.',
  'enrollment.started': 'Somebody began a course.',
  'enrollment.completed': 'Somebody completed a course.',
  'enrollment.ended': 'Somebody is not enrolled in a course any more, without having completed it.',
  'evidence.given': 'A test that was passed, or a course that was completed, showed a competency of somebody (L7).',
  'evidence.withdrawn': 'A regrade took a pass away, and with it the evidence for a competency.',
  'certificate.issued': 'Somebody got the certificate of a completed course (L8).',
  'certificate.revoked': 'A moderator declared a certificate invalid.',
  'attempt.started': 'A member began an attempt at a test.',
  'attempt.submitted': 'An attempt was handed in, by its learner or, when its time was up, by the server.',
  'allowance.changed': 'Somebody was given more or fewer attempts, or more or less time, at a test.',
  'test.settings_changed': 'When a test is open, or what follows from its results, was changed.',
  'attempt.graded': 'Every answer of an attempt is graded.',
  'attempt.released': 'A moderator released the result of an attempt (L6).',
  'attempt.regraded': 'The result of an attempt changed: a grade was changed, or a question corrected or annulled.',
  'regrade.completed': 'All attempts at a test were judged anew.',
  'account.merged': 'Two records of a person were made one (the log of the internal portal).',
  'account.merge_undone': 'Two records of a person were taken apart again (the log of the internal portal).',
  'membership.erased': 'A person was erased: personal data is gone, statistics stay (R11).',
  'membership.merged': 'A member continues under the account that the person has as an employee.',
  'directory.synced': 'A page of the directory was taken in and changed something (the log of the internal portal).',
  'content.created': 'A course or test was made.',
  'content.published': 'A revision of a course or test was published.',
  'content.deleted': 'A course or test was deleted.',
  'competency.created': 'A competency was added to the catalogue.',
  'competency.changed': 'A competency was changed.',
  'competency.deleted': 'A competency was deleted.',
  'transfer.started': 'A transfer was ordered.',
  'transfer.completed': 'A transfer arrived whole and was verified (the log of the internal portal).',
  'transfer.failed': 'A transfer was given up; nothing of it is in the target.',
  'transfer.cancelled': 'A transfer was cancelled; nothing of it is in the target.',
  'transfer.retried': 'A transfer that had failed was begun anew.',
  'transfer.received': 'Courses or tests arrived from the internal portal (the log of the external portal).',
} as const;

/** A kind of event as it is stored and delivered to webhooks; in GraphQL `transfer.completed` is `TRANSFER_COMPLETED`. */
export type EventKind = keyof typeof eventKindDescriptions | 'other';

const describedKinds: Record<EventKind, string> = {
  ...eventKindDescriptions,
  other: 'A kind that this server does not know yet, because a newer one wrote it; ask again later by `seq`.',
};
const nameOf = (kind: string): string => kind.toUpperCase().replace('.', '_');

export const EventKind = Object.fromEntries(Object.keys(describedKinds).map((kind) => [nameOf(kind), kind])) as Record<
  string,
  EventKind
>;
registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What happened.',
  valuesConfig: Object.fromEntries(
    Object.entries(describedKinds).map(([kind, description]) => [nameOf(kind), { description }]),
  ),
});

@ObjectType({ description: "One line of a portal's append-only log: what happened." })
export class PortalEvent {
  @Field(() => GraphQLSafeInt, {
    description:
      'Number of the event in its portal: 1, 2, 3 … without gaps, in the order of the commits. Keep the last one and give it as `after` to go on from there (I4). An integer up to 2^53 − 1.',
  })
  seq!: number;

  @Field(() => EventKind, { description: 'What happened.' })
  kind!: EventKind;

  @Field(() => ID, { description: 'The portal whose log this is.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'What it happened to: the content, transfer, membership or portal.' })
  subjectId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account of the member who did it; null for the system and for people who are not in this portal.',
  })
  actorAccountId!: string | null;

  @Field(() => GraphQLISODateTime, { description: "When, by the database's clock." })
  occurredAt!: Date;

  @Field(() => GraphQLJSONObject, {
    description: 'Facts of the event; which ones there are depends on `kind`. At most some kilobytes.',
  })
  payload!: Record<string, unknown>;
}

@ObjectType({ description: 'A course or test that an event is about.' })
export class EventContent {
  @Field(() => ID, { description: 'Id of the course or test.' })
  id!: string;

  @Field(() => ContentKind, { description: 'Which of the two.' })
  kind!: ContentKind;

  @Field(() => String, { description: 'Title of the newest published revision.' })
  title!: string;
}

@ObjectType({
  description: "A page of a portal's log, oldest first; newest first where it was asked for with `newestFirst`.",
})
export class PortalEventPage {
  @Field(() => [PortalEvent], { description: 'The events.' })
  nodes!: PortalEvent[];

  @Field(() => GraphQLSafeInt, {
    description:
      'Up to where the log was read; give it as `after` for the next page, or to listen from here. With `newestFirst`: down to where; give it as `before`.',
  })
  endSeq!: number;

  @Field(() => GraphQLSafeInt, { description: 'Number of the newest event of the log; 0 while it is empty.' })
  lastSeq!: number;

  @Field(() => Boolean, { description: 'Whether the log goes on after `endSeq`; with `newestFirst` before it.' })
  hasNextPage!: boolean;
}
