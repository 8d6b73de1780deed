import type { PortalProgress } from '../../../schema/portals.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { withDates } from '../../db/withDates.ts';
import type { Portal } from './Portal.entity.ts';
import { canRunPortal } from './portals.policy.ts';

/** How far external learning has come, for those who run the portal; null for others. One statement for a whole list. */
export async function portalProgress(ctx: Ctx, portal: Portal): Promise<PortalProgress | null> {
  if (!ctx.viewer || !canRunPortal(ctx.viewer, portal)) return null;
  return ctx.loaders
    .of<string, PortalProgress>('portalProgress', async (portalIds) => {
      const rows = await read(
        ctx,
        (em) => sql<PortalProgress & { portalId: string }>(em, progressOf, [portalIds]),
        portalIds,
      );
      const byId = new Map(withDates(rows, ['linkOpenedAt']).map(({ portalId, ...progress }) => [portalId, progress]));
      return portalIds.map((id) => byId.get(id) ?? new Error('a portal that was there a moment ago is gone'));
    })
    .load(portal.id);
}

const learner = `m.role = 'LEARNER' AND m.status = 'ACTIVE'`;

const progressOf = `
  SELECT p.id AS "portalId", c.transferred, l."linkOpenedAt", m.*, e.enrolled, s.started, s.completed
    FROM unnest($1::uuid[]) AS p (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS transferred FROM content
       WHERE portal_id = p.id AND origin_id IS NOT NULL AND deleted_at IS NULL) AS c
    CROSS JOIN LATERAL (
      SELECT min(first_opened_at) AS "linkOpenedAt" FROM registration_link WHERE portal_id = p.id) AS l
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE m.link_id IS NOT NULL)::int AS registered,
             count(*) FILTER (WHERE ${learner})::int AS learners,
             count(*) FILTER (WHERE m.status = 'AWAITING_APPROVAL')::int AS "awaitingApproval",
             count(*) FILTER (WHERE ${learner} AND m.wanted_content_id IS NOT NULL)::int AS "wanted"
        FROM membership m WHERE m.portal_id = p.id AND m.status IN ('ACTIVE', 'AWAITING_APPROVAL')) AS m
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT m.id)::int AS enrolled
        FROM enrollment e JOIN membership m ON m.portal_id = e.portal_id AND m.id = e.membership_id
       WHERE e.portal_id = p.id AND e.state <> 'ENDED' AND ${learner}) AS e
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS started, count(*) FILTER (WHERE began.done)::int AS completed
        FROM (SELECT membership_id, bool_or(done) AS done
                FROM (SELECT membership_id, completed_at IS NOT NULL AS done FROM enrollment
                       WHERE portal_id = p.id AND started_at IS NOT NULL
                      UNION ALL
                      SELECT membership_id, passed IS TRUE AND released_at IS NOT NULL FROM attempt WHERE portal_id = p.id) AS each
               GROUP BY membership_id) AS began
        JOIN membership m ON m.portal_id = p.id AND m.id = began.membership_id
       WHERE ${learner}) AS s`;
