import { tokenHash } from '../../auth/tokens.ts';
import type { Ctx } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';

/** A registration that somebody holds the mail of. */
export interface FoundRegistration {
  portalId: string;
  id: string;
  version: number;
  linkId: string;
  email: string;
  name: string;
  language: string;
  passwordHash: string | null;
  termsVersion: number | null;
  wantedContentId: string | null;
}

/** The registration of a mail's token; null when it is over, replaced by a newer mail, or its link was revoked. */
export async function findRegistration(ctx: Ctx, token: string): Promise<FoundRegistration | null> {
  if (token.length > 200) return null;
  const { database } = ctx.deps;
  const [found] = await readIn(database, { portals: [] }, (em) =>
    sql<{ portal_id: string; registration_id: string }>(em, 'SELECT * FROM find_registration($1)', [tokenHash(token)]),
  );
  if (!found) return null;
  const at = [found.portal_id, found.registration_id];
  const [row] = await readIn(database, { portals: [found.portal_id] }, (em) =>
    sql<FoundRegistration>(em, registrationRow, at),
  );
  return row ?? null;
}

const registrationRow = `
  SELECT r.portal_id AS "portalId", r.id, r.version, r.link_id AS "linkId", r.email, r.name, r.language,
         r.password_hash AS "passwordHash", r.terms_version AS "termsVersion", r.wanted_content_id AS "wantedContentId"
    FROM registration r JOIN registration_link l ON l.portal_id = r.portal_id AND l.id = r.link_id
   WHERE r.portal_id = $1 AND r.id = $2 AND (r.done_at IS NOT NULL OR l.revoked_at IS NULL)`;
