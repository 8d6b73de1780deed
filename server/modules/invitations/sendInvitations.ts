import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import type { Language } from '../../i18n/translate.ts';
import { queueMails } from '../../mail/queueMails.ts';

/** The mail with the link of an invitation. */
export interface InvitationMail {
  portalId: string;
  portalTitle: string;
  template: 'invitation' | 'memberAdded';
  /** Whether each mail is an event of its own. */
  told: boolean;
}

/** How often an invitation is sent in all, and the least time between two mails (minutes). */
export const resendLimits = { most: 5, minutes: 10 };

interface Sendable {
  id: string;
  email: string;
  name: string | null;
  language: Language;
  message: string | null;
  version: number;
}

/**
 * Writes the mails of open invitations in a transaction that writes to their portal: those that were sent less than 5 times,
 * not in the last 10 minutes, and whose address and portal have not had too many mails (S28). Gives the ids of those that go
 * out; their links live for another 30 days.
 */
export async function sendInvitations(
  { deps }: Pick<Ctx, 'deps'>,
  tx: Tx,
  mail: InvitationMail,
  invitationIds: readonly string[],
): Promise<Set<string>> {
  const { portalId } = mail;
  const rows = await tx.sql<Sendable>(
    `SELECT id, email, name, language, message, version FROM invitation
      WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
        AND sends < $3 AND (last_sent_at IS NULL OR last_sent_at <= now() - make_interval(mins => $4) OR sends = 0)
      ORDER BY id FOR UPDATE`,
    [portalId, invitationIds, resendLimits.most, resendLimits.minutes],
  );
  const allowed: Sendable[] = [];
  for (const row of rows) if (await deps.invitationLimits.take(portalId, row.email)) allowed.push(row);
  if (allowed.length === 0) return new Set();
  const ids = allowed.map(({ id }) => id);
  await tx.sql(
    `UPDATE invitation SET sends = sends + 1, last_sent_at = now(), expires_at = now() + interval '30 days'
      WHERE portal_id = $1 AND id = ANY ($2::uuid[])`,
    [portalId, ids],
  );
  await queueMails(
    tx,
    allowed.map(({ id, email, name, language, message, version }) => ({
      template: mail.template,
      to: { email, name },
      language,
      portalId,
      params: { portal: mail.portalTitle, message: message ?? '' },
      link: { path: '/invitation', token: { purpose: 'invitation' as const, id, version } },
    })),
  );
  for (const id of mail.told ? ids : []) {
    tx.record({ kind: 'invitation.sent', portalId, subjectId: id, payload: { invitationId: id } });
  }
  return new Set(ids);
}
