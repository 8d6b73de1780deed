import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { ContentKind, TransferFailure, TransferItemState, TransferPhase, TransferState } from './enums.ts';
import { Problem } from './problems.ts';

export const TransferMode = { COPY: 'COPY', NEW_COPY: 'NEW_COPY', UPDATE: 'UPDATE' } as const;
export type TransferMode = keyof typeof TransferMode;
registerEnumType(TransferMode, {
  name: 'TransferMode',
  description: 'What to do where the target has a copy already (T9).',
  valuesConfig: {
    COPY: { description: 'Copy once: an existing copy is answered, not repeated.' },
    NEW_COPY: { description: 'Make another copy beside an existing one.' },
    UPDATE: { description: 'Bring the existing copy up to date. Not yet available: answers `UPDATE_NOT_AVAILABLE`.' },
  },
});

@InputType({ description: 'One course or test to transfer.' })
export class TransferItemInput {
  @Field(() => ContentKind, { description: 'Course or test.' })
  kind!: ContentKind;

  @Field(() => ID, {
    description: 'Id of a course or test of the internal portal. Its newest published revision is pinned by the order.',
  })
  id!: string;

  @Field(() => TransferMode, { defaultValue: 'COPY', description: 'What to do where a copy exists already.' })
  mode!: TransferMode;
}

@InputType({ description: 'An order to copy content into portals (T2, T5).' })
export class StartTransferInput {
  @Field(() => [TransferItemInput], { description: '1 to 100 courses and tests. The tests of a course come along.' })
  items!: TransferItemInput[];

  @Field(() => [ID], { description: '1 to 100 external portals of the same organization.' })
  targetPortalIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters; the same key again answers the same transfers.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'One course or test of a transfer.' })
export class TransferItem {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ContentKind, { description: 'Course or test.' })
  kind!: ContentKind;

  @Field(() => String, { description: 'Title at the time of the order.' })
  title!: string;

  @Field(() => ID, { description: 'The original.' })
  sourceId!: string;

  @Field(() => Int, { description: 'The published revision that the order pinned (T4).' })
  sourceNumber!: number;

  @Field(() => Boolean, { description: 'False for a test that comes along with its course.' })
  requested!: boolean;

  @Field(() => TransferItemState, { description: 'How far it is.' })
  state!: TransferItemState;

  @Field(() => ID, { nullable: true, description: 'The copy in the target portal, once it is there.' })
  copyId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The other transfer that brings it, where this one skipped it.' })
  existingTransferId!: string | null;
}

@ObjectType({ description: 'A competency in the manifest (T3).' })
export class ManifestCompetency {
  @Field(() => ID, { description: 'The competency of the internal portal.' })
  sourceId!: string;

  @Field(() => ID, { description: 'The competency of the target portal.' })
  targetId!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: '`ADDED`, `MATCHED_ORIGIN` or `MATCHED_TITLE`.' })
  outcome!: string;
}

@ObjectType({ description: 'A course or test in the manifest.' })
export class ManifestItem {
  @Field(() => ID, { description: 'The original.' })
  sourceId!: string;

  @Field(() => ID, { description: 'The copy.' })
  copyId!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => Int, { description: 'The revision copied.' })
  revision!: number;

  @Field(() => Int, { description: 'Lessons copied.' })
  lessons!: number;

  @Field(() => Int, { description: 'Materials copied.' })
  materials!: number;

  @Field(() => Int, { description: 'Tests inside the course.' })
  tests!: number;

  @Field(() => Int, { description: 'Questions copied.' })
  questions!: number;

  @Field(() => String, { description: '`COPIED`, or `ALREADY_THERE` for a test that the target had.' })
  outcome!: string;

  @Field(() => Boolean, { description: "Whether the verifier found the copy's hash equal to the original's (T7)." })
  verified!: boolean;

  @Field(() => String, { description: 'SHA-256 over structure and content of the original.' })
  hash!: string;
}

@ObjectType({
  description: 'A link whose target is not in the portal. It shows as plain text until the target is transferred too.',
})
export class ManifestOpenLink {
  @Field(() => String, { description: 'The course or test that has the link.' })
  ownerTitle!: string;

  @Field(() => String, { description: '`COURSE`, `TEST` or `ITEM`.' })
  kind!: string;

  @Field(() => ID, { description: 'The original that the link leads to.' })
  targetRootId!: string;
}

