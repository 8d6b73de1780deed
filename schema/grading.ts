import {
  createUnionType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { InvalidInputProblem, Problem } from './problems.ts';
import { ReviewedQuestion } from './review.ts';

export const GradeChangeCause = {
  BY_HAND: 'BY_HAND',
  CORRECTED: 'CORRECTED',
  ANNULLED: 'ANNULLED',
  REINSTATED: 'REINSTATED',
} as const;
export type GradeChangeCause = keyof typeof GradeChangeCause;
registerEnumType(GradeChangeCause, {
  name: 'GradeChangeCause',
  description: 'Why a grade is another than before.',
  valuesConfig: {
    BY_HAND: { description: 'A grader changed it.' },
    CORRECTED: { description: 'The question was corrected and its answers judged anew.' },
    ANNULLED: { description: 'The question was annulled: everybody has its points.' },
    REINSTATED: { description: 'The question counts again after it had been annulled.' },
  },
});

@ObjectType({ description: 'What a grade was before it changed.' })
export class GradeChange {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The question; null where it is the result of the whole attempt.' })
  questionId!: string | null;

  @Field(() => GradeChangeCause, { description: 'Why.' })
  cause!: GradeChangeCause;

  @Field(() => Float, { nullable: true, description: 'Points before; null for none.' })
  pointsBefore!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points after; null where it waits to be graded again.' })
  pointsAfter!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the attempt had been passed; null for a question.' })
  passedBefore!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the attempt is passed since; null for a question.' })
  passedAfter!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What whoever changed it wrote; at most 1,000 characters.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  changedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Account of whoever changed it.' })
  changedByAccountId!: string | null;
}

@ObjectType({ description: 'One answer of an attempt that was handed in, as graders see it.' })
export class GradedAnswer {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => ID, { description: 'The membership of the person.' })
  membershipId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the attempt was handed in.' })
  submittedAt!: Date;

  @Field(() => ReviewedQuestion, {
    description: 'The question with what was answered, what is right, points and comment.',
  })
  reviewed!: ReviewedQuestion;

  @Field(() => Boolean, { description: 'Whether the points were given by a person.' })
  gradedByHand!: boolean;

  @Field(() => ID, { nullable: true, description: 'Account of the person who gave the points; null for the server.' })
  gradedByAccountId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was graded; null while it waits.' })
  gradedAt!: Date | null;

  @Field(() => Int, {
    description: 'Counts the grades: give it to `gradeAnswer`, so that two graders cannot overwrite each other unseen.',
  })
  gradeRevision!: number;
}

export const GradedAnswerConnection = connectionType(GradedAnswer, 'GradedAnswer');

@InputType({ description: 'Which waiting answers to list; what is left out does not narrow the list.' })
export class GradingQueueFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this test.' })
  testId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this membership.' })
  membershipId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only answers to this question, of all people one after the other.' })
  questionId?: string | null;
}

@InputType({ description: 'A grade given by hand.' })
export class GradeAnswerInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Float, { description: "0 to the question's points; kept with three decimals." })
  points!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'For the learner, plain text of at most 10,000 characters; null leaves it, an empty text takes it away.',
  })
  comment?: string | null;

  @Field(() => Int, {
    description: 'The `gradeRevision` that the grader saw; 0 for an answer that was never graded by hand.',
  })
  gradeRevision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why a grade that was given before is changed; at most 1,000 characters, for graders only.',
  })
  reason?: string | null;
}

@ObjectType({ description: 'The grade is given.' })
export class GradeAnswerSuccess {
  @Field(() => GradedAnswer, { description: 'The answer.' })
  answer!: GradedAnswer;

  @Field(() => Boolean, { description: 'Whether nothing of the attempt waits to be graded any more.' })
  attemptGraded!: boolean;
}

@ObjectType({ implements: Problem, description: 'Somebody else graded the answer in the meantime; look again.' })
export class GradeChangedProblem extends Problem {
  @Field(() => GradedAnswer, { description: 'The answer as it is graded now.' })
  answer!: GradedAnswer;
}

@ObjectType({ implements: Problem, description: 'The attempt is still in progress.' })
export class AttemptNotSubmittedProblem extends Problem {}

@InputType({ description: 'Whose results are released. Give either the test or attempts.' })
export class ReleaseResultsInput {
  @Field(() => ID, { nullable: true, description: 'All graded attempts at this test that are not released yet.' })
  testId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'These attempts of one portal, 1 to 100.' })
  attemptIds?: string[] | null;
}

@ObjectType({ description: 'What is graded is released; what waits to be graded stays as it is.' })
export class ReleaseResultsSuccess {
  @Field(() => [ID], { description: 'The attempts that were released now; of a whole test the first 100.' })
  attemptIds!: string[];

  @Field(() => Int, { description: 'How many attempts were released now.' })
  count!: number;
}

export const GradeAnswerResult = createUnionType({
  name: 'GradeAnswerResult',
  description: 'What `gradeAnswer` answers.',
  types: () => [GradeAnswerSuccess, InvalidInputProblem, GradeChangedProblem, AttemptNotSubmittedProblem] as const,
  resolveType: byTypename,
});
