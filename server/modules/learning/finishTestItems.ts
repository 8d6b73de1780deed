import type { Tx } from '../../db/write.ts';
import { completeEnrollments } from './completeEnrollments.ts';

/**
 * When a learner is through with a test that stands in a course: it was passed, and the result is released (a result that
 * waits must not show in a course either, S45); or it was handed in, where the test has no pass mark. `a` is an attempt, `t` the revision taken.
 */
export const throughWithTest = `(CASE WHEN t.pass_mark IS NULL THEN a.state <> 'IN_PROGRESS' ELSE a.passed AND a.released_at IS NOT NULL END)`;

/**
 * Marks the tests of attempts as done in the courses that their learners have begun and whose newest published revision holds
 * them, in a transaction that writes to the portal, and completes the courses where nothing is left. Call it when attempts
 * were handed in, graded, regraded or released; running it again changes nothing. An item once done stays done.
 */
export async function finishTestItems(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<void> {
  if (attemptIds.length === 0) return;
  const rows = await tx.sql<{ enrollment_id: string }>(
    `INSERT INTO item_progress AS p (portal_id, enrollment_id, item_id, done_at)
     SELECT DISTINCT e.portal_id, e.id, i.id, now()
       FROM attempt a
       JOIN content_revision t ON t.portal_id = a.portal_id AND t.id = a.revision_id
       JOIN enrollment e ON e.portal_id = a.portal_id AND e.membership_id = a.membership_id AND e.state = 'STARTED'
       JOIN content c ON c.portal_id = e.portal_id AND c.id = e.course_id AND c.deleted_at IS NULL
       JOIN course_item i ON i.portal_id = c.portal_id AND i.revision_id = c.published_revision_id AND i.test_id = a.test_id
      WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) AND ${throughWithTest}
      ORDER BY 2, 3
     ${doneOnce} RETURNING enrollment_id`,
    [portalId, attemptIds],
  );
  await completeEnrollments(tx, portalId, [...new Set(rows.map((row) => row.enrollment_id))]);
}

/**
 * Marks the tests that the learners got through before they began these courses (or before the course got the test), and
 * completes the courses where nothing is left.
 */
export async function finishEarlierTests(tx: Tx, portalId: string, enrollmentIds: readonly string[]): Promise<void> {
  await tx.sql(
    `INSERT INTO item_progress AS p (portal_id, enrollment_id, item_id, done_at)
     SELECT e.portal_id, e.id, i.id, now()
       FROM enrollment e
       JOIN content c ON c.portal_id = e.portal_id AND c.id = e.course_id AND c.deleted_at IS NULL
       JOIN course_item i ON i.portal_id = c.portal_id AND i.revision_id = c.published_revision_id AND i.test_id IS NOT NULL
      WHERE e.portal_id = $1 AND e.id = ANY ($2::uuid[]) AND e.state = 'STARTED'
        AND EXISTS (SELECT 1 FROM attempt a JOIN content_revision t ON t.portal_id = a.portal_id AND t.id = a.revision_id
                     WHERE a.portal_id = $1 AND a.membership_id = e.membership_id AND a.test_id = i.test_id AND ${throughWithTest})
      ORDER BY 2, 3
     ${doneOnce}`,
    [portalId, enrollmentIds],
  );
  await completeEnrollments(tx, portalId, enrollmentIds);
}

const doneOnce = `ON CONFLICT (portal_id, enrollment_id, item_id) DO UPDATE SET done_at = excluded.done_at WHERE p.done_at IS NULL`;
