import type { AlreadyTransferredProblem } from '../../../schema/transfers.ts';
import { type Ctx, write } from '../../context.ts';
import { constraintOf } from '../../db/retryTransient.ts';
import type { ChangeAnswer } from './cancelTransfer.ts';
import { Transfer } from './Transfer.entity.ts';
import { transferById } from './transferById.ts';
import { transferJob, transferJobId } from './transfers.jobs.ts';

/**
 * Begins a failed or cancelled transfer anew, with the revisions that the order pinned (T6).
 * Problems: it is in another state; the content came to the target, or is on its way, by another transfer.
 */
export async function retryTransfer(
  ctx: Ctx,
  id: string,
): Promise<ChangeAnswer | ({ __typename: 'AlreadyTransferredProblem' } & AlreadyTransferredProblem)> {
  const { portalId, id: transferId, targetPortalId } = await transferById(ctx, id);
  try {
    return await write(ctx, { portal: portalId }, async (tx) => {
      const [row] = await tx.sql<{ attempts: number }>(
        `UPDATE transfer SET state = 'PENDING', phase = 'WAITING', steps_done = 0, failure_code = NULL, finished_at = NULL,
                cancel_requested = false, not_before = now(), attempts = 0, fence = fence + 1
          WHERE portal_id = $1 AND id = $2 AND state IN ('FAILED', 'CANCELLED') RETURNING fence::int AS attempts`,
        [portalId, transferId],
      );
      if (row) {
        await tx.sql(
          `UPDATE transfer_item SET state = 'PENDING', holds_origin = requested AND NOT extra_copy
            WHERE portal_id = $1 AND transfer_id = $2 AND state IN ('FAILED', 'CANCELLED')`,
          [portalId, transferId],
        );
        tx.record({
          kind: 'transfer.retried',
          portalId,
          subjectId: transferId,
          payload: { transferId, targetPortalId },
        });
        tx.enqueue(transferJob, { id: transferId, portalId }, `${transferJobId(transferId, 0)}-retry-${row.attempts}`);
        tx.wake(`transfer:${transferId}`);
      }
      const transfer = await tx.em.findOneOrFail(Transfer, { portalId, id: transferId });
      if (!row)
        return {
          __typename: 'TransferStateProblem',
          code: 'TRANSFER_STATE',
          message: ctx.t('transfer.state'),
          transfer,
        };
      return { __typename: 'TransferChanged', transfer };
    });
  } catch (error) {
    if (constraintOf(error) !== 'transfer_item_once') throw error;
    return {
      __typename: 'AlreadyTransferredProblem',
      code: 'ALREADY_TRANSFERRED',
      message: ctx.t('transfer.already'),
      existing: [],
    };
  }
}
