import { requireViewer } from '../../auth/authorize.ts';
import { membershipIn, type ViewerMembership } from '../../auth/viewer.ts';
import { actAs, type Ctx, write } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';

/**
 * Opens a portal for the viewer, who may be in several, without signing in again (P5): it comes first from now on. NOT_FOUND
 * unless the viewer is an active member on this side of the wall.
 */
export async function enterPortal(ctx: Ctx, portalId: string): Promise<ViewerMembership> {
  const viewer = requireViewer(ctx);
  const own = membershipIn(viewer, idOf(portalId));
  if (!own) throw notFound();
  await write(ctx, { portal: own.portalId }, async (tx) => {
    // Of somebody who enters again and again a minute is exact enough.
    await tx.sql(
      `UPDATE membership SET last_used_at = now()
        WHERE portal_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute'
              OR EXISTS (SELECT 1 FROM membership o WHERE o.account_id = $3 AND o.last_used_at > membership.last_used_at))`,
      [own.portalId, own.id, viewer.accountId],
    );
    await tx.sql('UPDATE session SET active_at = now() WHERE id = $1', [viewer.sessionId]);
  });
  const others = viewer.memberships.filter(({ id }) => id !== own.id);
  actAs(ctx, { ...viewer, memberships: [own, ...others] });
  return own;
}
