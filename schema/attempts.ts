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
import { AttemptState } from './enums.ts';
import { StartObstacle } from './learnerTests.ts';
import { Problem } from './problems.ts';

export const SubmittedBy = { LEARNER: 'LEARNER', SERVER: 'SERVER' } as const;
export type SubmittedBy = keyof typeof SubmittedBy;
registerEnumType(SubmittedBy, {
  name: 'SubmittedBy',
  description: 'Who handed an attempt in.',
  valuesConfig: {
    LEARNER: { description: 'The learner.' },
    SERVER: { description: 'The server, because its time was up (L3).' },
  },
});

const times = {
  number: "1 for the person's first attempt at the test, then 2, 3 and so on.",
  deadlineAt:
    "When its time is up: the time limit and the person's extra time after the start, and never later than the test closes. What is on its way then still counts for the portal's grace (a few seconds). Null for no limit.",
  submittedAt: 'When it was handed in; its deadline, when the server did; null while it is in progress.',
};

/** The learner's view of the own attempt; what it came to is another part (L4, L5). */
@ObjectType({ description: "A learner's own attempt at a test. Its paper is fixed to the revision it began with." })
export class Attempt {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => ID, { nullable: true, description: 'The enrolment it belongs to, if it was begun in a course.' })
  enrollmentId!: string | null;

  @Field(() => ID, { nullable: true, description: "The course's item that it belongs to." })
  itemId!: string | null;

  @Field(() => String, { description: 'Title of the test in the revision that it began with.' })
  title!: string;

  @Field(() => Int, { description: times.number })
  number!: number;

  @Field(() => AttemptState, { description: 'Where it is.' })
  state!: AttemptState;

  @Field(() => GraphQLISODateTime, { description: "When it began, by the database's clock." })
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: times.deadlineAt })
  deadlineAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: times.submittedAt })
  submittedAt!: Date | null;

  @Field(() => SubmittedBy, { nullable: true, description: 'Who handed it in; null while it is in progress.' })
  submittedBy!: SubmittedBy | null;

  @Field(() => GraphQLISODateTime, {
    description: "The database's clock when this was read: count down from here, the device's clock may be wrong.",
  })
  serverNow!: Date;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole seconds until the deadline, 0 when it has passed or the attempt was handed in; null for no limit.',
  })
  secondsLeft!: number | null;
}

@InputType({ description: 'Begins an attempt.' })
export class StartAttemptInput {
  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The enrolment whose course holds the test; needed where the person could mean several.',
  })
  enrollmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "The course's item; together with `enrollmentId`." })
  itemId?: string | null;

  @Field(() => Boolean, {
    description:
      'That the person has read what the test is about and its rules (L1): must be true, BAD_INPUT otherwise.',
  })
  confirmed!: boolean;
}

@ObjectType({ description: 'The attempt is in progress.' })
export class StartAttemptSuccess {
  @Field(() => Attempt, { description: 'The attempt.' })
  attempt!: Attempt;

  @Field(() => Boolean, { description: 'Whether it had been begun before, in another tab perhaps.' })
  alreadyStarted!: boolean;
}

@ObjectType({
  implements: Problem,
  description: 'All attempts of this person are used up; a moderator can give more (L6).',
})
export class AttemptsUsedUpProblem extends Problem {
  @Field(() => Int, { description: 'How many there were.' })
  attemptLimit!: number;
}

@ObjectType({ implements: Problem, description: 'The test cannot be begun now.' })
export class TestNotOpenProblem extends Problem {
  @Field(() => StartObstacle, { description: 'Why.' })
  obstacle!: StartObstacle;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it opens, where a time is what it waits for.' })
  opensAt!: Date | null;
}

export const StartAttemptResult = createUnionType({
  name: 'StartAttemptResult',
  description: 'What `startAttempt` answers.',
  types: () => [StartAttemptSuccess, AttemptsUsedUpProblem, TestNotOpenProblem] as const,
  resolveType: byTypename,
});

@ObjectType({ description: 'The attempt is handed in; asking again answers the same.' })
export class SubmitAttemptPayload {
  @Field(() => Attempt, { description: 'The attempt.' })
  attempt!: Attempt;
}
