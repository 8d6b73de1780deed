import type { InvitationOffer } from '../../../schema/invitationAcceptance.ts';
import { tokenHash } from '../../auth/tokens.ts';
import { type Ctx, read, write } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Language } from '../../i18n/translate.ts';
import { type LookColumns, lookColumns, lookJoins, portalLook } from '../portals/portalLook.ts';

/** An open invitation as its link opens it. */
export interface FoundInvitation extends LookColumns {
  portalId: string;
  id: string;
  portalTitle: string;
  email: string;
  name: string | null;
  role: 'LEARNER' | 'MANAGER' | 'MODERATOR';
  language: Language;
  opened: boolean;
  expiresAt: Date;
  termsVersion: number | null;
  termsHtml: string | null;
}

/** The account of the invited address, as far as accepting needs it. */
export interface InvitedAccount {
  id: string;
  password_hash: string | null;
}

/**
 * What a person with a link is told; null when the link is not good, whatever the reason. The first look is noted. Open to
 * everybody: the token, which was mailed to the address, is the right.
 */
export async function openInvitation(ctx: Ctx, token: string): Promise<InvitationOffer | null> {
  const found = await findInvitation(ctx, token);
  if (!found) return null;
  if (!found.opened) await noteOpened(ctx, found);
  const account = await accountOf(ctx, found.email);
  return { ...found, accountExists: account?.password_hash != null, look: portalLook(ctx, found) };
}

/** The open invitation behind a token, with what its portal says; null when there is none. */
export async function findInvitation(ctx: Ctx, token: string): Promise<FoundInvitation | null> {
  if (token.length > 200) return null;
  const [ids] = await read(
    ctx,
    (em) =>
      sql<{ portal_id: string; invitation_id: string }>(em, 'SELECT * FROM find_invitation($1)', [tokenHash(token)]),
    [],
  );
  if (!ids) return null;
  const [row] = await read(ctx, (em) => sql<Row>(em, facts, [ids.portal_id, ids.invitation_id]), [ids.portal_id]);
  return row ? { ...row, expiresAt: new Date(row.expires * 1000) } : null;
}

type Row = Omit<FoundInvitation, 'expiresAt'> & { expires: number };

const facts = `
  SELECT i.portal_id AS "portalId", i.id, coalesce(p.title, p.name) AS "portalTitle", i.email, i.name, i.role, i.language,
         i.opened_at IS NOT NULL AS opened, extract(epoch FROM i.expires_at)::float8 AS expires,
         t.version AS "termsVersion", t.html AS "termsHtml", ${lookColumns}
    FROM invitation i
    JOIN portal p ON p.id = i.portal_id
    LEFT JOIN portal_settings s ON s.portal_id = i.portal_id
    ${lookJoins}
    LEFT JOIN LATERAL (SELECT version, html FROM portal_terms WHERE portal_id = $1 ORDER BY version DESC LIMIT 1) AS t ON true
   WHERE i.portal_id = $1 AND i.id = $2`;

/** Lower case is what the database takes for it. */
export async function accountOf(ctx: Ctx, email: string): Promise<InvitedAccount | undefined> {
  const ask = 'SELECT id, password_hash FROM find_account(lower($1))';
  const [row] = await read(ctx, (em) => sql<InvitedAccount>(em, ask, [email]), []);
  return row;
}

/** Of two who look at once one notes it. */
async function noteOpened(ctx: Ctx, { portalId, id }: FoundInvitation): Promise<void> {
  await write(ctx, { portal: portalId }, async (tx) => {
    const opened = await tx.sql(
      'UPDATE invitation SET opened_at = now() WHERE portal_id = $1 AND id = $2 AND opened_at IS NULL RETURNING 1',
      [portalId, id],
    );
    if (opened.length > 0)
      tx.record({ kind: 'invitation.opened', portalId, subjectId: id, payload: { invitationId: id } });
  });
}
