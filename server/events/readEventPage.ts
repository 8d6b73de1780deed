import type { Database } from '../db/database.ts';
import { readIn } from '../db/read.ts';
import { sql } from '../db/sql.ts';

/** A line of the log as listeners and pollers get it. `kind` may be one that only a newer server knows. */
export interface LoggedEvent {
  portalId: string;
  seq: number;
  kind: string;
  subjectId: string | null;
  actorAccountId: string | null;
  occurredAt: Date;
  payload: Record<string, unknown>;
}

/** What one look at a portal's log found. */
export interface EventPage {
  /** Where the rights of the portal stood at that moment: whoever was judged at another epoch is judged anew. */
  epoch: number;
  /** Number of the newest event. */
  head: number;
  /** Up to where the log was read: the next look begins after it. */
  upTo: number;
  /** Oldest first; with `kinds` those between may be missing. */
  events: LoggedEvent[];
}

/** The most events of one look. */
export const largestPull = 100;

/** The most lines that one look passes over while it searches for kinds, so that it stays short however rare they are. */
const farthestScan = 5_000;

interface Row {
  epoch: string;
  head: string;
  seq: string | null;
  kind: string;
  subject_id: string | null;
  actor_account_id: string | null;
  occurred_at: string | Date;
  payload: Record<string, unknown>;
}

/** Epoch and page in one statement, and so in one snapshot: an event that follows a lost right never shows without it. */
const statement = `
  SELECT a.epoch, c.last_seq AS head, e.seq, e.kind, e.subject_id, e.actor_account_id, e.occurred_at, e.payload
    FROM auth_epoch a
    JOIN event_counter c ON c.portal_id = a.portal_id
    LEFT JOIN LATERAL (
      SELECT * FROM event
       WHERE event.portal_id = a.portal_id AND event.seq > $2 AND event.seq <= $2 + ${farthestScan}
         AND ($3::text[] IS NULL OR event.kind = ANY ($3))
       ORDER BY event.seq LIMIT $4) e ON true
   WHERE a.portal_id = $1
   ORDER BY e.seq`;

/**
 * Reads a portal's log after a number (null: only where it ends), at most `first` events, in a READ ONLY transaction with an
 * EntityManager of its own. Null when the portal is erased. Judges nobody.
 */
export async function readEventPage(
  database: Database,
  from: { portalId: string; after: number | null; kinds: readonly string[] | null; first?: number },
): Promise<EventPage | null> {
  const first = from.first ?? largestPull;
  const after = from.after ?? Number.MAX_SAFE_INTEGER - farthestScan;
  const rows = await readIn(database, { portals: [from.portalId] }, (em) =>
    sql<Row>(em, statement, [from.portalId, after, from.kinds, first]),
  );
  if (!rows[0]) return null;
  const head = Number(rows[0].head);
  const events = rows.filter((row) => row.seq !== null).map((row) => eventOf(from.portalId, row));
  const scanned = from.after === null ? head : Math.max(from.after, Math.min(head, from.after + farthestScan));
  return {
    epoch: Number(rows[0].epoch),
    head,
    upTo: events.length < first ? scanned : (events.at(-1)?.seq ?? scanned),
    events,
  };
}

function eventOf(portalId: string, row: Row): LoggedEvent {
  return {
    portalId,
    seq: Number(row.seq),
    kind: row.kind,
    subjectId: row.subject_id,
    actorAccountId: row.actor_account_id,
    occurredAt: new Date(row.occurred_at),
    payload: row.payload,
  };
}
