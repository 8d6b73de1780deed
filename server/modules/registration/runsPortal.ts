import { requireViewer } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { Portal } from '../portals/Portal.entity.ts';
import { portalById } from '../portals/portalById.ts';
import { canRunPortal } from '../portals/portals.policy.ts';

/** A portal that the viewer runs, also from the internal portal that opened it. NOT_FOUND outside, FORBIDDEN for other members. */
export async function runsPortal(ctx: Ctx, id: string): Promise<Portal> {
  const portal = await portalById(ctx, id);
  if (!canRunPortal(requireViewer(ctx), portal)) throw new AppError('FORBIDDEN');
  return portal;
}
