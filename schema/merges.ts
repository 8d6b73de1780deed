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
import { Problem } from './problems.ts';

export const MergeAction = { MOVE: 'MOVE', COMBINE: 'COMBINE' } as const;
export type MergeAction = keyof typeof MergeAction;
registerEnumType(MergeAction, {
  name: 'MergeAction',
  description: 'What a merge does in one external portal.',
  valuesConfig: {
    MOVE: { description: "The membership passes to the employee's account with all it holds." },
    COMBINE: {
      description: 'Both records are members there: the results pass to the employee’s membership, the other one ends.',
    },
  },
});

@ObjectType({ description: 'One of the two records of a person.' })
export class MergeRecord {
  @Field(() => String, { description: 'E-mail address, the login.' })
  email!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'What a merge does in one external portal.' })
export class MergePortal {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Name of the portal.' })
  portalName!: string;

  @Field(() => MergeAction, { description: 'What happens to the membership.' })
  action!: MergeAction;

  @Field(() => Int, { description: 'Courses whose record passes to the employee.' })
  enrollments!: number;

  @Field(() => Int, {
    description:
      'Courses in which both are enrolled: the record that got further is kept as the person’s own, the other one stays with the ended membership.',
  })
  enrollmentsTwice!: number;

  @Field(() => Int, { description: 'Attempts that pass to the employee; in a combined record they are counted on.' })
  attempts!: number;

  @Field(() => Int, { description: 'Evidence of competencies that passes to the employee.' })
  evidence!: number;

  @Field(() => Int, { description: 'Certificates that pass to the employee.' })
  certificates!: number;
}

@ObjectType({ description: 'Both records, and what a merge would do. Nothing has happened yet.' })
export class MergePreview {
  @Field(() => MergeRecord, { description: 'The employee: this account and its login stay.' })
  kept!: MergeRecord;

  @Field(() => MergeRecord, {
    description: "The outsider: this account loses its places in the organization's portals.",
  })
  gone!: MergeRecord;

  @Field(() => [MergePortal], { description: 'The external portals of the organization that are touched.' })
  portals!: MergePortal[];
}

@InputType({ description: 'Two accounts of one person.' })
export class MergeAccountsInput {
  @Field(() => ID, { description: 'The internal portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the employee’s membership there.' })
  memberId!: string;

  @Field(() => String, { description: 'E-mail address with which the person was an outsider.' })
  email!: string;
}

@ObjectType({ description: 'A merge that was made.' })
export class AccountMerge {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The employee’s membership in the internal portal.' })
  memberId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  mergedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be undone: 30 days.' })
  undoableUntil!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was undone, if it was.' })
  undoneAt!: Date | null;
}

export const AccountMergeConnection = connectionType(AccountMerge, 'AccountMerge');

@ObjectType({ description: 'The records are one, or apart again.' })
export class MergeAccountsSuccess {
  @Field(() => AccountMerge, { description: 'The merge.' })
  merge!: AccountMerge;
}

@ObjectType({
  implements: Problem,
  description:
    'Nothing was changed. NOTHING_TO_MERGE: no other account of this address is in an external portal of the organization; ATTEMPT_RUNNING: the outsider is taking a test right now; MERGE_TOO_OLD: undone already, or more than 30 days old; MERGE_CHANGED: an account or membership that the undo needs is no longer there.',
})
export class MergeRefusedProblem extends Problem {}

export const MergePreviewResult = createUnionType({
  name: 'MergePreviewResult',
  description: 'What `accountMergePreview` answers.',
  types: () => [MergePreview, MergeRefusedProblem] as const,
  resolveType: byTypename,
});

export const MergeAccountsResult = createUnionType({
  name: 'MergeAccountsResult',
  description: 'What `mergeAccounts` and `undoAccountMerge` answer.',
  types: () => [MergeAccountsSuccess, MergeRefusedProblem] as const,
  resolveType: byTypename,
});
