import { authorize, requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Invitation } from './Invitation.entity.ts';
import { canInvite } from './invitations.policy.ts';

/** An invitation for those who run its portal; NOT_FOUND outside, FORBIDDEN for its other members. */
export async function invitationById(ctx: Ctx, id: string): Promise<Invitation> {
  requireViewer(ctx);
  const invitation = await read(ctx, (em) => em.findOne(Invitation, { id: idOf(id) }));
  if (!invitation) throw notFound();
  authorize(ctx, invitation.portalId, canInvite);
  return invitation;
}
