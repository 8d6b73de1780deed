import type { Ctx } from '../../../context.ts';
import { Refusal } from '../../../refusal.ts';
import type { Question } from '../Question.entity.ts';

/** The refusal to write over what another author saved; it brings the question as it is now. */
export function questionChanged(ctx: Pick<Ctx, 't'>, question: Question): Refusal<object> {
  const problem = { code: 'QUESTION_CHANGED', message: ctx.t('question.changed'), question };
  return new Refusal({ __typename: 'QuestionChangedProblem', ...problem });
}
