import type { Tx } from '../../../db/write.ts';
import { recordRegraded } from './recordRegraded.ts';
import { settleAttempts } from './settleAttempts.ts';

/** What was found of the answer before the grade; `most` is what the question gives. */
export interface Graded {
  state: string;
  kind: string;
  most: number;
  points: string | null;
  grade_revision: number | null;
}

/** A grade as it is to be written. */
export interface Grade {
  portalId: string;
  attemptId: string;
  questionId: string;
  found: Graded;
  points: number;
  comment: string | null | undefined;
  reason: string | null;
  accountId: string | null;
}

/**
 * Writes a grade given by hand, keeps the one before, and adds the attempt up anew; gives whether the attempt is graded. The caller
 * holds the attempt's row.
 */
export async function giveGrade(tx: Tx, grade: Grade): Promise<boolean> {
  const { portalId, attemptId, questionId, found, points, comment, reason, accountId } = grade;
  await tx.sql(
    `INSERT INTO answer AS n (portal_id, attempt_id, question_id, points, comment, graded_at, graded_by, grade_revision)
     VALUES ($1, $2, $3, $4, $5, now(), $6, 1)
     ON CONFLICT (portal_id, attempt_id, question_id) DO UPDATE
        SET points = excluded.points, comment = CASE WHEN $7 THEN n.comment ELSE excluded.comment END,
            graded_at = excluded.graded_at, graded_by = excluded.graded_by, grade_revision = n.grade_revision + 1`,
    [portalId, attemptId, questionId, points, comment ?? null, accountId, comment === undefined],
  );
  if (found.points !== null && Number(found.points) !== points) {
    await tx.sql(
      `INSERT INTO grade_change (portal_id, attempt_id, question_id, cause, points_before, points_after, reason, changed_by)
       VALUES ($1, $2, $3, 'BY_HAND', $4, $5, $6, $7)`,
      [portalId, attemptId, questionId, found.points, points, reason, accountId],
    );
  }
  const settled = await settleAttempts(tx, portalId, [attemptId]);
  await recordRegraded(tx, portalId, settled, { cause: 'BY_HAND', reason, accountId });
  const [attempt] = await tx.sql<{ state: string }>('SELECT state FROM attempt WHERE portal_id = $1 AND id = $2', [
    portalId,
    attemptId,
  ]);
  return attempt?.state === 'GRADED';
}
