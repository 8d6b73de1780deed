import type { FilterQuery } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import type { TransferState } from '../../../schema/enums.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { moderatedHomes } from '../../auth/viewer.ts';
import type { Ctx } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { page } from '../../pagination.ts';
import { Transfer } from './Transfer.entity.ts';

/** The transfers of the viewer's internal portal, newest first. FORBIDDEN for others than its moderators. */
export function listTransfers(
  ctx: Ctx,
  args: PageArgs & { targetPortalId?: string | null; orderId?: string | null; state?: TransferState | null },
): Promise<ConnectionShape<Transfer>> {
  const homes = moderatedHomes(requireViewer(ctx));
  if (homes.length === 0) throw new AppError('FORBIDDEN');
  const where: FilterQuery<Transfer> = {
    portalId: homes.length === 1 ? homes[0] : { $in: homes },
    ...(args.targetPortalId ? { targetPortalId: idOf(args.targetPortalId) } : {}),
    ...(args.orderId ? { orderId: idOf(args.orderId) } : {}),
    ...(args.state ? { state: args.state } : {}),
  };
  return page(ctx, args, { entity: Transfer, where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
}
