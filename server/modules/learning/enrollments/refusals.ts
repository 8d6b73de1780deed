import type { EnrollmentRefusal, EnrollmentRefusalReason } from '../../../../schema/enrollmentChanges.ts';
import type { Ctx } from '../../../context.ts';
import { badInput } from '../../../errors.ts';
import { isId } from '../../members/memberTargets.ts';

/** Says of each id why it was passed over. */
export const refusalsOf = (
  ctx: Ctx,
  passedOver: readonly (readonly [id: string, reason: EnrollmentRefusalReason])[],
): EnrollmentRefusal[] =>
  passedOver.map(([id, reason]) => ({ id, reason, message: ctx.t(`enrollment.refusal.${reason}`) }));

/** Ids as they were given, each once, and those of them that can be ids at all. BAD_INPUT when there are too few or too many. */
export function idsOf(
  given: readonly string[],
  field: string,
  { least, most }: { least: number; most: number },
): { ids: string[]; known: string[] } {
  if (given.length < least || given.length > most) throw badInput(field, 'input.count', { least, most });
  const ids = [...new Set(given.map((id) => id.toLowerCase()))];
  return { ids, known: ids.filter(isId) };
}
