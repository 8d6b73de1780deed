import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  GraphQLISODateTime,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import {
  GradeAnswerInput,
  GradeAnswerResult,
  GradeChange,
  GradedAnswer,
  GradedAnswerConnection,
  GradingQueueFilter,
  ReleaseResultsInput,
  ReleaseResultsSuccess,
} from '../../../../schema/grading.ts';
import { MemberAttempt } from '../../../../schema/memberAttempts.ts';
import { Member } from '../../../../schema/members.ts';
import { Question } from '../../../../schema/questions.ts';
import { Regrade, RegradeTestInput, RegradeTestResult } from '../../../../schema/regrading.ts';
import { AttemptScore, ReviewedQuestion } from '../../../../schema/review.ts';
import { moderates } from '../../../auth/viewer.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Membership } from '../../accounts/Membership.entity.ts';
import type { Question as QuestionRow } from '../../content/Question.entity.ts';
import type { Attempt } from '../attempts/Attempt.entity.ts';
import { attemptTestTitle } from '../attempts/attemptTestTitle.ts';
import { memberOf } from '../memberOf.ts';
import { type AnsweredQuestion, answeredQuestions } from './answeredQuestions.ts';
import { authoredQuestion } from './authoredQuestion.ts';
import { gradeAnswer } from './gradeAnswer.ts';
import { type GradeChangeRow, gradeChangesOf } from './gradeChangesOf.ts';
import { graderName } from './graderName.ts';
import { gradingQueue } from './gradingQueue.ts';
import { regradeById } from './regradeById.ts';
import { regradeTest } from './regradeTest.ts';
import { releaseResults } from './releaseResults.ts';
import { reviewedQuestion } from './review/reviewedQuestion.ts';
import { scoreOf } from './review/reviewOf.ts';

@ArgsType()
class GradingQueueArgs extends PageArgs {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => GradingQueueFilter, { nullable: true, description: 'What to list.' })
  filter?: GradingQueueFilter | null;
}

const graders =
  'For moderators, and for managers about essays of the groups they head, but not their own. NOT_FOUND outside, FORBIDDEN for learners.';
const moderators = 'For moderators. NOT_FOUND outside, FORBIDDEN for other members.';

@Resolver(() => GradedAnswer)
export class GradingResolver {
  @Query(() => GradedAnswerConnection, {
    description: `Answers that wait to be graded by hand, those handed in first at the top. ${graders}`,
  })
  gradingQueue(
    @Ctx() ctx: Context,
    @Args(() => GradingQueueArgs) args: GradingQueueArgs,
  ): Promise<ConnectionShape<AnsweredQuestion>> {
    return gradingQueue(ctx, args);
  }

  @Query(() => Regrade, { description: `How far a regrade is. ${moderators}` })
  regrade(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the regrade.' }) id: string,
  ): Promise<Regrade> {
    return regradeById(ctx, id);
  }

