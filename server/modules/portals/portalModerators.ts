import type { PortalModerator } from '../../../schema/portals.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Portal } from './Portal.entity.ts';
import { canRunPortal } from './portals.policy.ts';

/** The moderators of a portal for those who run it; null for others. One statement for a whole list. */
export async function portalModerators(ctx: Ctx, portal: Portal): Promise<PortalModerator[] | null> {
  const { viewer } = ctx;
  if (!viewer || !canRunPortal(viewer, portal)) return null;
  return ctx.loaders
    .of<string, PortalModerator[]>('portalModerators', async (portalIds) => {
      const rows = await read(
        ctx,
        (em) => sql<PortalModerator & { portalId: string }>(em, moderatorsOf, [portalIds, viewer.accountId]),
        portalIds,
      );
      return portalIds.map((id) => rows.filter(({ portalId }) => portalId === id));
    })
    .load(portal.id);
}

const moderatorsOf = `
  SELECT p.id AS "portalId", m.* FROM unnest($1::uuid[]) AS p (id)
   CROSS JOIN LATERAL (
     SELECT id, name, email, status, account_id = $2 AS "self" FROM membership
      WHERE portal_id = p.id AND role IN ('MODERATOR', 'ADMIN') AND status IN ('ACTIVE', 'AWAITING_ACCEPTANCE')
      ORDER BY lower(name), id LIMIT 50) AS m`;
