import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { writeIn } from '../../../db/write.ts';
import { erasePeople } from './erasePeople.ts';

/** People that one round erases. */
const most = 100;

/**
 * Erases those who withdrew their consent (R11), portal by portal; safe to repeat and to run in several processes. Their access
 * ended when they withdrew.
 */
export async function eraseWithdrawn(deps: Deps): Promise<{ erased: number }> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; membership_id: string }>(em, 'SELECT * FROM members_to_erase($1)', [most]),
  );
  let erased = 0;
  for (const [portalId, members] of Map.groupBy(rows, (row) => row.portal_id)) {
    const ids = members.map(({ membership_id }) => membership_id);
    erased += await writeIn(deps, { portal: portalId, portals: [portalId] }, async (tx) => {
      return (await erasePeople(tx, portalId, ids)).length;
    });
  }
  return { erased };
}