  @Mutation(() => GradeAnswerResult, {
    description: `Gives an answer its points, or others than it had; what it had is kept. When nothing of the attempt waits any more, the attempt is graded. Moderators may grade answers of every kind. ${graders}`,
  })
  gradeAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => GradeAnswerInput, { description: 'The grade.' }) input: GradeAnswerInput,
  ): Promise<typeof GradeAnswerResult> {
    return gradeAnswer(ctx, input) as Promise<typeof GradeAnswerResult>;
  }

  @Mutation(() => ReleaseResultsSuccess, {
    description: `Releases graded results: graded and released are two things (L6). ${moderators}`,
  })
  releaseResults(
    @Ctx() ctx: Context,
    @Arg('input', () => ReleaseResultsInput, { description: 'Whose.' }) input: ReleaseResultsInput,
  ): Promise<ReleaseResultsSuccess> {
    return releaseResults(ctx, input);
  }

  @Mutation(() => RegradeTestResult, {
    description: `Judges answers anew after a question was corrected, or annuls questions. The first 500 attempts at once, the others in the background. Grades given by hand stay, unless their question is annulled. What was before is kept. ${moderators}`,
  })
  regradeTest(
    @Ctx() ctx: Context,
    @Arg('input', () => RegradeTestInput, { description: 'What is judged anew.' }) input: RegradeTestInput,
  ): Promise<typeof RegradeTestResult> {
    return regradeTest(ctx, input) as Promise<typeof RegradeTestResult>;
  }

  @FieldResolver(() => ReviewedQuestion)
  reviewed(@Root() answer: AnsweredQuestion): ReviewedQuestion {
    return reviewedQuestion(answer) as ReviewedQuestion;
  }

  @FieldResolver(() => Boolean)
  gradedByHand(@Root() answer: AnsweredQuestion): boolean {
    return answer.gradedByAccountId !== null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the person who gave the points, as in this portal; null for the server.',
  })
  gradedByName(@Ctx() ctx: Context, @Root() answer: AnsweredQuestion): Promise<string | null> {
    return graderName(ctx, answer.portalId, answer.gradedByAccountId);
  }

  @FieldResolver(() => Member, { description: 'Whose answer it is.' })
  member(@Ctx() ctx: Context, @Root() answer: AnsweredQuestion): Promise<Membership> {
    return memberOf(ctx, answer);
  }

  @FieldResolver(() => String, { description: 'Title of the test in the revision that the attempt began with.' })
  testTitle(@Ctx() ctx: Context, @Root() answer: AnsweredQuestion): Promise<string> {
    return attemptTestTitle(ctx, answer);
  }

  @FieldResolver(() => Question, {
    nullable: true,
    description:
      "The question as its authors see it, with the grader's notes, in the revision the attempt began with; for moderators, null for managers (L4).",
  })
  question(@Ctx() ctx: Context, @Root() answer: AnsweredQuestion): Promise<QuestionRow | null> | null {
    return ctx.viewer && moderates(ctx.viewer, answer.portalId) ? authoredQuestion(ctx, answer) : null;
  }
}

/** What an attempt came to, for those who run the portal or head the person's group; learners have AttemptReview instead. */
@Resolver(() => MemberAttempt)
export class GradedAttemptResolver {
  @FieldResolver(() => AttemptScore, {
    nullable: true,
    description: 'The result, also before it is released; null until it is graded.',
  })
  score(@Root() attempt: Attempt): AttemptScore | null {
    return scoreOf(attempt);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Points of all questions together; null while it is in progress.',
  })
  maxPoints(@Root() attempt: Attempt): number | null {
    return attempt.maxPoints;
  }

  @FieldResolver(() => GraphQLISODateTime, { nullable: true, description: 'When it was graded; null until then.' })
  gradedAt(@Root() attempt: Attempt): Date | null {
    return attempt.gradedAt;
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its result was released to the learner (L6); null until then.',
  })
  releasedAt(@Root() attempt: Attempt): Date | null {
    return attempt.releasedAt;
  }

  @FieldResolver(() => GradedAnswerConnection, {
    nullable: true,
    description:
      'Its questions with answers, points and comments, in the order of the author; empty while it is in progress. For moderators, null for managers, who are learners too (L4).',
  })
  answers(
    @Ctx() ctx: Context,
    @Root() attempt: Attempt,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<AnsweredQuestion>> | null {
    return ctx.viewer && moderates(ctx.viewer, attempt.portalId) ? answeredQuestions(ctx, args, attempt) : null;
  }

  @FieldResolver(() => [GradeChange], {
    description: 'What its grades and its result were before, newest first, at most 100.',
  })
  gradeChanges(@Ctx() ctx: Context, @Root() attempt: Attempt): Promise<GradeChangeRow[]> {
    return gradeChangesOf(ctx, attempt);
  }
}

@Resolver(() => GradeChange)
export class GradeChangeResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of whoever changed it, as in this portal; null for the server.',
  })
  changedByName(@Ctx() ctx: Context, @Root() change: GradeChangeRow): Promise<string | null> {
    return graderName(ctx, change.portalId, change.changedByAccountId);
  }
}
