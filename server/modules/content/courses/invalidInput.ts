import type { InvalidInputProblem } from '../../../../schema/problems.ts';
import type { Ctx } from '../../../context.ts';
import type { MessageKey, Params } from '../../../i18n/translate.ts';
import { Refusal } from '../../../refusal.ts';

/** The answer that one input is not right. */
export type InvalidInput = { __typename: 'InvalidInputProblem' } & InvalidInputProblem;

/** A refusal that names the input that is not right, to be thrown. */
export function invalidInput(
  ctx: Ctx,
  field: string,
  code: string,
  key: MessageKey,
  params?: Params,
): Refusal<InvalidInput> {
  return new Refusal({ __typename: 'InvalidInputProblem', code, field, message: ctx.t(key, params) });
}
