import type { RegistrationLinkState } from '../../../../schema/enums.ts';
import type { RegistrationLinkCourse } from '../../../../schema/registrationLinks.ts';
import { moderates } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import type { RegistrationLink } from '../../portals/RegistrationLink.entity.ts';

/** What is not in the link's own row. */
export interface LinkFacts {
  state: RegistrationLinkState;
  /** How many became members by it, or wait for approval. */
  registered: number;
  courses: RegistrationLinkCourse[];
}

/**
 * State by the database's clock, count and courses of a link; one statement for a whole list. Internal moderators run the links
 * of a portal without a place in it: of its courses they learn what is published.
 */
export function linkFacts(ctx: Ctx, { portalId, id }: RegistrationLink): Promise<LinkFacts> {
  return ctx.loaders
    .of<string, LinkFacts>('registrationLinkFacts', async (keys) => {
      const ids = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      // Whoever got hold of a link's row was found to run its portal.
      const portals = [...new Set(ids[0])];
      const writes = portals.filter((portal) => ctx.viewer && moderates(ctx.viewer, portal));
      const rows = await read(ctx, (em) => sql<LinkFacts & { key: string }>(em, factsOf, [...ids, writes]), portals);
      const byKey = new Map(rows.map(({ key, ...facts }) => [key, facts]));
      return keys.map((key) => byKey.get(key) ?? new Error('a link that was there a moment ago is gone'));
    })
    .load(`${portalId}/${id}`);
}

/** The state of a row `l` of registration_link. */
export const linkState = `CASE WHEN l.revoked_at IS NOT NULL THEN 'REVOKED' WHEN l.expires_at <= now() THEN 'EXPIRED'
            WHEN l.uses >= l.max_uses THEN 'USED_UP' ELSE 'VALID' END`;

const factsOf = `
  SELECT l.portal_id || '/' || l.id AS key, ${linkState} AS state,
         (SELECT count(*)::int FROM membership m WHERE m.portal_id = l.portal_id AND m.link_id = l.id) AS registered,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'title',
                              coalesce(r.title, CASE WHEN l.portal_id = ANY ($3::uuid[]) THEN c.title END)) ORDER BY c.title_sort, c.id)
                     FROM registration_link_course g JOIN content c ON c.portal_id = g.portal_id AND c.id = g.course_id
                     LEFT JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
                    WHERE g.portal_id = l.portal_id AND g.link_id = l.id AND c.deleted_at IS NULL), '[]') AS courses
    FROM unnest($1::uuid[], $2::uuid[]) AS wanted (portal_id, id)
    JOIN registration_link l ON l.portal_id = wanted.portal_id AND l.id = wanted.id`;
