import type { Deps } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { transferJob, transferJobId } from './transfers.jobs.ts';

/**
 * Finds open transfers that no worker holds and gives each a job again (invariant 1): whatever became of the queue's messages,
 * every transfer is driven to its end. Gives how many were found, at most 100 at once.
 */
export async function redriveTransfers(deps: Deps): Promise<number> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; transfer_id: string; attempts: number }>(em, 'SELECT * FROM transfers_to_drive(100)'),
  );
  for (const { portal_id, transfer_id, attempts } of rows) {
    const job = { id: transfer_id, portalId: portal_id };
    const taken = await deps.queues.enqueue(transferJob, job, { jobId: transferJobId(transfer_id, attempts) });
    // A queue that takes nothing now is not asked a hundred times; the next round comes soon.
    if (!taken) break;
  }
  return rows.length;
}
