import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { Ctx } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { RegistrationLink } from '../../portals/RegistrationLink.entity.ts';
import { runsPortal } from '../runsPortal.ts';

/** The registration links of a portal, newest first, also those that ended, or one of them; for those who run the portal. */
export async function listRegistrationLinks(
  ctx: Ctx,
  args: PageArgs & { portalId: string; linkId?: string | null },
): Promise<ConnectionShape<RegistrationLink>> {
  const { id: portalId } = await runsPortal(ctx, args.portalId);
  const where = args.linkId ? { portalId, id: idOf(args.linkId) } : { portalId };
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  return page(ctx, args, { entity: RegistrationLink, where, orderBy, portals: [portalId] });
}
