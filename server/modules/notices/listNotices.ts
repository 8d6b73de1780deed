import type { ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { page } from '../../pagination.ts';
import { markActive } from './markActive.ts';
import { Notice } from './Notice.entity.ts';
import { ownNotices } from './ownNotices.ts';

/** The viewer's notices, newest first, of all portals of this side or of one. NOT_FOUND where the viewer is no member. */
export async function listNotices(
  ctx: Ctx,
  args: PageArgs & { portalId?: string | null; unreadOnly: boolean },
): Promise<ConnectionShape<Notice>> {
  const where = { ...ownNotices(ctx, args.portalId), ...(args.unreadOnly ? { readAt: null } : {}) };
  const notices = await page(ctx, args, { entity: Notice, where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  await markActive(ctx.deps, requireViewer(ctx));
  return notices;
}

/** How many notices the viewer has not read. */
export async function countUnreadNotices(ctx: Ctx, portalId: string | null | undefined): Promise<number> {
  const where = { ...ownNotices(ctx, portalId), readAt: null };
  const count = await read(ctx, (em) => em.count(Notice, where));
  await markActive(ctx.deps, requireViewer(ctx));
  return count;
}
