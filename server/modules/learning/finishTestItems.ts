import type { Tx } from '../../db/write.ts';

/**
 * Marks the items of courses done whose tests these attempts finished: released, and passed where the test has a pass mark. Runs in
 * the transaction in which the attempts became GRADED; running it again changes nothing.
 */
export async function finishTestItems(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<void> {
  await tx.sql(
    `INSERT INTO item_progress AS i (portal_id, enrollment_id, item_id, done_at)
     SELECT DISTINCT $1::uuid, a.enrollment_id, a.item_id, now()
       FROM attempt a
      WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) AND a.state = 'GRADED' AND a.released_at IS NOT NULL
        AND a.passed IS NOT false AND a.enrollment_id IS NOT NULL AND a.item_id IS NOT NULL
     ON CONFLICT (portal_id, enrollment_id, item_id) DO UPDATE SET done_at = now() WHERE i.done_at IS NULL`,
    [portalId, attemptIds],
  );
}