@ObjectType({ description: 'What arrived (T3, T7).' })
export class TransferManifest {
  @Field(() => [ManifestCompetency], { description: 'Which competencies were added and which matched.' })
  competencies!: ManifestCompetency[];

  @Field(() => Int, { description: 'Files that the copies show.' })
  files!: number;

  @Field(() => [ManifestItem], { description: 'Courses and tests.' })
  items!: ManifestItem[];

  @Field(() => [ManifestOpenLink], { description: 'Links that lead nowhere yet.' })
  openLinks!: ManifestOpenLink[];
}

@ObjectType({ description: "One order's copying into one portal (T5). Visible to moderators of the internal portal." })
export class Transfer {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'Shared by the transfers of one order.' })
  orderId!: string;

  @Field(() => TransferState, { description: 'The state.' })
  state!: TransferState;

  @Field(() => TransferPhase, { description: 'Where a running transfer is.' })
  phase!: TransferPhase;

  @Field(() => Int, { description: 'Steps done.' })
  stepsDone!: number;

  @Field(() => Int, { description: 'Steps in all.' })
  stepsTotal!: number;

  @Field(() => Boolean, { description: 'Whether somebody asked to stop it.' })
  cancelRequested!: boolean;

  @Field(() => TransferFailure, { nullable: true, description: 'Why it failed, if it did.' })
  failureCode!: TransferFailure | null;

  @Field(() => TransferManifest, { nullable: true, description: 'What arrived; set when completed.' })
  manifest!: object | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was ordered.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a worker first took it.' })
  startedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}

export const TransferConnection = connectionType(Transfer, 'Transfer');

@ObjectType({ description: 'A copy that the target had before the order.' })
export class ExistingCopy {
  @Field(() => ID, { description: 'The original.' })
  sourceId!: string;

  @Field(() => ID, { description: 'The portal that has the copy.' })
  targetPortalId!: string;

  @Field(() => ID, { description: 'The copy.' })
  copyId!: string;

  @Field(() => String, { description: 'Its title in the target portal.' })
  title!: string;
}

@ObjectType({ description: 'The order is accepted; workers copy in the background.' })
export class StartTransferSuccess {
  @Field(() => ID, { description: 'Shared by the transfers of this order.' })
  orderId!: string;

  @Field(() => [Transfer], {
    description:
      'One for each target that gets something; a transfer of the same content that was open already is answered in place of a second one.',
  })
  transfers!: Transfer[];

  @Field(() => [ExistingCopy], { description: 'What targets had already; it was skipped there (T9).' })
  alreadyThere!: ExistingCopy[];
}

@ObjectType({
  implements: Problem,
  description: 'Every target has everything already. Ask for `NEW_COPY` to copy again (T9).',
})
export class AlreadyTransferredProblem extends Problem {
  @Field(() => [ExistingCopy], { description: 'The existing copies.' })
  existing!: ExistingCopy[];
}

@ObjectType({ implements: Problem, description: 'Something was never published, so there is no revision to copy.' })
export class NotPublishedProblem extends Problem {
  @Field(() => [ID], { description: 'What must be published first.' })
  contentIds!: string[];
}

@ObjectType({ implements: Problem, description: 'Updating an existing copy is not yet available.' })
export class UpdateNotAvailableProblem extends Problem {}

@ObjectType({ implements: Problem, description: 'The transfer is in a state in which this cannot be done.' })
export class TransferStateProblem extends Problem {
  @Field(() => Transfer, { description: 'The transfer as it is.' })
  transfer!: Transfer;
}

@ObjectType({ description: 'Done.' })
export class TransferChanged {
  @Field(() => Transfer, { description: 'The transfer as it is now.' })
  transfer!: Transfer;
}

export const StartTransferResult = createUnionType({
  name: 'StartTransferResult',
  description: 'What `startTransfer` answers.',
  types: () =>
    [StartTransferSuccess, AlreadyTransferredProblem, NotPublishedProblem, UpdateNotAvailableProblem] as const,
  resolveType: byTypename,
});

export const ChangeTransferResult = createUnionType({
  name: 'ChangeTransferResult',
  description: 'What `cancelTransfer` and `retryTransfer` answer.',
  types: () => [TransferChanged, TransferStateProblem, AlreadyTransferredProblem] as const,
  resolveType: byTypename,
});
