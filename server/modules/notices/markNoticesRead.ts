import { requireViewer } from '../../auth/authorize.ts';
import { membershipIn } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { countUnreadNotices } from './listNotices.ts';

/** Most ids at once. */
const most = 100;

/**
 * Marks own notices of a portal as read: those named, or all that were written up to now. Gives how many are still unread there.
 * NOT_FOUND where the viewer is no member; ids of others' notices change nothing. BAD_INPUT for more than 100 ids.
 */
export async function markNoticesRead(
  ctx: Ctx,
  { portalId, ids }: { portalId: string; ids?: readonly string[] | null },
): Promise<number> {
  const own = membershipIn(requireViewer(ctx), idOf(portalId));
  if (!own) throw notFound();
  if (ids && ids.length > most) throw badInput('ids', 'input.tooLong', { most });
  await write(ctx, { portal: own.portalId }, (tx) =>
    tx.sql(
      `UPDATE notice SET read_at = now()
        WHERE portal_id = $1 AND membership_id = $2 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY ($3))`,
      [own.portalId, own.id, ids ? ids.map(idOf) : null],
    ),
  );
  return countUnreadNotices(ctx, own.portalId);
}
