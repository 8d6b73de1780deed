import type { RegistrationLink as RegistrationLinkShape } from '../../../schema/portals.ts';
import { type Ctx, read } from '../../context.ts';
import type { Portal } from './Portal.entity.ts';
import { canRunPortal } from './portals.policy.ts';
import { RegistrationLink } from './RegistrationLink.entity.ts';
import { registrationLinkUrl } from './registrationLinkToken.ts';

/** The newest valid link of a portal for those who run it; null for other members. One statement for a whole list. */
export async function registrationLinkOf(ctx: Ctx, portal: Portal): Promise<RegistrationLinkShape | null> {
  if (!ctx.viewer || !canRunPortal(ctx.viewer, portal)) return null;
  const link = await ctx.loaders
    .of<string, RegistrationLink | null>('registrationLink', async (portalIds) => {
      const rows = await read(
        ctx,
        (em) =>
          em.find(
            RegistrationLink,
            { portalId: { $in: [...portalIds] }, revokedAt: null },
            { orderBy: { createdAt: 'desc', id: 'desc' } },
          ),
        portalIds,
      );
      return portalIds.map((portalId) => rows.find((row) => row.portalId === portalId) ?? null);
    })
    .load(portal.id);
  if (!link) return null;
  return {
    id: link.id,
    createdAt: link.createdAt,
    url: registrationLinkUrl(ctx.deps.publicUrl(), ctx.deps.secret, link),
  };
}
