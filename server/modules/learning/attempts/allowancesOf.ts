import type { Allowance } from '../../../../schema/memberAttempts.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';

/** What a member has beyond the rules of tests that are still there, by title; one statement for a whole list. The caller sees the member. */
export function allowancesOf(ctx: Ctx, { portalId, id }: { portalId: string; id: string }): Promise<Allowance[]> {
  return ctx.loaders
    .of<string, Allowance[]>(`allowances:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => sql<Allowance>(em, byTitle, [portalId, ids]), [portalId]);
      const byMember = Map.groupBy(rows, ({ membershipId }) => membershipId);
      return ids.map((each) => byMember.get(each) ?? []);
    })
    .load(id);
}

const byTitle = `
  SELECT wanted.id AS "membershipId", given.*
    FROM unnest($2::uuid[]) AS wanted (id), LATERAL (
      SELECT a.test_id AS "testId", coalesce(r.title, c.title) AS "testTitle", a.extra_attempts AS "extraAttempts",
             a.extra_seconds AS "extraSeconds"
        FROM allowance a JOIN content c ON c.portal_id = $1 AND c.id = a.test_id AND c.deleted_at IS NULL
        LEFT JOIN content_revision r ON r.portal_id = $1 AND r.id = c.published_revision_id
       WHERE a.portal_id = $1 AND a.membership_id = wanted.id AND (a.extra_attempts > 0 OR a.extra_seconds > 0)
       ORDER BY "testTitle", a.test_id LIMIT 100) AS given`;
