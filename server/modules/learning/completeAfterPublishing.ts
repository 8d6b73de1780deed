import type { Tx } from '../../db/write.ts';
import { completeEnrollments } from './completeEnrollments.ts';

/**
 * Completes the enrolments that a new revision of their course leaves nothing to do in, because what was undone is not in it
 * any more. One statement where the revision before (null for none) has no item that is not in the new one.
 */
export async function completeAfterPublishing(
  tx: Tx,
  portalId: string,
  courseId: string,
  formerRevisionId: string | null,
): Promise<void> {
  // Whoever is doing an item by the revision of before is waited for, and who comes later waits for the new one.
  const [held] = await tx.sql<{ count: number }>(hold, [portalId, courseId, formerRevisionId]);
  if (!held?.count) return;
  const rows = await tx.sql<{ id: string }>(nothingLeft, [portalId, courseId]);
  await completeEnrollments(
    tx,
    portalId,
    rows.map(({ id }) => id),
  );
}

const hold = `
  SELECT count(*)::int AS count FROM (
    SELECT e.id FROM enrollment e
     WHERE e.portal_id = $1 AND e.course_id = $2 AND e.state = 'STARTED'
       AND EXISTS (SELECT id FROM course_item WHERE portal_id = $1 AND revision_id = $3
                   EXCEPT
                   SELECT i.id FROM content c JOIN course_item i ON i.portal_id = $1 AND i.revision_id = c.published_revision_id
                    WHERE c.portal_id = $1 AND c.id = $2)
     ORDER BY e.id FOR NO KEY UPDATE) AS begun`;

const nothingLeft = `
  SELECT e.id
    FROM content c
    JOIN enrollment e ON e.portal_id = c.portal_id AND e.course_id = c.id AND e.state = 'STARTED'
   WHERE c.portal_id = $1 AND c.id = $2
     AND (SELECT count(*) FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = c.published_revision_id)
       = (SELECT count(*) FROM item_progress p
            JOIN course_item i ON i.portal_id = $1 AND i.revision_id = c.published_revision_id AND i.id = p.item_id
           WHERE p.portal_id = $1 AND p.enrollment_id = e.id AND p.done_at IS NOT NULL)`;
