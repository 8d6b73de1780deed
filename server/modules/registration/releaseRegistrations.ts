import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';

/** Most portals of one round. */
const mostPortals = 200;

/** Deletes registrations past their 48 hours; those that nobody confirmed give back their use of the link. Gives how many. */
export async function releaseRegistrations(deps: Deps): Promise<{ registrations: number }> {
  const portals = await writeIn(deps, { portals: [] }, (tx) =>
    tx.sql<{ id: string }>(
      'SELECT portals_with_expired_registrations AS id FROM portals_with_expired_registrations($1)',
      [mostPortals],
    ),
  );
  let registrations = 0;
  for (const { id: portal } of portals) {
    const [row] = await writeIn(deps, { portal, portals: [portal] }, (tx) =>
      tx.sql<{ gone: number }>(release, [portal]),
    );
    registrations += row?.gone ?? 0;
  }
  return { registrations };
}

const release = `
  WITH gone AS (DELETE FROM registration WHERE portal_id = $1 AND expires_at <= now() RETURNING link_id, done_at IS NULL AND holds_use AS unused),
       unused AS (SELECT link_id, count(*)::int AS n FROM gone WHERE unused GROUP BY link_id),
       given_back AS (
         UPDATE registration_link l SET uses = greatest(l.uses - unused.n, 0) FROM unused
          WHERE l.portal_id = $1 AND l.id = unused.link_id)
  SELECT count(*)::int AS gone FROM gone`;
