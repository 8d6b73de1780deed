import type { PortalKind } from '../../schema/enums.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isLanguage } from '../i18n/translate.ts';
import { tokenHash } from './tokens.ts';
import type { Viewer, ViewerMembership } from './viewer.ts';

interface SessionRow {
  session_id: string;
  account_id: string;
  audience: PortalKind;
  email: string;
  name: string;
  language: string | null;
  email_proved: boolean;
  memberships: ViewerMembership[];
}

/**
 * The viewer behind a session token, or null when there is none, it ended or was revoked. One statement, through a narrow
 * function of the database, since no portal is known yet.
 */
export async function authenticate(database: Database, token: string | null): Promise<Viewer | null> {
  if (!token || token.length > 200) return null;
  const [row] = await sql<SessionRow>(database.orm.em.fork(), 'SELECT * FROM find_session($1)', [tokenHash(token)]);
  return row ? viewerOf(row) : null;
}

/** The same for a connection that outlives a request: it remembers the session it was let in with (invariant 7). */
export async function authenticateSession(database: Database, sessionId: string): Promise<Viewer | null> {
  const [row] = await sql<SessionRow>(database.orm.em.fork(), 'SELECT * FROM find_session_by_id($1)', [sessionId]);
  return row ? viewerOf(row) : null;
}

/**
 * A membership that waits for the person shows only to one who proved the e-mail address, or within the same organization:
 * whoever made the account for its first portal knows the generated password, and must not get into another's portal by it (P3).
 */
function shown(row: SessionRow): ViewerMembership[] {
  const homes = new Set(row.memberships.filter(({ status }) => status === 'ACTIVE').map((own) => own.homePortalId));
  return row.memberships.filter(
    (own) => own.status !== 'AWAITING_ACCEPTANCE' || row.email_proved || homes.has(own.homePortalId),
  );
}

function viewerOf(row: SessionRow): Viewer {
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    audience: row.audience,
    email: row.email,
    name: row.name,
    language: isLanguage(row.language) ? row.language : null,
    memberships: shown(row),
    portalIds: row.memberships.filter(({ status }) => status === 'ACTIVE').map(({ portalId }) => portalId),
  };
}
