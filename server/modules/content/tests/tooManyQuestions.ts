import type { TooManyQuestionsProblem } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import { Refusal } from '../../../refusal.ts';
import { testLimits } from './testRules.ts';

export type TooManyQuestions = { __typename: 'TooManyQuestionsProblem' } & TooManyQuestionsProblem;

/** Throws the refusal when a test would have more than 100,000 questions. */
export function refuseTooMany(ctx: Pick<Ctx, 't'>, questions: number): void {
  const most = testLimits.questions;
  if (questions <= most) return;
  const problem = { code: 'TOO_MANY_QUESTIONS', message: ctx.t('question.tooMany', { most }), most };
  throw new Refusal<TooManyQuestions>({ __typename: 'TooManyQuestionsProblem', ...problem });
}
