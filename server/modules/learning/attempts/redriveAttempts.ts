import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { submitOverdueAttempts } from './submitAttempt.ts';

/** Most attempts of one look, and of one transaction. */
const most = { look: 1000, transaction: 50 };

/**
 * Finds attempts whose time is up and hands them in (L3): those whose job was lost, whose server died, or whose test was
 * closed meanwhile. Gives how many were handed in, at most 1,000 in one look.
 */
export async function redriveAttempts(deps: Deps): Promise<number> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; attempt_id: string }>(em, 'SELECT * FROM attempts_overdue($1)', [most.look]),
  );
  let submitted = 0;
  for (const [portalId, own] of Map.groupBy(rows, ({ portal_id }) => portal_id)) {
    for (let from = 0; from < own.length; from += most.transaction) {
      const ids = own.slice(from, from + most.transaction).map(({ attempt_id }) => attempt_id);
      submitted += await submitBatch(deps, portalId, ids);
    }
  }
  return submitted;
}

/** One that cannot be graded must not keep those beside it from being handed in. */
async function submitBatch(deps: Deps, portalId: string, ids: readonly string[]): Promise<number> {
  try {
    return await submitOverdueAttempts(deps, portalId, ids);
  } catch (error) {
    if (ids.length === 1) {
      deps.log.error({ err: error, portalId, attemptId: ids[0] }, 'an attempt could not be handed in');
      return 0;
    }
    let submitted = 0;
    for (const id of ids) submitted += await submitBatch(deps, portalId, [id]);
    return submitted;
  }
}
