import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { authorize } from '../../../auth/authorize.ts';
import { moderates } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { Membership } from '../../accounts/Membership.entity.ts';
import { RegistrationLink } from '../../portals/RegistrationLink.entity.ts';

/**
 * Who waits for approval in a portal, longest first, or who was refused (R2), for its moderators. NOT_FOUND outside, FORBIDDEN
 * for other members.
 */
export function pendingMembers(
  ctx: Ctx,
  args: PageArgs & { portalId: string; refused: boolean },
): Promise<ConnectionShape<Membership>> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, moderates);
  const where = { portalId, status: args.refused ? ('REFUSED' as const) : ('AWAITING_APPROVAL' as const) };
  const orderBy = [{ statusChangedAt: 'asc' as const }, { id: 'asc' as const }];
  return page(ctx, args, { entity: Membership, where, orderBy, portals: [portalId] });
}

/** The link that a member came by; one statement for a whole list. */
export function linkOfMember(ctx: Ctx, { portalId, linkId }: Membership): Promise<RegistrationLink | null> | null {
  if (!linkId) return null;
  return ctx.loaders
    .of<string, RegistrationLink | null>('linkOfMember', async (keys) => {
      const portals = [...new Set(keys.map((key) => key.slice(0, 36)))];
      const ids = keys.map((key) => key.slice(37));
      const where = { portalId: { $in: portals }, id: { $in: ids } };
      const rows = await read(ctx, (em) => em.find(RegistrationLink, where));
      const byKey = new Map(rows.map((row) => [`${row.portalId}/${row.id}`, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${portalId}/${linkId}`);
}
