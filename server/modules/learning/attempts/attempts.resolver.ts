import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Attempt, StartAttemptInput, StartAttemptResult, SubmitAttemptPayload } from '../../../../schema/attempts.ts';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { LearnerEnrollment } from '../../../../schema/learnerCourses.ts';
import { LearnerTest } from '../../../../schema/learnerTests.ts';
import { PaperQuestionConnection } from '../../../../schema/paper.ts';
import {
  FlagQuestionInput,
  SaveAnswerInput,
  SaveAnswerResult,
  SaveAnswersInput,
  SaveAnswersPayload,
} from '../../../../schema/saveAnswers.ts';
import type { Ctx as Context } from '../../../context.ts';
import { orNull } from '../courses/learnerText.ts';
import type { Enrollment } from '../enrollments/Enrollment.entity.ts';
import { enrollmentLoader } from '../enrollments/enrollmentLoader.ts';
import { attemptById, myAttemptsAt, type OwnAttempt } from './attemptById.ts';
import { type LearnerTestShown, learnerTestById } from './learnerTestById.ts';
import { type PaperQuestionShown, paperQuestions } from './paperQuestions.ts';
import { flagQuestion, type SavedAnswer, saveAnswer, saveAnswers } from './saveAnswer.ts';
import { type StartedAttempt, startAttempt } from './startAttempt.ts';
import { submitAttempt } from './submitAttempt.ts';

const own = 'For whom it belongs to; NOT_FOUND for everybody else, whatever their role.';

@Resolver(() => LearnerTest)
export class LearnerTestResolver {
  @Query(() => LearnerTest, {
    description:
      'A published test as a learner sees it: for every active member where it stands alone, for those enrolled where courses hold it. NOT_FOUND otherwise.',
  })
  learnerTest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the test.' }) id: string,
  ): Promise<LearnerTestShown> {
    return learnerTestById(ctx, id);
  }

  @FieldResolver(() => [Attempt], {
    description: 'The own attempts at it, newest first; at most 100, and it costs as much as a page of 100.',
    complexity: ({ childComplexity }) => 1 + 100 * childComplexity,
  })
  myAttempts(@Ctx() ctx: Context, @Root() test: LearnerTestShown): Promise<OwnAttempt[]> {
    return myAttemptsAt(ctx, test);
  }
}

@Resolver(() => Attempt)
export class AttemptResolver {
  @Query(() => Attempt, { description: `One's own attempt, with its paper. ${own}` })
  attempt(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the attempt.' }) id: string,
  ): Promise<OwnAttempt> {
    return attemptById(ctx, id);
  }

  @FieldResolver(() => PaperQuestionConnection, {
    description: "Its questions in the attempt's own order, which stays; with what was answered so far.",
  })
  questions(
    @Ctx() ctx: Context,
    @Root() attempt: OwnAttempt,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<PaperQuestionShown>> {
    return paperQuestions(ctx, args, attempt);
  }

  @FieldResolver(() => LearnerTest, {
    nullable: true,
    description: 'The test as it is now: whether it can be tried again; null once it is not there for this person.',
  })
  test(@Ctx() ctx: Context, @Root() { testId }: OwnAttempt): Promise<LearnerTestShown | null> {
    return orNull(learnerTestById(ctx, testId));
  }

  @FieldResolver(() => LearnerEnrollment, {
    nullable: true,
    description: 'The place in the course that it belongs to, if it was begun in one.',
  })
  enrollment(@Ctx() ctx: Context, @Root() { portalId, enrollmentId }: OwnAttempt): Promise<Enrollment | null> {
    return enrollmentId ? enrollmentLoader(ctx).load({ portalId, enrollmentId }) : Promise.resolve(null);
  }

  @Mutation(() => StartAttemptResult, {
    description:
      'Begins an attempt, or answers the one in progress: calling it twice begins one (L1, L3). For members as in `learnerTest`.',
  })
  startAttempt(
    @Ctx() ctx: Context,
    @Arg('input', () => StartAttemptInput, { description: 'Which test.' }) input: StartAttemptInput,
  ): Promise<StartedAttempt> {
    return startAttempt(ctx, input);
  }

  @Mutation(() => SubmitAttemptPayload, {
    description: `Hands an attempt in and grades what needs no person; once, however often it is asked for (F26). ${own}`,
  })
  async submitAttempt(
    @Ctx() ctx: Context,
    @Arg('attemptId', () => ID, { description: 'Id of the attempt.' }) attemptId: string,
  ): Promise<{ attempt: OwnAttempt }> {
    return { attempt: await submitAttempt(ctx, attemptId) };
  }
}

@Resolver()
export class SaveAnswersResolver {
  @Mutation(() => SaveAnswerResult, {
    description: `Saves the answer to one question. Repeat it safely when no reply came: the same answer is not saved twice. ${own}`,
  })
  saveAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveAnswerInput, { description: 'The answer.' }) input: SaveAnswerInput,
  ): Promise<SavedAnswer> {
    return saveAnswer(ctx, input);
  }

  @Mutation(() => SaveAnswersPayload, { description: `Saves up to 50 answers, each for itself. ${own}` })
  async saveAnswers(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveAnswersInput, { description: 'The answers.' }) input: SaveAnswersInput,
  ): Promise<{ results: SavedAnswer[] }> {
    return { results: await saveAnswers(ctx, input) };
  }

  @Mutation(() => SaveAnswerResult, {
    description: `Flags a question, to come back to it, or takes the flag away; its answer and revision stay. ${own}`,
  })
  flagQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => FlagQuestionInput, { description: 'Which question.' }) input: FlagQuestionInput,
  ): Promise<SavedAnswer> {
    return flagQuestion(ctx, input);
  }
}
