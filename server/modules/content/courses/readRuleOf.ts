import type { ReadRule } from '../../../../schema/enums.ts';
import type { Ctx } from '../../../context.ts';
import { invalidInput } from './invalidInput.ts';

/** Most seconds that a lesson may have to be open: a day. */
const most = 86_400;

/**
 * When a lesson is to count as read, null where nothing is said about it. Refused: MINIMUM_TIME without 1 to 86,400 seconds, and
 * seconds without MINIMUM_TIME.
 */
export function readRuleOf(
  ctx: Ctx,
  given: { readRule?: ReadRule | null; readSeconds?: number | null },
): { readRule: ReadRule | null; readSeconds: number | null } {
  const readRule = given.readRule ?? null;
  const readSeconds = given.readSeconds ?? null;
  const inRange = readSeconds !== null && readSeconds >= 1 && readSeconds <= most;
  if (readRule === 'MINIMUM_TIME' ? inRange : readSeconds === null) return { readRule, readSeconds };
  throw invalidInput(ctx, 'input.readSeconds', 'READ_SECONDS_INVALID', 'enrollment.readSeconds', { most });
}
