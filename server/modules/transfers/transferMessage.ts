import type { TransferFailure, TransferState } from '../../../schema/enums.ts';
import type { Ctx } from '../../context.ts';

interface Told {
  state: TransferState;
  failureCode: TransferFailure | null;
  stepsDone: number;
  stepsTotal: number;
}

/** What a moderator reads of a transfer's state (T2, T6). */
export function transferMessage(ctx: Pick<Ctx, 't'>, transfer: Told): string {
  if (transfer.state === 'FAILED') return ctx.t(`transfer.failure.${transfer.failureCode ?? 'TOO_MANY_ATTEMPTS'}`);
  return ctx.t(`transfer.message.${transfer.state}`, { done: transfer.stepsDone, total: transfer.stepsTotal });
}
