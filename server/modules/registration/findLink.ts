import type { Language, RegistrationLinkState, RegistrationMode } from '../../../schema/enums.ts';
import { tokenHash } from '../../auth/tokens.ts';
import type { Ctx } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { type LookColumns, lookColumns, lookJoins } from '../portals/portalLook.ts';
import { linkState } from './links/linkFacts.ts';
import { newestTermsOf, type TermsColumns, type TermsRow, termsColumns, termsOf } from './terms/TermsRow.ts';

/** A registration link that somebody holds the token of, with what its portal asks of newcomers. */
export interface FoundLink {
  portalId: string;
  linkId: string;
  tokenHash: Buffer;
  state: RegistrationLinkState;
  mode: RegistrationMode;
  domains: string[];
  portalTitle: string | null;
  language: Language;
  confirmEmail: boolean;
  terms: TermsRow | null;
  look: LookColumns;
  /** Whether somebody opened its page before. */
  opened: boolean;
}

type Row = Pick<FoundLink, 'state' | 'mode' | 'domains' | 'portalTitle' | 'language' | 'confirmEmail' | 'opened'> &
  TermsColumns &
  LookColumns;

/** The link of a token, whatever its state; null when there is none, or its portal is not open. */
export async function findLink(ctx: Ctx, token: string): Promise<FoundLink | null> {
  if (token.length > 200) return null;
  const { database } = ctx.deps;
  const hash = tokenHash(token);
  const [found] = await readIn(database, { portals: [] }, (em) =>
    sql<{ portal_id: string; link_id: string }>(em, 'SELECT * FROM find_registration_link($1)', [hash]),
  );
  if (!found) return null;
  const { portal_id: portalId, link_id: linkId } = found;
  const [row] = await readIn(database, { portals: [portalId] }, (em) =>
    sql<Row>(em, linkWithPortal, [portalId, linkId]),
  );
  if (!row) return null;
  const { state, mode, domains, portalTitle, language, confirmEmail, opened } = row;
  const terms = termsOf(portalId, row);
  return {
    portalId,
    linkId,
    tokenHash: hash,
    state,
    mode,
    domains,
    portalTitle,
    language,
    confirmEmail,
    terms,
    look: { accent: row.accent, logoSha256: row.logoSha256, logoType: row.logoType },
    opened,
  };
}

const linkWithPortal = `
  SELECT ${linkState} AS state, l.mode, l.domains, p.title AS "portalTitle", p.language,
         coalesce(s.confirm_email, false) AS "confirmEmail", l.first_opened_at IS NOT NULL AS opened,
         ${termsColumns}, ${lookColumns}
    FROM registration_link l
    JOIN portal p ON p.id = l.portal_id
    LEFT JOIN portal_settings s ON s.portal_id = l.portal_id
    ${lookJoins}
    LEFT JOIN LATERAL ${newestTermsOf('l.portal_id')} ON true
   WHERE l.portal_id = $1 AND l.id = $2`;

/**
 * Whether the e-mail address has to be proved before anything else: where the portal wants it, and where its domain would
 * skip the approval of a closed link (R2), since anybody can write any address into a form.
 */
export const needsProof = (link: FoundLink, email: string): boolean =>
  link.confirmEmail || (link.mode === 'CLOSED' && isListed(link.domains, email));

/** Whether people of the e-mail address's domain need no approval (R2). */
export const isListed = (domains: readonly string[], email: string): boolean =>
  domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
