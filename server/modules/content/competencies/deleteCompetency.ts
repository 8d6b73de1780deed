import type { CompetencyInUseProblem } from '../../../../schema/competencies.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import { constraintOf } from '../../../db/retryTransient.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { canAuthor } from '../content.policy.ts';
import { competencyById } from './competencyById.ts';

type InUse = { __typename: 'CompetencyInUseProblem' } & CompetencyInUseProblem;
type Answer = { __typename: 'DeleteCompetencySuccess'; competencyId: string } | InUse;

/** Takes a competency out of its portal's catalogue, for moderators. Problem: revisions of courses or tests point to it. */
export async function deleteCompetency(ctx: Ctx, id: string): Promise<Answer> {
  const { portalId, id: competencyId } = await competencyById(ctx, id);
  authorize(ctx, portalId, canAuthor);
  const remove = () => write(ctx, { portal: portalId }, (tx) => removeUnused(ctx, tx, portalId, competencyId));
  try {
    return await remove();
  } catch (error) {
    // Somebody pointed to it between the look and the deletion; the second look sees that.
    if (constraintOf(error) !== 'content_competency_portal_id_competency_id_fkey') throw error;
    return remove();
  }
}

async function removeUnused(ctx: Ctx, tx: Tx, portalId: string, competencyId: string): Promise<Answer> {
  const [uses] = await tx.sql<{ courses: number; tests: number; earlier: number }>(usesOf, [portalId, competencyId]);
  const { courses = 0, tests = 0, earlier = 0 } = uses ?? {};
  if (courses + tests + earlier > 0) {
    const message = ctx.t('competency.inUse', { courses, tests });
    const told = { code: 'COMPETENCY_IN_USE', message, courses, tests, earlierRevisions: earlier };
    return { __typename: 'CompetencyInUseProblem', ...told };
  }
  const [gone] = await tx.sql<{ title: string }>(
    'DELETE FROM competency WHERE portal_id = $1 AND id = $2 RETURNING title',
    [portalId, competencyId],
  );
  if (!gone) throw notFound();
  const payload = { competencyId, title: gone.title };
  tx.record({ kind: 'competency.deleted', portalId, subjectId: competencyId, payload });
  return { __typename: 'DeleteCompetencySuccess', competencyId };
}

const usesOf = `
  SELECT count(DISTINCT c.id) FILTER (WHERE newest AND c.kind = 'COURSE')::int AS courses,
         count(DISTINCT c.id) FILTER (WHERE newest AND c.kind = 'TEST')::int AS tests,
         count(*) FILTER (WHERE NOT newest)::int AS earlier
    FROM content_competency cc
    JOIN content_revision r ON r.portal_id = cc.portal_id AND r.id = cc.revision_id
    JOIN content c ON c.portal_id = r.portal_id AND c.id = r.content_id
    CROSS JOIN LATERAL (SELECT c.deleted_at IS NULL
                               AND coalesce(r.id IN (c.draft_revision_id, c.published_revision_id), false)) AS which (newest)
   WHERE cc.portal_id = $1 AND cc.competency_id = $2`;
