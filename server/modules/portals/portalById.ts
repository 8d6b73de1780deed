import { requireViewer } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import type { Portal } from './Portal.entity.ts';
import { canSeePortal } from './portals.policy.ts';

/** A portal that the viewer may see, or NOT_FOUND. */
export async function portalById(ctx: Ctx, id: string): Promise<Portal> {
  const viewer = requireViewer(ctx);
  const portal = await ctx.loaders.portal.load(idOf(id));
  if (!portal || !canSeePortal(viewer, portal)) throw notFound();
  return portal;
}
