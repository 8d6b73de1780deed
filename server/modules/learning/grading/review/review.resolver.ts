import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Attempt } from '../../../../../schema/attempts.ts';
import { type ConnectionShape, PageArgs } from '../../../../../schema/connection.ts';
import { Evidence } from '../../../../../schema/evidence.ts';
import { AttemptReview, ReviewedQuestionConnection } from '../../../../../schema/review.ts';
import type { Ctx as Context } from '../../../../context.ts';
import type { Evidence as EvidenceRow } from '../../evidence/Evidence.entity.ts';
import { evidenceOfReview } from '../../evidence/evidenceOfReview.ts';
import { reviewedQuestions } from './reviewedQuestions.ts';
import type { ReviewRow } from './reviewOf.ts';
import { reviewOf } from './reviewOf.ts';

@Resolver(() => AttemptReview)
export class ReviewResolver {
  @Query(() => AttemptReview, {
    description:
      'What the learner may see of the own attempt (L5). NOT_FOUND for attempts of others, also for those who run the portal.',
  })
  attemptReview(
    @Ctx() ctx: Context,
    @Arg('attemptId', () => ID, { description: 'The attempt.' }) attemptId: string,
  ): Promise<ReviewRow> {
    return reviewOf(ctx, attemptId);
  }

  @FieldResolver(() => ReviewedQuestionConnection, {
    nullable: true,
    description:
      'The questions with the correct answers, in the order of the author; null unless the rule is SCORE_AND_ANSWERS and they may be seen now.',
  })
  questions(
    @Ctx() ctx: Context,
    @Root() review: ReviewRow,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<object>> | null {
    return reviewedQuestions(ctx, review, args);
  }

  @FieldResolver(() => [Evidence], {
    description: 'The skills that it showed, at most 50 (L7); empty unless the result may be seen.',
  })
  evidence(@Ctx() ctx: Context, @Root() review: ReviewRow): Promise<EvidenceRow[]> {
    return evidenceOfReview(ctx, review);
  }
}

@Resolver(() => Attempt)
export class ReviewOfAttemptResolver {
  @FieldResolver(() => AttemptReview, { description: 'What the learner may see of it (L5).' })
  review(@Ctx() ctx: Context, @Root() attempt: { id: string }): Promise<ReviewRow> {
    return reviewOf(ctx, attempt.id);
  }
}
