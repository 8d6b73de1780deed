import type { EnrollmentSource, Role } from '../../../schema/enums.ts';
import { derivedTokenHash } from '../../auth/derivedToken.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import type { Language } from '../../i18n/translate.ts';
import { newId } from '../../ids.ts';
import { type InvitationMail, sendInvitations } from './sendInvitations.ts';

/** Somebody to whom a portal is offered. Addresses of one call differ, also in more than case. */
export interface Invitee {
  email: string;
  name: string | null;
  role: Role;
  language: Language;
  groupId: string | null;
  courseIds: readonly string[];
  message: string | null;
  /** The membership that waits for the person, if it was made already. */
  membershipId: string | null;
}

/** What all of one call have in common. */
export interface Offer {
  portalId: string;
  portalTitle: string;
  source: Extract<EnrollmentSource, 'INVITATION' | 'MODERATOR' | 'IMPORT'>;
  /** The account that invites. */
  by: string;
  /** The mail to write; none is written for null. */
  mail: InvitationMail['template'] | null;
  /** Whether each mail is an event of its own. */
  told: boolean;
}

/** What became of an invitee: the invitation, and whether a mail goes out. */
export interface Offered {
  invitationId: string;
  mailed: boolean;
}

interface Open {
  n: number;
  id: string;
  version: number;
  expired: boolean;
}

/**
 * Writes invitations and their mails in a transaction that writes to the portal, by a few statements for all. An open
 * invitation of an address is brought up to date and sent again; one that was sent less than 10 minutes ago or 5 times, or
 * whose address or portal got too many mails, keeps its link and gets no mail. Gives one answer for each invitee, in order.
 */
export async function offerInvitations(
  ctx: Pick<Ctx, 'deps'>,
  tx: Tx,
  offer: Offer,
  invitees: readonly Invitee[],
): Promise<Offered[]> {
  if (invitees.length === 0) return [];
  const open = await openInvitations(tx, offer.portalId, invitees);
  const rows = invitees.map((invitee, n) => rowOf(ctx.deps.secret, invitee, open.get(n)));
  const stored = await store(tx, offer, rows);
  const mailed = offer.mail
    ? await sendInvitations(ctx, tx, { ...offer, template: offer.mail }, [...new Set(stored.values())])
    : new Set<string>();
  return invitees.map((_, n) => {
    const invitationId = stored.get(n) as string;
    return { invitationId, mailed: mailed.has(invitationId) };
  });
}

async function openInvitations(tx: Tx, portalId: string, invitees: readonly Invitee[]): Promise<Map<number, Open>> {
  const rows = await tx.sql<Open>(
    // The keys are made first: under row-level security a condition with `lower` in it would use no index.
    `WITH given AS MATERIALIZED (
       SELECT (n - 1)::int AS n, lower(email) AS key FROM unnest($2::text[]) WITH ORDINALITY AS g (email, n)),
     open AS MATERIALIZED (
       SELECT email_key, id, version, expires_at <= now() AS expired FROM invitation
        WHERE portal_id = $1 AND email_key = ANY (ARRAY(SELECT key FROM given)) AND accepted_at IS NULL AND revoked_at IS NULL
        ORDER BY email_key FOR UPDATE)
     SELECT given.n, open.id, open.version, open.expired FROM given JOIN open ON open.email_key = given.key`,
    [portalId, invitees.map(({ email }) => email)],
  );
  return new Map(rows.map((row) => [row.n, row]));
}

/** A link that has expired stays dead: its invitation gets a new one. */
function rowOf(secret: string, invitee: Invitee, open: Open | undefined) {
  const source = { id: open?.id ?? newId(), version: (open?.version ?? 1) + (open?.expired ? 1 : 0) };
  return {
    id: source.id,
    version: source.version,
    token_hash: derivedTokenHash(secret, 'invitation', source).toString('hex'),
    email: invitee.email,
    name: invitee.name,
    role: invitee.role,
    language: invitee.language,
    group_id: invitee.groupId,
    message: invitee.message,
    membership_id: invitee.membershipId,
    courses: invitee.courseIds,
  };
}

/** Inserts or updates by one statement; gives the id of each. Of two callers at once the second finds the first one's row. */
async function store(tx: Tx, offer: Offer, rows: readonly ReturnType<typeof rowOf>[]): Promise<Map<number, string>> {
  const stored = await tx.sql<{ n: number; id: string }>(
    `WITH given AS (
       SELECT * FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS
         (id uuid, version integer, token_hash text, email text, name text, role text, language text,
          group_id uuid, message text, membership_id uuid, courses uuid[]))
         WITH ORDINALITY AS g (id, version, token_hash, email, name, role, language, group_id, message, membership_id,
                               courses, n)),
     kept AS (
       INSERT INTO invitation AS i (portal_id, id, version, token_hash, email, name, role, language, group_id, message,
                                    membership_id, source, created_by, expires_at)
       SELECT DISTINCT ON (lower(email)) $1::uuid, id, version, decode(token_hash, 'hex'), email, name, role, language, group_id,
              message, membership_id, $3, $4::uuid, now() + interval '30 days'
         FROM given ORDER BY lower(email), n
       ON CONFLICT (portal_id, email_key) WHERE accepted_at IS NULL AND revoked_at IS NULL DO UPDATE
          SET name = coalesce(excluded.name, i.name), role = excluded.role, language = excluded.language,
              group_id = excluded.group_id, message = excluded.message, source = excluded.source,
              membership_id = coalesce(excluded.membership_id, i.membership_id),
              version = CASE WHEN i.id = excluded.id THEN excluded.version ELSE i.version END,
              token_hash = CASE WHEN i.id = excluded.id THEN excluded.token_hash ELSE i.token_hash END,
              sends = CASE WHEN i.expires_at <= now() THEN 0 ELSE i.sends END,
              opened_at = CASE WHEN i.expires_at <= now() THEN NULL ELSE i.opened_at END,
              expires_at = excluded.expires_at
       RETURNING id, email_key)
     SELECT (given.n - 1)::int AS n, kept.id FROM given JOIN kept ON kept.email_key = lower(given.email)`,
    [offer.portalId, JSON.stringify(rows), offer.source, offer.by],
  );
  const ids = new Map(stored.map(({ n, id }) => [n, id]));
  await storeCourses(
    tx,
    offer.portalId,
    rows.map(({ courses }, n) => ({ invitationId: ids.get(n) as string, courses })),
  );
  return ids;
}

async function storeCourses(
  tx: Tx,
  portalId: string,
  rows: readonly { invitationId: string; courses: readonly string[] }[],
): Promise<void> {
  const pairs = rows.flatMap(({ invitationId, courses }) => courses.map((course) => [invitationId, course] as const));
  await tx.sql(
    `WITH gone AS (DELETE FROM invitation_course WHERE portal_id = $1 AND invitation_id = ANY ($2::uuid[])
                      AND (invitation_id, course_id) NOT IN (SELECT * FROM unnest($3::uuid[], $4::uuid[])))
     INSERT INTO invitation_course (portal_id, invitation_id, course_id)
     SELECT $1, invitation_id, course_id FROM unnest($3::uuid[], $4::uuid[]) AS pair (invitation_id, course_id)
     ON CONFLICT DO NOTHING`,
    [portalId, rows.map(({ invitationId }) => invitationId), pairs.map(([id]) => id), pairs.map(([, id]) => id)],
  );
}
