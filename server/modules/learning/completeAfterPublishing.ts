import type { Tx } from '../../db/write.ts';
import { completeEnrollments } from './completeEnrollments.ts';

/**
 * Completes the enrolments that a new revision of their course leaves nothing to do in, because what was undone is not in it
 * any more. One statement where there are none.
 */
export async function completeAfterPublishing(tx: Tx, portalId: string, courseId: string): Promise<void> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT e.id
       FROM content c
       JOIN enrollment e ON e.portal_id = c.portal_id AND e.course_id = c.id AND e.state = 'STARTED'
      WHERE c.portal_id = $1 AND c.id = $2
        AND (SELECT count(*) FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = c.published_revision_id)
          = (SELECT count(*) FROM item_progress p
               JOIN course_item i ON i.portal_id = $1 AND i.revision_id = c.published_revision_id AND i.id = p.item_id
              WHERE p.portal_id = $1 AND p.enrollment_id = e.id AND p.done_at IS NOT NULL)`,
    [portalId, courseId],
  );
  await completeEnrollments(
    tx,
    portalId,
    rows.map(({ id }) => id),
  );
}
