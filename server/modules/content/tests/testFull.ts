import type { TestFullProblem } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import { Refusal } from '../../../refusal.ts';
import { testLimits } from './testRules.ts';

export type TestFull = { __typename: 'TestFullProblem' } & TestFullProblem;

/** Throws the refusal when a test would have more than 100,000 questions. */
export function refuseTestFull(ctx: Pick<Ctx, 't'>, questions: number): void {
  const most = testLimits.questions;
  if (questions <= most) return;
  const problem = { code: 'TEST_FULL', message: ctx.t('question.testFull', { most }), most };
  throw new Refusal<TestFull>({ __typename: 'TestFullProblem', ...problem });
}
