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
import { SubmittedBy } from './attempts.ts';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { AttemptState } from './enums.ts';
import { InvalidInputProblem } from './problems.ts';

@ObjectType({
  description: "An attempt, as those see it who run the portal, or who head the person's group (S5, R8).",
})
export class MemberAttempt {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the member whose it is.' })
  membershipId!: string;

  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => ID, { description: 'The revision of the test that it began with, which its paper is fixed to.' })
  revisionId!: string;

  @Field(() => ID, { nullable: true, description: 'The enrolment it belongs to, if it was begun in a course.' })
  enrollmentId!: string | null;

  @Field(() => Int, { description: "1 for the person's first attempt at the test, then 2, 3 and so on." })
  number!: number;

  @Field(() => AttemptState, { description: 'Where it is.' })
  state!: AttemptState;

  @Field(() => GraphQLISODateTime, { description: "When it began, by the database's clock." })
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its time is up; null for no limit.' })
  deadlineAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was handed in; null while it is in progress.',
  })
  submittedAt!: Date | null;

  @Field(() => SubmittedBy, { nullable: true, description: 'Who handed it in; null while it is in progress.' })
  submittedBy!: SubmittedBy | null;
}

export const MemberAttemptConnection = connectionType(MemberAttempt, 'MemberAttempt');

export const AttemptSort = {
  LAST_STARTED: 'LAST_STARTED',
  FIRST_STARTED: 'FIRST_STARTED',
} as const;
export type AttemptSort = keyof typeof AttemptSort;
registerEnumType(AttemptSort, {
  name: 'AttemptSort',
  description: 'The order of a list of attempts.',
  valuesConfig: {
    LAST_STARTED: { description: 'Begun last first.' },
    FIRST_STARTED: { description: 'Begun first first.' },
  },
});

@InputType({ description: 'Which attempts to list; what is left out does not narrow the list.' })
export class AttemptFilter {
  @Field(() => ID, { nullable: true, description: 'Only at this test.' })
  testId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this member.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of members of this group and of the groups below it.' })
  groupId?: string | null;

  @Field(() => AttemptState, { nullable: true, description: 'Only in this state.' })
  state?: AttemptState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that reached the pass mark (true), or only those that missed it (false).',
  })
  passed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose result was released to the learner (true), or only the others (false; L6).',
  })
  released?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only of people whose name or e-mail address contains this text, ignoring case; at most 200 characters count.',
  })
  search?: string | null;
}

@ObjectType({ description: 'What one person has beyond the rules of a test (L6).' })
export class Allowance {
  @Field(() => ID, { description: 'Id of the member whose it is.' })
  membershipId!: string;

  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => String, { description: 'Title of the test: of its newest published revision, if there is one.' })
  testTitle!: string;

  @Field(() => Int, { description: 'Attempts beyond the limit, 0 to 1,000.' })
  extraAttempts!: number;

  @Field(() => Int, { description: 'Seconds beyond the time limit of each attempt, 0 to 604,800 (a week).' })
  extraSeconds!: number;
}

@InputType({ description: 'Gives one person more attempts and more time at a test (L6).' })
export class SetAllowanceInput {
  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => Int, { nullable: true, description: 'Attempts beyond the limit, 0 to 1,000; null leaves them.' })
  extraAttempts?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds beyond the time limit, 0 to 604,800; null leaves them. The deadline of an attempt in progress moves at once, but never beyond the end of the test.',
  })
  extraSeconds?: number | null;
}

@ObjectType({ description: 'It holds from now on.' })
export class SetAllowanceSuccess {
  @Field(() => Allowance, { description: 'What the person has now.' })
  allowance!: Allowance;
}

@ObjectType({
  description: 'What a portal decides about a test beside its content; it is no part of a revision and never travels.',
})
export class TestSettings {
  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'It can be begun from then on; null: at once.' })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until then it can be answered; attempts in progress end then (L5). Null: without end.',
  })
  closesAt!: Date | null;

  @Field(() => Boolean, {
    description: "Whether who misses the pass mark is enrolled in the courses for the test's competencies (L7).",
  })
  enrollOnFailure!: boolean;

  @Field(() => Boolean, { description: 'Whether results wait until a moderator releases them (L6).' })
  releaseByHand!: boolean;
}

@InputType({ description: 'What changes in the settings of a test; what is left out stays as it is.' })
export class UpdateTestSettingsInput {
  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'It can be begun from then on; null: at once.' })
  opensAt?: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until then it can be answered, later than `opensAt`; null: without end. Deadlines of attempts in progress follow at once.',
  })
  closesAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether missing the pass mark enrols in courses (L7).' })
  enrollOnFailure?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether results wait for their release (L6).' })
  releaseByHand?: boolean | null;
}

@ObjectType({ description: 'They hold from now on.' })
export class UpdateTestSettingsSuccess {
  @Field(() => TestSettings, { description: 'The settings.' })
  settings!: TestSettings;
}

export const SetAllowanceResult = createUnionType({
  name: 'SetAllowanceResult',
  description: 'What `setAllowance` answers.',
  types: () => [SetAllowanceSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const UpdateTestSettingsResult = createUnionType({
  name: 'UpdateTestSettingsResult',
  description: 'What `updateTestSettings` answers.',
  types: () => [UpdateTestSettingsSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});
