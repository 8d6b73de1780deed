import type { GradeChange } from '../../../../schema/grading.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';

/** A change with the portal it is in, which no field shows. */
export type GradeChangeRow = GradeChange & { portalId: string };

/** How many changes are shown of one attempt. */
const most = 100;

/** What the grades of an attempt were before, newest first, at most 100; one statement for all attempts of a level. */
export function gradeChangesOf(ctx: Ctx, attempt: { portalId: string; id: string }): Promise<GradeChangeRow[]> {
  return ctx.loaders
    .of<string, GradeChangeRow[]>('gradeChanges', async (keys) => {
      const ids = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      const rows = await read(ctx, (em) => sql<GradeChangeRow & { key: string }>(em, text, [...ids, most]));
      const byAttempt = Map.groupBy(withDates(rows, ['changedAt']), ({ key }) => key);
      return keys.map((key) => byAttempt.get(key) ?? []);
    })
    .load(`${attempt.portalId}/${attempt.id}`);
}

const text = `
  SELECT parent.portal_id || '/' || parent.id AS key, c.*
    FROM unnest($1::uuid[], $2::uuid[]) AS parent (portal_id, id)
   CROSS JOIN LATERAL (
     SELECT c.id, c.portal_id AS "portalId", c.question_id AS "questionId", c.cause, c.points_before::float8 AS "pointsBefore", c.points_after::float8 AS "pointsAfter",
            c.passed_before AS "passedBefore", c.passed_after AS "passedAfter", c.reason, c.changed_at AS "changedAt",
            c.changed_by AS "changedByAccountId"
       FROM grade_change c WHERE c.portal_id = parent.portal_id AND c.attempt_id = parent.id
      ORDER BY c.changed_at DESC, c.id DESC LIMIT $3) AS c`;
