import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';
import type { Claim } from './claimTransfer.ts';

/**
 * Puts a transfer back. After a fault the next attempt waits 1, 2, 4 … seconds, by the database's clock; after a shutdown of
 * the worker it waits for nothing and the attempt does not count.
 */
export async function releaseTransfer(deps: Deps, claim: Claim, why: 'fault' | 'shutdown'): Promise<void> {
  await writeIn(deps, { portals: [claim.portalId], portal: claim.portalId }, async (tx) => {
    await tx.sql(
      `UPDATE transfer SET state = 'PENDING', phase = 'WAITING', lease_until = NULL, steps_done = 0,
              attempts = CASE WHEN $4 THEN attempts ELSE attempts - 1 END,
              not_before = CASE WHEN $4 THEN now() + make_interval(secs => least(60, 2 ^ (attempts - 1))) ELSE now() END
        WHERE portal_id = $1 AND id = $2 AND state = 'RUNNING' AND fence = $3`,
      [claim.portalId, claim.id, claim.fence, why === 'fault'],
    );
    tx.wake(`transfer:${claim.id}`);
  });
}
