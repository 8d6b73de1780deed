import type { CourseProgress } from '../../../../schema/enrollments.ts';
import type { LearnerItemName } from '../../../../schema/learnerCourses.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { fromItems, itemState } from '../courses/learnerItems.ts';

/** How far an enrolment is, and where to go on. */
export interface ProgressOf {
  progress: CourseProgress;
  continueAt: LearnerItemName | null;
  overdue: boolean;
}

interface Row {
  key: string;
  total: number;
  done: number;
  next: LearnerItemName | null;
  overdue: boolean;
}

const nothing: ProgressOf = { progress: { itemsDone: 0, itemsTotal: 0, percent: 0 }, continueAt: null, overdue: false };

/** How far enrolments are, one statement for all that a level asks for. Of an ended one, or a deleted course, nothing is counted. */
export function progressOf(ctx: Ctx, enrollment: { portalId: string; id: string }): Promise<ProgressOf> {
  return ctx.loaders
    .of<string, ProgressOf>('courseProgress', async (keys) => {
      const columns = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      const rows = await read(ctx, (em) => sql<Row>(em, progress, columns));
      const byKey = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => shown(byKey.get(key)));
    })
    .load(`${enrollment.portalId}/${enrollment.id}`);
}

function shown(row: Row | undefined): ProgressOf {
  if (!row) return nothing;
  const { total: itemsTotal, done: itemsDone, next, overdue } = row;
  const percent = itemsTotal === 0 ? 0 : Math.floor((100 * itemsDone) / itemsTotal);
  return { progress: { itemsDone, itemsTotal, percent }, continueAt: next, overdue };
}

const progress = `
  SELECT portal_id || '/' || enrollment_id AS key, count(*)::int AS total, count(*) FILTER (WHERE state = 'DONE')::int AS done,
         (array_agg(jsonb_build_object('id', item_id, 'kind', kind, 'title', title) ORDER BY is_last DESC, position)
            FILTER (WHERE state = 'OPEN'))[1] AS next,
         bool_or(late) AS overdue
    FROM (
      SELECT e.portal_id, e.id AS enrollment_id, i.id AS item_id, i.kind, i.title, i.position,
             i.id IS NOT DISTINCT FROM e.last_item_id AS is_last, ${itemState} AS state,
             e.state <> 'COMPLETED' AND e.due_sort < now() AS late
        ${fromItems} AND (e.portal_id, e.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))) AS item
   GROUP BY portal_id, enrollment_id`;
