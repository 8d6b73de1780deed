import type { Tx } from '../../../db/write.ts';
import { type Enrolled, enrollMembers } from '../enrollMembers.ts';

/**
 * L7: who missed the pass mark of a test that asks for it (`enroll_on_failure`) and has not passed it in any other attempt is
 * enrolled in the portal's published courses for the competencies of the test. Not in the course that the test was taken in,
 * nor in one that was ended for them after they handed in: a regrade must not undo what a moderator decided since.
 */
export async function enrollWhoFailed(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<Enrolled[]> {
  const wanted = await tx.sql<{ membership_id: string; course_ids: string[] }>(
    `SELECT a.membership_id, array_agg(DISTINCT c.id ORDER BY c.id) AS course_ids
       FROM attempt a
       JOIN content_settings s ON s.portal_id = $1 AND s.content_id = a.test_id AND s.enroll_on_failure
       JOIN content_revision r ON r.portal_id = $1 AND r.id = a.revision_id AND r.pass_mark IS NOT NULL
       JOIN content_competency missed ON missed.portal_id = $1 AND missed.revision_id = a.revision_id
       JOIN content_competency taught ON taught.portal_id = $1 AND taught.competency_id = missed.competency_id
       JOIN content c ON c.portal_id = $1 AND c.published_revision_id = taught.revision_id
        AND c.kind = 'COURSE' AND c.deleted_at IS NULL
       LEFT JOIN enrollment here ON here.portal_id = $1 AND here.id = a.enrollment_id
       LEFT JOIN enrollment n ON n.portal_id = $1 AND n.membership_id = a.membership_id AND n.course_id = c.id
      WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) AND a.state = 'GRADED' AND a.released_at IS NOT NULL
        AND a.passed = false
        AND c.id IS DISTINCT FROM here.course_id
        AND (n.id IS NULL OR (n.state = 'ENDED' AND n.ended_at <= a.submitted_at))
        AND NOT EXISTS (SELECT 1 FROM attempt other
                         WHERE other.portal_id = $1 AND other.membership_id = a.membership_id AND other.test_id = a.test_id
                           AND other.passed)
      GROUP BY a.membership_id`,
    [portalId, attemptIds],
  );
  // Those who failed the same test lack the same courses: as a rule this is one statement.
  const groups = Map.groupBy(wanted, ({ course_ids }) => course_ids.join());
  const enrolled: Enrolled[] = [];
  for (const [courseIds, members] of groups) {
    const membershipIds = members.map(({ membership_id }) => membership_id);
    const order = { portalId, membershipIds, courseIds: courseIds.split(','), source: 'MISSED_PASS_MARK' } as const;
    enrolled.push(...(await enrollMembers(tx, order)));
  }
  return enrolled;
}
