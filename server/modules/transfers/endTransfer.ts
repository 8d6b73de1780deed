import type { TransferFailure } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';
import { tellOrderer } from './tellOrderer.ts';

/** How a transfer ends without a copy. */
export type TransferEnd = { state: 'CANCELLED' } | { state: 'FAILED'; failureCode: TransferFailure };

/**
 * Ends a transfer without a copy: its items let go of their origins, so that the content can be ordered again; the log says so,
 * and who ordered hears of a failure. With a fence only its holder may end it. Gives whether it was ended.
 */
export async function endTransfer(
  tx: Tx,
  transfer: { id: string; portalId: string; targetPortalId: string; fence?: number },
  end: TransferEnd,
): Promise<boolean> {
  const failureCode = end.state === 'FAILED' ? end.failureCode : null;
  const ended = await tx.sql(
    `WITH ended AS (
       UPDATE transfer SET state = $4, failure_code = $5, phase = 'DONE', lease_until = NULL, finished_at = now()
        WHERE portal_id = $1 AND id = $2 AND state IN ('PENDING', 'RUNNING') AND ($3::bigint IS NULL OR fence = $3) RETURNING id)
     UPDATE transfer_item i SET holds_origin = false, state = CASE i.state WHEN 'PENDING' THEN $4 ELSE i.state END
       FROM ended WHERE i.portal_id = $1 AND i.transfer_id = ended.id RETURNING 1`,
    [transfer.portalId, transfer.id, transfer.fence ?? null, end.state, failureCode],
  );
  if (ended.length === 0) return false;
  const { id, portalId, targetPortalId } = transfer;
  if (end.state === 'FAILED') {
    const payload = { transferId: id, targetPortalId, failureCode: end.failureCode };
    tx.record({ kind: 'transfer.failed', portalId, subjectId: id, payload });
    await tellOrderer(tx, transfer, { kind: 'TRANSFER_FAILED', failureCode: end.failureCode });
  } else {
    tx.record({ kind: 'transfer.cancelled', portalId, subjectId: id, payload: { transferId: id, targetPortalId } });
  }
  tx.wake(`transfer:${id}`);
  return true;
}
