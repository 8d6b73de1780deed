import type { ConnectionShape, PageArgs } from '../../../../../schema/connection.ts';
import type { Ctx } from '../../../../context.ts';
import { answeredQuestions } from '../answeredQuestions.ts';
import { mapConnection } from '../mapConnection.ts';
import { reviewedQuestion } from './reviewedQuestion.ts';
import type { ReviewRow } from './reviewOf.ts';

/** The one way by which correct answers come to a learner: an own attempt, when its rule allows answers and the time has come. */
export function reviewedQuestions(
  ctx: Ctx,
  { state, rule, portalId, attemptId }: ReviewRow,
  args: PageArgs,
): Promise<ConnectionShape<object>> | null {
  if (state !== 'AVAILABLE' || rule !== 'SCORE_AND_ANSWERS') return null;
  return answeredQuestions(ctx, args, { portalId, id: attemptId }).then((page) =>
    mapConnection(page, reviewedQuestion),
  );
}
