import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { type Tx, writeIn } from '../../../db/write.ts';
import { notifyEach } from '../../notices/notifyEach.ts';

/** How long before a course is due its learner is told, and how many one round tells. */
const within = '3 days';
const most = 1000;

/**
 * Tells learners of courses that are due within three days and not done (S6), once for each date, portal by portal; safe to repeat
 * and to run in several processes at once.
 */
export async function remindOfDue(deps: Deps): Promise<{ reminded: number }> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; enrollment_id: string }>(em, 'SELECT * FROM enrollments_due($1::interval, $2)', [
      within,
      most,
    ]),
  );
  let reminded = 0;
  for (const [portalId, due] of Map.groupBy(rows, (row) => row.portal_id)) {
    const ids = due.map(({ enrollment_id }) => enrollment_id);
    reminded += await writeIn(deps, { portal: portalId, portals: [portalId] }, (tx) => remind(tx, portalId, ids));
  }
  return { reminded };
}

async function remind(tx: Tx, portalId: string, ids: readonly string[]): Promise<number> {
  const rows = await tx.sql<{ membership_id: string; course_id: string; title: string; due: string }>(
    `UPDATE enrollment e SET due_told = e.due_at FROM content c
      WHERE e.portal_id = $1 AND e.id = ANY ($2::uuid[]) AND e.state IN ('ENROLLED', 'STARTED') AND e.due_at > now()
        AND e.due_told IS DISTINCT FROM e.due_at AND c.portal_id = $1 AND c.id = e.course_id AND c.deleted_at IS NULL
     RETURNING e.membership_id, e.course_id,
       (SELECT r.title FROM content_revision r WHERE r.portal_id = $1 AND r.id = c.published_revision_id) AS title,
       to_char(e.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS due`,
    [portalId, ids],
  );
  const notices = rows.map(({ membership_id, course_id, title, due }) => ({
    membershipId: membership_id,
    subjectId: course_id,
    params: { title, dueAt: due },
  }));
  await notifyEach(tx, portalId, 'DUE', notices);
  return rows.length;
}
