import { requireViewer } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';

/** Whose notices: those of the viewer's active memberships, or of the one in this portal. NOT_FOUND where there is none. */
export function ownNotices(
  ctx: Ctx,
  portalId: string | null | undefined,
): { portalId: { $in: string[] }; membershipId: { $in: string[] } } {
  const { memberships, portalIds } = requireViewer(ctx);
  const portal = portalId == null ? null : idOf(portalId);
  const own = memberships.filter(
    (one) => portalIds.includes(one.portalId) && (portal ?? one.portalId) === one.portalId,
  );
  if (portal && own.length === 0) throw notFound();
  return { portalId: { $in: own.map((one) => one.portalId) }, membershipId: { $in: own.map(({ id }) => id) } };
}
