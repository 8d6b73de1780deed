import type { Tx } from '../../db/write.ts';
import type { Claim } from './claimTransfer.ts';
import type { CopiedItem } from './copyTransfer.ts';
import { TransferStopped } from './TransferStopped.ts';

/**
 * T7: hashes the copies from the rows that now lie in the target and compares them with what the originals hashed to when
 * they were published. A difference throws the whole copy away.
 */
export async function verifyCopies(tx: Tx, claim: Claim, items: CopiedItem[]): Promise<void> {
  const revisions = items.flatMap(({ revision }) => (revision ? [revision.id] : []));
  const rows = await tx.sql<{ id: string; hash: string }>(
    'SELECT r.id, revision_hash($1, r.id) AS hash FROM unnest($2::uuid[]) AS r (id)',
    [claim.targetPortalId, revisions],
  );
  const found = new Map(rows.map((row) => [row.id, row.hash]));
  const wrong = items.some(({ item, revision }) => revision && found.get(revision.id) !== item.hash);
  if (wrong) throw new TransferStopped('VERIFICATION_FAILED');
}
