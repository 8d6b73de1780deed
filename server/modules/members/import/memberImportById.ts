import { authorize, requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { canInvite } from '../../invitations/invitations.policy.ts';
import { MemberImport } from './MemberImport.entity.ts';

/** An import for those who run its portal; NOT_FOUND outside, FORBIDDEN for its other members. */
export async function memberImportById(ctx: Ctx, id: string): Promise<MemberImport> {
  requireViewer(ctx);
  const memberImport = await read(ctx, (em) => em.findOne(MemberImport, { id: idOf(id) }));
  if (!memberImport) throw notFound();
  authorize(ctx, memberImport.portalId, canInvite);
  return memberImport;
}
