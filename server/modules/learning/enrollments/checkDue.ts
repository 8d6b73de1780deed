import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { invalidInput } from '../../content/courses/invalidInput.ts';

/** Refuses a due date that has passed, by the database's clock, or lies beyond the year 2999. */
export async function checkDue(ctx: Ctx, tx: Tx, dueAt: Date | null | undefined): Promise<void> {
  if (!dueAt) return;
  const inRange = dueAt.getUTCFullYear() <= 2999;
  const [ahead] = inRange ? await tx.sql<{ ok: boolean }>('SELECT $1::timestamptz > now() AS ok', [dueAt]) : [];
  if (!ahead?.ok) throw invalidInput(ctx, 'input.dueAt', 'DUE_DATE_INVALID', 'enrollment.duePast');
}
