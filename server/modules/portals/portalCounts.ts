import type { PortalCounts } from '../../../schema/portals.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Portal } from './Portal.entity.ts';
import { canRunPortal } from './portals.policy.ts';

const nothing: PortalCounts = { members: 0, courses: 0, tests: 0 };

/** Numbers of members, courses and tests for those who run the portal; null for others. One statement for a whole list. */
export async function portalCounts(ctx: Ctx, portal: Portal): Promise<PortalCounts | null> {
  if (!ctx.viewer || !canRunPortal(ctx.viewer, portal)) return null;
  return ctx.loaders
    .of<string, PortalCounts>('portalCounts', async (portalIds) => {
      const rows = await read(
        ctx,
        (em) => sql<PortalCounts & { portal_id: string }>(em, countsOf, [portalIds]),
        portalIds,
      );
      const byId = new Map(
        rows.map(({ portal_id, members, courses, tests }) => [portal_id, { members, courses, tests }]),
      );
      return portalIds.map((id) => byId.get(id) ?? nothing);
    })
    .load(portal.id);
}

const countsOf = `
  SELECT p.id AS portal_id, m.members, c.courses, c.tests
    FROM unnest($1::uuid[]) AS p (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS members FROM membership WHERE portal_id = p.id AND status = 'ACTIVE') AS m
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE kind = 'COURSE')::int AS courses, count(*) FILTER (WHERE kind = 'TEST')::int AS tests
        FROM content WHERE portal_id = p.id AND deleted_at IS NULL) AS c`;
