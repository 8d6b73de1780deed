import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../db/sql.ts';
import type { NewEvent } from './eventKinds.ts';

/**
 * Writes events as the last statements of a transaction (invariant 5): the numbers of a portal are reserved at once from its
 * counter, whose row stays locked until the commit, so that `seq` is gapless and in commit order; portals in ascending id,
 * so that two transactions with the same portals never wait for each other in a circle. The actor is kept only in logs of
 * portals it is a member of: an external portal learns nothing of the people inside (P6).
 */
export async function recordEvents(
  em: EntityManager,
  events: readonly NewEvent[],
  actorAccountId: string | null,
): Promise<void> {
  const byPortal = Map.groupBy(events, (event) => event.portalId);
  for (const portalId of [...byPortal.keys()].sort()) {
    const own = byPortal.get(portalId) ?? [];
    const rows = own.map(({ kind, subjectId, payload }) => ({ kind, subject_id: subjectId ?? null, payload }));
    await sql(em, `SELECT set_config('app.portal', $1, true)`, [portalId]);
    await sql(
      em,
      `WITH counter AS (
         UPDATE event_counter SET last_seq = last_seq + $2 WHERE portal_id = $1 RETURNING last_seq - $2 AS before)
       INSERT INTO event (portal_id, seq, kind, subject_id, actor_account_id, payload, occurred_at)
       SELECT $1, counter.before + row.n, row.kind, row.subject_id, actor.account_id, row.payload, clock_timestamp()
         FROM counter
              LEFT JOIN membership AS actor ON actor.portal_id = $1 AND actor.account_id = $3,
              ROWS FROM (jsonb_to_recordset($4::jsonb) AS (kind text, subject_id uuid, payload jsonb))
              WITH ORDINALITY AS row (kind, subject_id, payload, n)`,
      [portalId, own.length, actorAccountId, JSON.stringify(rows)],
    );
  }
}
