import type { PortalKind } from '../../schema/enums.ts';
import { coalesce } from '../coalesce.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isLanguage } from '../i18n/translate.ts';
import { addressOpens, normalAddress } from './addressRanges.ts';
import { tokenHash } from './tokens.ts';
import { isOpen, type Viewer, type ViewerMembership } from './viewer.ts';

/** A membership as the look-up gives it; the ranges are those of its portal, null for none (R9). By link: nobody chose the person. */
type FoundMembership = Omit<ViewerMembership, 'blockedByAddress'> & { ranges: string[] | null; byLink: boolean };

interface SessionRow {
  session_id: string;
  account_id: string;
  audience: PortalKind;
  email: string;
  name: string;
  language: string | null;
  email_proved: boolean;
  memberships: FoundMembership[];
}

/**
 * The viewer behind a session token, or null when there is none, it ended or was revoked. Portals that are not open to the
 * caller's address stay closed (R9); without an address one is nowhere. One statement for all who ask at the same time, through a
 * narrow function of the database, since no portal is known yet.
 */
export async function authenticate(
  database: Database,
  token: string | null,
  address: string | null | undefined,
): Promise<Viewer | null> {
  if (!token || token.length > 200) return null;
  const find = finders.get(database) ?? sessionFinder(database);
  finders.set(database, find);
  const row = await find(tokenHash(token));
  return row ? viewerOf(row, normalAddress(address)) : null;
}

type Finder = (hash: Buffer) => Promise<SessionRow | null>;
const finders = new WeakMap<Database, Finder>();

/** Requests that come at the same time are looked up together: in a crowd that is much of the work of a small request. */
const sessionFinder = (database: Database): Finder =>
  coalesce({ runs: 4, items: 200 }, async (hashes) => {
    const { rows } = await database.pool.query<SessionRow & { place: number }>(findSessions, [hashes]);
    const found = new Map(rows.map((row) => [row.place, row]));
    return hashes.map((_, n) => found.get(n + 1) ?? null);
  });

const findSessions = `
  SELECT given.n::int AS place, session.*
    FROM unnest($1::bytea[]) WITH ORDINALITY AS given (hash, n) CROSS JOIN LATERAL find_session(given.hash) AS session`;

/** The same for a connection that outlives a request: it remembers the session it was let in with (invariant 7). */
export async function authenticateSession(
  database: Database,
  { sessionId, address }: Pick<Viewer, 'sessionId' | 'address'>,
): Promise<Viewer | null> {
  const [row] = await sql<SessionRow>(database.orm.em.fork(), 'SELECT * FROM find_session_by_id($1)', [sessionId]);
  return row ? viewerOf(row, address) : null;
}

/**
 * A membership that waits for the person shows only to one who proved the e-mail address, or within the same organization:
 * whoever made the account for its first portal knows the generated password, and must not get into another's portal by it (P3).
 * A place that somebody took by a registration link says nothing about whose the address is: anybody may type any.
 */
function shown(row: SessionRow, all: ViewerMembership[]): ViewerMembership[] {
  const given = row.memberships.filter(({ status, byLink }) => status === 'ACTIVE' && !byLink);
  const homes = new Set(given.map((own) => own.homePortalId));
  return all.filter((own) => own.status !== 'AWAITING_ACCEPTANCE' || row.email_proved || homes.has(own.homePortalId));
}

function viewerOf(row: SessionRow, address: string | null): Viewer {
  const memberships = row.memberships.map(({ ranges, byLink: _byLink, ...own }) => ({
    ...own,
    blockedByAddress: ranges !== null && !addressOpens(ranges, address),
  }));
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    address,
    audience: row.audience,
    email: row.email,
    name: row.name,
    emailProved: row.email_proved,
    language: isLanguage(row.language) ? row.language : null,
    memberships: shown(row, memberships),
    portalIds: memberships.filter(isOpen).map(({ portalId }) => portalId),
  };
}
