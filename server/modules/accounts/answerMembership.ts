import { authenticateSession } from '../../auth/authenticate.ts';
import { requireViewer } from '../../auth/authorize.ts';
import type { ViewerMembership } from '../../auth/viewer.ts';
import { actAs, type Ctx, write } from '../../context.ts';
import { raiseRights } from '../../db/raiseRights.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { settleInvitations } from '../invitations/settleInvitations.ts';

/** The person's own answer to a membership that waits for it (P3). NOT_FOUND when none waits, or when
 * another organization's waits and the e-mail address is not proved. */
export async function answerMembership(ctx: Ctx, portalId: string, accepted: boolean): Promise<ViewerMembership> {
  const viewer = requireViewer(ctx);
  const portal = idOf(portalId);
  const waiting = viewer.memberships.find(
    (membership) => membership.portalId === portal && membership.status === 'AWAITING_ACCEPTANCE',
  );
  if (!waiting) throw notFound();
  const status = accepted ? 'ACTIVE' : 'DISABLED';
  await write(ctx, { portal }, async (tx) => {
    const changed = await tx.sql(
      `UPDATE membership SET status = $3, status_changed_at = now(), declined_at = CASE WHEN $3 = 'DISABLED' THEN now() END
        WHERE portal_id = $1 AND id = $2 AND status = 'AWAITING_ACCEPTANCE' RETURNING 1`,
      [portal, waiting.id, status],
    );
    if (changed.length === 0) throw notFound();
    await raiseRights(tx, portal);
    await settleInvitations(tx, portal, waiting.id, accepted);
    const kind = accepted ? 'membership.accepted' : 'membership.declined';
    tx.record({ kind, portalId: portal, subjectId: waiting.id, payload: { membershipId: waiting.id } });
  });
  // What follows in the same request acts with the new rights.
  const renewed = await authenticateSession(ctx.deps.database, viewer);
  if (renewed) actAs(ctx, renewed);
  return { ...waiting, status };
}
