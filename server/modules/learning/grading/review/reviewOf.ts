import type { ReviewRule } from '../../../../../schema/enums.ts';
import type { AttemptReview, AttemptScore, ReviewState } from '../../../../../schema/review.ts';
import { requireViewer } from '../../../../auth/authorize.ts';
import { membershipIn } from '../../../../auth/viewer.ts';
import { type Ctx, read } from '../../../../context.ts';
import { sql } from '../../../../db/sql.ts';
import { withDates } from '../../../../db/withDates.ts';
import { notFound } from '../../../../errors.ts';
import { idOf } from '../../../../ids.ts';
import { closedForAll, closedForAllAt } from '../../closedForAll.ts';

/** The facts that decide what a learner may see of an attempt; `closed` by the database's clock. */
interface ReviewFacts {
  portalId: string;
  id: string;
  membershipId: string;
  state: 'IN_PROGRESS' | 'SUBMITTED' | 'GRADED';
  released: boolean;
  rule: ReviewRule;
  afterClose: boolean;
  closesAt: Date | null;
  closed: boolean;
  points: number | null;
  maxPoints: number | null;
  passed: boolean | null;
}

/** A review with the portal whose rows its questions are. */
export type ReviewRow = Omit<AttemptReview, 'questions'> & { portalId: string };

const factsSql = `
  SELECT a.portal_id AS "portalId", a.id, a.membership_id AS "membershipId", a.state, a.released_at IS NOT NULL AS released,
         r.review AS rule, r.review_after_close AS "afterClose", ${closedForAllAt} AS "closesAt",
         ${closedForAll} AS closed,
         a.points::float8 AS points, a.max_points::float8 AS "maxPoints", a.passed
    FROM attempt a
    JOIN content_revision r ON r.portal_id = a.portal_id AND r.id = a.revision_id
    LEFT JOIN content_settings s ON s.portal_id = a.portal_id AND s.content_id = a.test_id
   WHERE a.id = ANY ($1::uuid[])`;

/**
 * What the viewer may see of the own attempt (L5). Everybody else's attempts, also for those who run the portal, are NOT_FOUND:
 * they have another view. One statement for all attempts of a level.
 */
export async function reviewOf(ctx: Ctx, attemptId: string): Promise<ReviewRow> {
  const viewer = requireViewer(ctx);
  const facts = await ctx.loaders
    .of<string, ReviewFacts | null>('attemptReview', async (ids) => {
      const rows = await read(ctx, (em) => sql<ReviewFacts>(em, factsSql, [ids]));
      const byId = new Map(withDates(rows, ['closesAt']).map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(idOf(attemptId));
  if (!facts || membershipIn(viewer, facts.portalId)?.id !== facts.membershipId) throw notFound();
  const state = stateOf(facts);
  return {
    portalId: facts.portalId,
    attemptId: facts.id,
    rule: facts.rule,
    state,
    message: state === 'AVAILABLE' ? null : ctx.t(`grading.review.${state}`),
    availableAt: state === 'TEST_NOT_CLOSED' ? facts.closesAt : null,
    score: state === 'AVAILABLE' ? scoreOf(facts) : null,
  };
}

/** Why the learner may not see anything yet; AVAILABLE when what the rule allows may be seen. */
function stateOf({ state, rule, released, afterClose, closed }: ReviewFacts): ReviewState {
  if (state === 'IN_PROGRESS') return 'NOT_SUBMITTED';
  if (rule === 'NOTHING') return 'NOT_SHOWN';
  if (state === 'SUBMITTED') return 'NOT_GRADED';
  if (!released) return 'NOT_RELEASED';
  return afterClose && !closed ? 'TEST_NOT_CLOSED' : 'AVAILABLE';
}

/** Points with their percentage, cut and not rounded: who reads 60.00 has reached 60. */
export function scoreOf(facts: {
  points: number | null;
  maxPoints: number | null;
  passed: boolean | null;
}): AttemptScore | null {
  const { points, maxPoints, passed } = facts;
  if (points === null || maxPoints === null) return null;
  const [given, most] = [Math.round(points * 1000), Math.round(maxPoints * 1000)];
  const percent = most === 0 ? 0 : Math.floor((given * 10_000) / most) / 100;
  return { points, maxPoints, percent, passed };
}
