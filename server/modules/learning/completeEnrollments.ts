import type { Tx } from '../../db/write.ts';
import { afterCompletion } from './afterCompletion.ts';
import type { EnrollmentFacts } from './endEnrollments.ts';

/**
 * Completes those of the enrolments that are begun and whose course's newest published revision has no item left undone, in a
 * transaction that writes to the portal: state, revision, event, and what follows from it. Safe to call at any time and by
 * many at once: each enrolment is completed once. Gives the ids of those that were completed by this call.
 */
export async function completeEnrollments(
  tx: Tx,
  portalId: string,
  enrollmentIds: readonly string[],
): Promise<string[]> {
  if (enrollmentIds.length === 0) return [];
  // Of two who finish the last items at once the second waits here, and its next statement sees what the first has done.
  await tx.sql(
    `SELECT id FROM enrollment WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND state = 'STARTED'
      ORDER BY id FOR NO KEY UPDATE`,
    [portalId, enrollmentIds],
  );
  return completeLocked(tx, portalId, enrollmentIds);
}

/** The same for enrolments whose rows an earlier statement of this transaction has locked. */
export async function completeLocked(tx: Tx, portalId: string, enrollmentIds: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<EnrollmentFacts & { revision: number }>(complete, [portalId, enrollmentIds]);
  for (const row of rows) {
    const payload = {
      enrollmentId: row.id,
      membershipId: row.membership_id,
      courseId: row.course_id,
      revision: row.revision,
    };
    tx.record({ kind: 'enrollment.completed', portalId, subjectId: row.id, payload });
  }
  const completed = rows.map(({ id }) => id);
  if (completed.length > 0) await afterCompletion(tx, portalId, completed);
  return completed;
}

const complete = `
  UPDATE enrollment e
     SET state = 'COMPLETED', completed_at = now(), completed_revision_id = c.published_revision_id, last_activity_at = now()
    FROM content c JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
   WHERE e.portal_id = $1 AND e.id = ANY ($2::uuid[]) AND e.state = 'STARTED'
     AND c.portal_id = $1 AND c.id = e.course_id AND c.deleted_at IS NULL
     AND NOT EXISTS (
       SELECT 1 FROM course_item i
        WHERE i.portal_id = $1 AND i.revision_id = c.published_revision_id
          AND NOT EXISTS (SELECT 1 FROM item_progress p
                           WHERE p.portal_id = $1 AND p.enrollment_id = e.id AND p.item_id = i.id AND p.done_at IS NOT NULL))
  RETURNING e.id, e.membership_id, e.course_id, r.number AS revision`;
