import type { Database } from '../db/database.ts';
import { readIn } from '../db/read.ts';
import { sql } from '../db/sql.ts';
import type { LoggedEvent } from './readEventPage.ts';

/** What one look back at a portal's log found. */
export interface EarlierEvents {
  /** Number of the newest event. */
  head: number;
  /** Down to where the log was read: the next look goes on before it; 1 where the log begins. */
  downTo: number;
  /** Newest first; with `kinds` those between may be missing. */
  events: LoggedEvent[];
}

/** The most lines that one look passes over while it searches for kinds. */
const farthestScan = 5_000;

interface Row extends Omit<LoggedEvent, 'seq' | 'occurredAt'> {
  head: string;
  seq: string | null;
  occurredAt: string | Date;
}

/** Of one member all lines can be found; of the others only those near are looked at. */
const statement = (ofMember: boolean) => `
  SELECT c.last_seq AS head, e.portal_id AS "portalId", e.seq, e.kind, e.subject_id AS "subjectId", e.actor_account_id AS "actorAccountId",
         e.occurred_at AS "occurredAt", e.payload
    FROM event_counter c
   CROSS JOIN LATERAL (SELECT least($2::bigint, c.last_seq + 1) AS seq) AS start
    LEFT JOIN LATERAL (
      SELECT * FROM event
       WHERE event.portal_id = c.portal_id AND event.seq < start.seq
         AND ${ofMember ? 'event.membership_id = $5' : `event.seq >= start.seq - ${farthestScan} AND $5::uuid IS NULL`}
         AND ($3::text[] IS NULL OR event.kind = ANY ($3))
       ORDER BY event.seq DESC LIMIT $4) e ON true
   WHERE c.portal_id = $1
   ORDER BY e.seq DESC`;

export interface LookBack {
  portalId: string;
  /** Only what is older than the event of this number; null: from the end. */
  before: number | null;
  /** Only these; null: all. */
  kinds: readonly string[] | null;
  /** Only what concerns this member; null: everybody. */
  memberId: string | null;
  first: number;
}

/**
 * Reads a portal's log backwards, from before a number (null: from its end), at most `first` events. Null when the portal is
 * erased. Judges nobody.
 */
export async function readEventsBefore(database: Database, from: LookBack): Promise<EarlierEvents | null> {
  const { portalId, kinds, first, memberId } = from;
  const before = from.before ?? Number.MAX_SAFE_INTEGER;
  const rows = await readIn(database, { portals: [portalId] }, (em) =>
    sql<Row>(em, statement(memberId !== null), [portalId, before, kinds, first, memberId]),
  );
  if (!rows[0]) return null;
  const head = Number(rows[0].head);
  const events = rows
    .filter(({ seq }) => seq !== null)
    .map(({ head: _head, ...row }) => ({ ...row, seq: Number(row.seq), occurredAt: new Date(row.occurredAt) }));
  const scanned = memberId ? 1 : Math.max(1, Math.min(before, head + 1) - farthestScan);
  return { head, downTo: events.length < first ? scanned : (events.at(-1)?.seq ?? scanned), events };
}
