import type { Deps } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import type { ImportClaim } from './claimMemberImport.ts';

/**
 * Renews the lease and locks the import for the transaction. `LEASE_LOST`: another worker has it. `CANCELLED`: a moderator asked
 * to stop, or whoever ordered it runs the portal no more, or the portal goes.
 */
export async function holdImport(
  deps: Deps,
  tx: Tx,
  { portalId, id, fence, orderedBy }: ImportClaim,
): Promise<'HELD' | 'CANCELLED' | 'LEASE_LOST'> {
  const [row] = await tx.sql<{ goes: boolean }>(
    `UPDATE member_import SET lease_until = now() + make_interval(secs => $4)
      WHERE portal_id = $1 AND id = $2 AND fence = $3 AND state = 'RUNNING'
      RETURNING NOT cancel_requested
        AND EXISTS (SELECT 1 FROM portal WHERE id = $1 AND status = 'ACTIVE')
        AND EXISTS (SELECT 1 FROM membership m WHERE m.portal_id = $1 AND m.account_id = $5 AND m.status = 'ACTIVE'
                       AND m.role IN ('MODERATOR', 'ADMIN')) AS goes`,
    [portalId, id, fence, deps.config.transferLeaseSeconds, orderedBy],
  );
  if (!row) return 'LEASE_LOST';
  return row.goes ? 'HELD' : 'CANCELLED';
}
