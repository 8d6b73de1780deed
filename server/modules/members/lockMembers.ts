import { authorize, requireViewer } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import type { Ctx } from '../../context.ts';
import { raiseRights } from '../../db/raiseRights.ts';
import type { Tx } from '../../db/write.ts';
import { AppError, notFound } from '../../errors.ts';

/** What the actor is at the moment of a change. */
export interface ActingMember {
  id: string;
  role: 'MODERATOR' | 'ADMIN';
}

/**
 * First statement of whatever changes roles, statuses or the tree of groups of a portal: one at a time, since each looks at
 * what the others leave (the last moderator stays, the tree has no cycle). It raises the portal's rights, and judges the
 * moderator who acts anew: of two who demote each other the second finds that it may not any more. FORBIDDEN, NOT_FOUND.
 */
export async function lockMembers(ctx: Ctx, tx: Tx, portalId: string): Promise<ActingMember> {
  authorize(ctx, portalId, moderates);
  await raiseRights(tx, portalId);
  const [acting] = await tx.sql<ActingMember & { status: string }>(
    'SELECT id, role, status FROM membership WHERE portal_id = $1 AND account_id = $2',
    [portalId, requireViewer(ctx).accountId],
  );
  if (acting?.status !== 'ACTIVE') throw notFound();
  if (acting.role !== 'MODERATOR' && acting.role !== 'ADMIN') throw new AppError('FORBIDDEN');
  return { id: acting.id, role: acting.role };
}
