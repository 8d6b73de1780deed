import type { MemberImportOutcome } from '../../../../schema/enums.ts';
import type { Ctx } from '../../../context.ts';
import type { MessageKey } from '../../../i18n/translate.ts';
import type { MemberImport } from './MemberImport.entity.ts';
import type { MemberImportRow } from './MemberImportRow.entity.ts';

/** Why a row came to its outcome, in the viewer's language; null where nothing is to be said. */
export function rowMessage(
  ctx: Pick<Ctx, 't'>,
  { reason, params }: Pick<MemberImportRow, 'reason' | 'params'>,
): string | null {
  return reason ? ctx.t(`import.row.${reason}` as MessageKey, params) : null;
}

/** An outcome in words. */
export const importMessage = (ctx: Pick<Ctx, 't'>, outcome: MemberImportOutcome): string =>
  ctx.t(`import.outcome.${outcome}`);

/** What a moderator reads of an import's state. */
export function stateMessage(ctx: Pick<Ctx, 't'>, one: MemberImport): string {
  if (one.failureCode) return ctx.t(`import.failure.${one.failureCode}`);
  return ctx.t(`import.state.${one.state}`, { done: one.rowsDone, total: one.rowsTotal ?? 0 });
}
