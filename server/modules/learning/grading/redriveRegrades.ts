import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { regradeJob } from './regrade.jobs.ts';

/** Gives regrades that nobody has touched for 15 seconds a job again (invariant 1); how many were found, at most 100. */
export async function redriveRegrades(deps: Deps): Promise<number> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; regrade_id: string }>(em, 'SELECT * FROM regrades_to_drive(100)'),
  );
  for (const { portal_id, regrade_id } of rows) {
    if (!(await deps.queues.enqueue(regradeJob, { id: regrade_id, portalId: portal_id }))) break;
  }
  return rows.length;
}
