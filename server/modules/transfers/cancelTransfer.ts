import type { TransferChanged, TransferStateProblem } from '../../../schema/transfers.ts';
import { type Ctx, write } from '../../context.ts';
import { endTransfer } from './endTransfer.ts';
import { Transfer } from './Transfer.entity.ts';
import { transferById } from './transferById.ts';

export type ChangeAnswer =
  | ({ __typename: 'TransferChanged' } & TransferChanged)
  | ({ __typename: 'TransferStateProblem' } & TransferStateProblem);

/**
 * Stops a transfer (T6): one that waits ends at once, a running one at its next phase; nothing of it stays in the target.
 * Problem: it has ended already.
 */
export async function cancelTransfer(ctx: Ctx, id: string): Promise<ChangeAnswer> {
  const transfer = await transferById(ctx, id);
  const { portalId } = transfer;
  return write(ctx, { portal: portalId }, async (tx) => {
    // The row is locked first: from here on a worker cannot claim or complete it before we are done.
    const [row] = await tx.sql<{ state: string }>(
      `UPDATE transfer SET cancel_requested = true WHERE portal_id = $1 AND id = $2 AND state IN ('PENDING', 'RUNNING') RETURNING state`,
      [portalId, transfer.id],
    );
    if (row?.state === 'PENDING')
      await endTransfer(
        tx,
        { id: transfer.id, portalId, targetPortalId: transfer.targetPortalId },
        { state: 'CANCELLED' },
      );
    tx.wake(`transfer:${transfer.id}`);
    const now = await tx.em.findOneOrFail(Transfer, { portalId, id: transfer.id });
    if (!row)
      return {
        __typename: 'TransferStateProblem',
        code: 'TRANSFER_STATE',
        message: ctx.t('transfer.state'),
        transfer: now,
      };
    return { __typename: 'TransferChanged', transfer: now };
  });
}
