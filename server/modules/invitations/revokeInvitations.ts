import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { Invitation } from './Invitation.entity.ts';
import { invitationById } from './invitationById.ts';
import { type ChangeInvitationAnswer, stateProblem, wantedOf } from './resendInvitations.ts';

/** Takes an invitation back: its link is dead at once. Revoking again changes nothing. Problem: it was accepted already. */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<ChangeInvitationAnswer> {
  const { portalId, id: invitationId } = await invitationById(ctx, id);
  return write(ctx, { portal: portalId }, async (tx) => {
    await revoke(tx, portalId, [invitationId]);
    const invitation = await tx.em.findOneOrFail(Invitation, { portalId, id: invitationId });
    if (invitation.revokedAt) return { __typename: 'InvitationChanged', invitation };
    return stateProblem(ctx, invitation);
  });
}

/** The same for up to 100 of a portal; gives them as they are now, those accepted unchanged. NOT_FOUND when one is not there. */
export async function revokeInvitations(ctx: Ctx, portalId: string, ids: readonly string[]): Promise<Invitation[]> {
  const { portal, wanted } = wantedOf(ctx, portalId, ids);
  return write(ctx, { portal }, async (tx) => {
    await revoke(tx, portal, wanted);
    const rows = await tx.em.find(Invitation, { portalId: portal, id: { $in: wanted } });
    if (rows.length !== wanted.length) throw notFound();
    return wanted.map((id) => rows.find((row) => row.id === id) as Invitation);
  });
}

async function revoke(tx: Tx, portalId: string, ids: readonly string[]): Promise<void> {
  const revoked = await tx.sql<{ id: string }>(
    `UPDATE invitation SET revoked_at = now()
      WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id`,
    [portalId, ids],
  );
  for (const { id } of revoked) {
    tx.record({ kind: 'invitation.revoked', portalId, subjectId: id, payload: { invitationId: id } });
  }
}
