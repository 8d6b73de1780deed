import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { Ctx } from '../../../context.ts';
import { page } from '../../../pagination.ts';
import { RegistrationLink } from '../../portals/RegistrationLink.entity.ts';
import { runsPortal } from '../runsPortal.ts';

/** The registration links of a portal, newest first, also those that ended; for those who run the portal. */
export async function listRegistrationLinks(
  ctx: Ctx,
  args: PageArgs & { portalId: string },
): Promise<ConnectionShape<RegistrationLink>> {
  const { id: portalId } = await runsPortal(ctx, args.portalId);
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  return page(ctx, args, { entity: RegistrationLink, where: { portalId }, orderBy, portals: [portalId] });
}
