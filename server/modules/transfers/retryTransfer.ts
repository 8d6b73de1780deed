import type { AlreadyTransferredProblem, ExistingCopy } from '../../../schema/transfers.ts';
import { type Ctx, write } from '../../context.ts';
import { constraintOf } from '../../db/retryTransient.ts';
import type { Tx } from '../../db/write.ts';
import { Refusal, refusable } from '../../refusal.ts';
import type { ChangeAnswer } from './cancelTransfer.ts';
import { Transfer } from './Transfer.entity.ts';
import { transferById } from './transferById.ts';
import { transferJob, transferJobId } from './transfers.jobs.ts';

type Already = { __typename: 'AlreadyTransferredProblem' } & AlreadyTransferredProblem;

/**
 * Begins a failed or cancelled transfer anew, with the revisions that the order pinned (T6).
 * Problems: it is in another state; all of it came to the target, or something is on its way, by another transfer.
 */
export async function retryTransfer(ctx: Ctx, id: string): Promise<ChangeAnswer | Already> {
  const transfer = await transferById(ctx, id);
  const already = (existing: ExistingCopy[]): Already => ({
    __typename: 'AlreadyTransferredProblem',
    code: 'ALREADY_TRANSFERRED',
    message: ctx.t('transfer.already'),
    existing,
  });
  const { portalId, targetPortalId } = transfer;
  try {
    return await refusable<ChangeAnswer, Already>(() =>
      write(ctx, { portal: portalId, portals: [portalId, targetPortalId] }, async (tx) => {
        const begun = await beginAnew(tx, transfer, (existing) => new Refusal(already(existing)));
        const now = await tx.em.findOneOrFail(Transfer, { portalId, id: transfer.id });
        if (begun) return { __typename: 'TransferChanged', transfer: now };
        const message = ctx.t('transfer.state');
        return { __typename: 'TransferStateProblem', code: 'TRANSFER_STATE', message, transfer: now };
      }),
    );
  } catch (error) {
    if (constraintOf(error) !== 'transfer_item_once') throw error;
    return already([]);
  }
}

type Row = Pick<Transfer, 'id' | 'portalId' | 'targetPortalId'>;

async function beginAnew(tx: Tx, transfer: Row, refused: (existing: ExistingCopy[]) => Error): Promise<boolean> {
  const { id, portalId, targetPortalId } = transfer;
  const [row] = await tx.sql<{ fence: number }>(
    `UPDATE transfer SET state = 'PENDING', phase = 'WAITING', steps_done = 0, failure_code = NULL, finished_at = NULL,
            cancel_requested = false, not_before = now(), attempts = 0, fence = fence + 1
      WHERE portal_id = $1 AND id = $2 AND state IN ('FAILED', 'CANCELLED') RETURNING fence::int AS fence`,
    [portalId, id],
  );
  if (!row) return false;
  await tx.sql(
    `UPDATE transfer_item SET state = 'PENDING', holds_origin = requested AND NOT extra_copy
      WHERE portal_id = $1 AND transfer_id = $2 AND state IN ('FAILED', 'CANCELLED')`,
    [portalId, id],
  );
  // As at the order: the hold first, then the look, so that nothing can slip in between (T9).
  const existing = await existingCopies(tx, transfer);
  if (existing !== null) throw refused(existing);
  tx.record({ kind: 'transfer.retried', portalId, subjectId: id, payload: { transferId: id, targetPortalId } });
  tx.enqueue(transferJob, { id, portalId }, `${transferJobId(id, 0)}-retry-${row.fence}`);
  tx.wake(`transfer:${id}`);
  return true;
}

/** The copies that the target has of all that was requested; null while something of it is still missing. */
async function existingCopies(tx: Tx, transfer: Row): Promise<ExistingCopy[] | null> {
  const rows = await tx.sql<ExistingCopy | { copyId: null }>(
    `SELECT i.source_id AS "sourceId", i.target_portal_id AS "targetPortalId", copy.id AS "copyId", copy.title
       FROM transfer_item i
       LEFT JOIN content copy ON NOT i.extra_copy AND copy.portal_id = i.target_portal_id AND copy.origin_id = i.root_id
                             AND NOT copy.extra_copy AND copy.deleted_at IS NULL
      WHERE i.portal_id = $1 AND i.transfer_id = $2 AND i.requested AND i.state = 'PENDING'`,
    [transfer.portalId, transfer.id],
  );
  const there = rows.filter((row): row is ExistingCopy => row.copyId !== null);
  return there.length === rows.length ? there : null;
}
