import type { Regrade } from '../../../../schema/regrading.ts';
import { authorize, requireViewer } from '../../../auth/authorize.ts';
import { moderates } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';

/** A regrade of the viewer's portals, for moderators. NOT_FOUND outside, FORBIDDEN for other members. */
export async function regradeById(ctx: Ctx, given: string): Promise<Regrade> {
  requireViewer(ctx);
  const rows = await read(ctx, (em) => sql<Regrade & { portalId: string }>(em, text, [idOf(given)]));
  const [row] = withDates(rows, ['orderedAt', 'completedAt']);
  if (!row) throw notFound();
  authorize(ctx, row.portalId, moderates);
  return row;
}

const text = `
  SELECT portal_id AS "portalId", id, test_id AS "testId", state, question_ids AS "questionIds", annulled_ids AS "annulledIds", reason,
         attempts_checked AS "attemptsChecked", answers_changed AS "answersChanged", results_changed AS "resultsChanged",
         passes_changed AS "passesChanged", ordered_at AS "orderedAt", completed_at AS "completedAt"
    FROM regrade WHERE id = $1`;
