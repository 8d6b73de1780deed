import type { Deps } from '../../context.ts';
import { readIn } from '../read.ts';
import { sql } from '../sql.ts';

/** Whether the demo is whole: a transfer was ordered in its internal portal, which is the last step. */
export async function isSeeded(deps: Deps, portalId: string): Promise<boolean> {
  const rows = await readIn(deps.database, { portals: [portalId] }, (em) =>
    sql(em, 'SELECT 1 FROM transfer WHERE portal_id = $1 LIMIT 1', [portalId]),
  );
  return rows.length > 0;
}
