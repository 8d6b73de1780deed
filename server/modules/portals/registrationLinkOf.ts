import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Portal } from './Portal.entity.ts';
import { canRunPortal } from './portals.policy.ts';
import { RegistrationLink } from './RegistrationLink.entity.ts';

/** The newest valid link of a portal for those who run it; null for other members. One statement for a whole list. */
export async function registrationLinkOf(ctx: Ctx, portal: Portal): Promise<RegistrationLink | null> {
  if (!ctx.viewer || !canRunPortal(ctx.viewer, portal)) return null;
  return ctx.loaders
    .of<string, RegistrationLink | null>('registrationLink', async (portalIds) =>
      read(
        ctx,
        async (em) => {
          const rows = await sql<{ portal_id: string }>(em, newestValid, [portalIds]);
          const byPortal = new Map(rows.map((row) => [row.portal_id, em.map(RegistrationLink, row as never)]));
          return portalIds.map((portalId) => byPortal.get(portalId) ?? null);
        },
        portalIds,
      ),
    )
    .load(portal.id);
}

const newestValid = `
  SELECT newest.* FROM unnest($1::uuid[]) AS p (id)
   CROSS JOIN LATERAL (
     SELECT * FROM registration_link l
      WHERE l.portal_id = p.id AND l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now())
        AND (l.max_uses IS NULL OR l.uses < l.max_uses)
      ORDER BY l.created_at DESC, l.id DESC LIMIT 1) AS newest`;
