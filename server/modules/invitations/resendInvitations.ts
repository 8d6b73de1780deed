import type { InvitationChanged, InvitationStateProblem, InviteOutcome } from '../../../schema/invitations.ts';
import { authorize } from '../../auth/authorize.ts';
import { derivedTokenHash } from '../../auth/derivedToken.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { badInput, notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Invitation } from './Invitation.entity.ts';
import { invitationById } from './invitationById.ts';
import { canInvite } from './invitations.policy.ts';
import { mostInvitees } from './inviteMembers.ts';
import { sendInvitations } from './sendInvitations.ts';

export type ChangeInvitationAnswer =
  | ({ __typename: 'InvitationChanged' } & Omit<InvitationChanged, 'invitation'> & { invitation: Invitation })
  | ({ __typename: 'InvitationStateProblem' } & Omit<InvitationStateProblem, 'invitation'> & {
        invitation: Invitation;
      });

/**
 * Sends the mail of an open or expired invitation again; its link then lives for another 30 days. Problem: it was sent less
 * than 10 minutes ago or 5 times, its address or portal got too many mails, it was accepted or revoked.
 */
export async function resendInvitation(ctx: Ctx, id: string): Promise<ChangeInvitationAnswer> {
  const { portalId, id: invitationId } = await invitationById(ctx, id);
  return write(ctx, { portal: portalId }, async (tx) => {
    const sent = await resend(ctx, tx, portalId, [invitationId]);
    const invitation = await tx.em.findOneOrFail(Invitation, { portalId, id: invitationId });
    if (sent.has(invitationId)) return { __typename: 'InvitationChanged', invitation };
    return stateProblem(ctx, invitation);
  });
}

/** Says why nothing was sent or revoked. */
export function stateProblem(ctx: Ctx, invitation: Invitation): ChangeInvitationAnswer {
  const ended = invitation.state === 'REGISTERED' || invitation.state === 'REVOKED';
  const message = ctx.t(ended ? 'invitation.ended' : 'invitation.limited');
  const code = ended ? 'INVITATION_ENDED' : 'INVITATION_LIMITED';
  return { __typename: 'InvitationStateProblem', code, message, invitation };
}

/** The same for up to 100 invitations of a portal, with a result for each in the order given. NOT_FOUND when one is not there. */
export async function resendInvitations(
  ctx: Ctx,
  portalId: string,
  ids: readonly string[],
): Promise<{ results: { email: string; outcome: InviteOutcome; invitation: Invitation }[] }> {
  const { portal, wanted } = wantedOf(ctx, portalId, ids);
  return write(ctx, { portal }, async (tx) => {
    const before = await tx.em.find(Invitation, { portalId: portal, id: { $in: wanted } });
    if (before.length !== wanted.length) throw notFound();
    const sent = await resend(ctx, tx, portal, wanted);
    const rows = await tx.em.find(Invitation, { portalId: portal, id: { $in: wanted } }, { refresh: true });
    const results = wanted.map((id) => {
      const invitation = rows.find((row) => row.id === id) as Invitation;
      const ended = invitation.state === 'REGISTERED' || invitation.state === 'REVOKED';
      const outcome: InviteOutcome = sent.has(id) ? 'INVITED' : ended ? 'NOT_OPEN' : 'LIMITED';
      return { email: invitation.email, outcome, invitation };
    });
    return { results };
  });
}

/** The portal and the ids of a bulk call, checked: 1 to 100 of them. */
export function wantedOf(ctx: Ctx, portalId: string, ids: readonly string[]): { portal: string; wanted: string[] } {
  const portal = idOf(portalId);
  authorize(ctx, portal, canInvite);
  if (ids.length < 1 || ids.length > mostInvitees)
    throw badInput('ids', 'input.count', { least: 1, most: mostInvitees });
  return { portal, wanted: [...new Set(ids.map(idOf))] };
}

async function resend(ctx: Ctx, tx: Tx, portalId: string, ids: readonly string[]): Promise<Set<string>> {
  await renewExpired(ctx.deps.secret, tx, portalId, ids);
  const [portal] = await tx.sql<{ title: string }>('SELECT coalesce(title, name) AS title FROM portal WHERE id = $1', [
    portalId,
  ]);
  const mail = { portalId, portalTitle: portal?.title ?? '', told: true };
  const rows = await tx.sql<{ id: string; template: 'invitation' | 'memberAdded' }>(
    `SELECT id, CASE source WHEN 'INVITATION' THEN 'invitation' ELSE 'memberAdded' END AS template
       FROM invitation WHERE portal_id = $1 AND id = ANY ($2::uuid[])`,
    [portalId, ids],
  );
  const sent = new Set<string>();
  for (const [template, group] of Map.groupBy(rows, (row) => row.template)) {
    const groupIds = group.map(({ id }) => id);
    for (const id of await sendInvitations(ctx, tx, { ...mail, template }, groupIds)) sent.add(id);
  }
  return sent;
}

/** An expired link stays dead: its invitation gets a new one, and begins anew. */
async function renewExpired(secret: string, tx: Tx, portalId: string, ids: readonly string[]): Promise<void> {
  const expired = await tx.sql<{ id: string; version: number }>(
    `SELECT id, version + 1 AS version FROM invitation
      WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at <= now()
      ORDER BY id FOR UPDATE`,
    [portalId, ids],
  );
  if (expired.length === 0) return;
  const hashes = expired.map((row) => derivedTokenHash(secret, 'invitation', row).toString('hex'));
  await tx.sql(
    `UPDATE invitation i SET version = i.version + 1, token_hash = decode(g.hash, 'hex'), sends = 0, opened_at = NULL,
            expires_at = now() + interval '30 days'
       FROM unnest($2::uuid[], $3::text[]) AS g (id, hash) WHERE i.portal_id = $1 AND i.id = g.id`,
    [portalId, expired.map(({ id }) => id), hashes],
  );
}
