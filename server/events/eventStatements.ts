import { literal } from '../db/literal.ts';
import type { NewEvent } from './eventKinds.ts';

/**
 * The last statements of a transaction, which write its events (invariant 5): the numbers of a portal are reserved at once
 * from its counter, whose row stays locked until the commit, so that `seq` is gapless and in commit order; portals in
 * ascending id, so that two transactions with the same portals never wait for each other in a circle. The actor is kept only
 * in logs of portals it is a member of: an external portal learns nothing of the people inside (P6).
 * Values are written as literals, so that all of it travels in one round trip.
 */
export function eventStatements(events: readonly NewEvent[], actorAccountId: string | null): string[] {
  const byPortal = Map.groupBy(events, (event) => event.portalId);
  return [...byPortal.keys()].sort().flatMap((portalId) => {
    const own = byPortal.get(portalId) ?? [];
    const rows = own.map(({ kind, subjectId, payload }) => ({ kind, subject_id: subjectId ?? null, payload }));
    const portal = `${literal(portalId)}::uuid`;
    const actor = actorAccountId ? `${literal(actorAccountId)}::uuid` : 'NULL';
    return [
      `SELECT set_config('app.portal', ${portal}::text, true)`,
      `WITH counter AS (
         UPDATE event_counter SET last_seq = last_seq + ${own.length} WHERE portal_id = ${portal}
         RETURNING last_seq - ${own.length} AS before)
       INSERT INTO event (portal_id, seq, kind, subject_id, actor_account_id, payload, occurred_at)
       SELECT ${portal}, counter.before + row.n, row.kind, row.subject_id, actor.account_id, row.payload, clock_timestamp()
         FROM counter
              LEFT JOIN membership AS actor ON actor.portal_id = ${portal} AND actor.account_id = ${actor},
              ROWS FROM (jsonb_to_recordset(${literal(JSON.stringify(rows))}::jsonb)
                         AS (kind text, subject_id uuid, payload jsonb))
              WITH ORDINALITY AS row (kind, subject_id, payload, n)`,
    ];
  });
}
