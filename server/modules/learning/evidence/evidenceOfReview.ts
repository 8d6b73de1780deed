import { type Ctx, read } from '../../../context.ts';
import type { ReviewRow } from '../grading/review/reviewOf.ts';
import { Evidence } from './Evidence.entity.ts';

const most = 50;

/**
 * The evidence that an attempt gave and that counts, for the learner whose review it is; none unless the result may be seen.
 * One statement for all reviews of a level.
 */
export async function evidenceOfReview(ctx: Ctx, { portalId, attemptId, score }: ReviewRow): Promise<Evidence[]> {
  if (!score) return [];
  return ctx.loaders
    .of<string, Evidence[]>(`evidenceOfReview:${portalId}`, async (attemptIds) => {
      const where = { portalId, attemptId: { $in: [...attemptIds] }, withdrawnAt: null };
      const rows = await read(ctx, (em) => em.find(Evidence, where, { orderBy: { id: 'asc' } }), [portalId]);
      const byAttempt = Map.groupBy(rows, (row) => row.attemptId);
      return attemptIds.map((id) => byAttempt.get(id)?.slice(0, most) ?? []);
    })
    .load(attemptId);
}
