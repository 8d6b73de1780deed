import { authorize, requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Transfer } from './Transfer.entity.ts';
import { canSeeTransfer } from './transfers.policy.ts';

/** A transfer for moderators of the internal portal it belongs to; NOT_FOUND outside, FORBIDDEN for its other members. */
export async function transferById(ctx: Ctx, id: string): Promise<Transfer> {
  requireViewer(ctx);
  const transfer = await read(ctx, (em) => em.findOne(Transfer, { id: idOf(id) }));
  if (!transfer) throw notFound();
  authorize(ctx, transfer.portalId, canSeeTransfer);
  return transfer;
}
