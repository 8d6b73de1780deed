import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Where a portal's rights and log stand. */
export interface PortalPosition {
  portalId: string;
  epoch: number;
  lastSeq: number;
}

/** Where many portals stand, in one statement; those that are erased are missing. Numbers only, so it needs no rights. */
export async function portalPositions(database: Database, portalIds: readonly string[]): Promise<PortalPosition[]> {
  if (portalIds.length === 0) return [];
  const rows = await sql<{ portal_id: string; epoch: string; last_seq: string }>(
    database.orm.em.fork(),
    'SELECT portal_id, epoch, last_seq FROM portal_positions($1)',
    [portalIds],
  );
  return rows.map((row) => ({ portalId: row.portal_id, epoch: Number(row.epoch), lastSeq: Number(row.last_seq) }));
}
