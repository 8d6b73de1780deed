import type { Tx } from '../../db/write.ts';

/** An enrolment as its events tell it. */
export interface EnrollmentFacts {
  id: string;
  membership_id: string;
  course_id: string;
}

/**
 * Ends all enrolments of members that are not completed, by one statement, in a transaction that writes to the portal (a member
 * is removed), and says so in the portal's log. What was completed stays so, and so do progress and results. Gives those that
 * were ended; ending again ends none.
 */
export async function endEnrollments(
  tx: Tx,
  portalId: string,
  membershipIds: readonly string[],
): Promise<EnrollmentFacts[]> {
  if (membershipIds.length === 0) return [];
  const rows = await tx.sql<EnrollmentFacts>(
    `UPDATE enrollment SET state = 'ENDED', ended_at = now()
      WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[]) AND state IN ('ENROLLED', 'STARTED')
     RETURNING id, membership_id, course_id`,
    [portalId, membershipIds],
  );
  recordEnded(tx, portalId, rows);
  return rows;
}

/** Says in the portal's log which enrolments were ended. */
export function recordEnded(tx: Tx, portalId: string, rows: readonly EnrollmentFacts[]): void {
  for (const row of rows) {
    const payload = { enrollmentId: row.id, membershipId: row.membership_id, courseId: row.course_id };
    tx.record({ kind: 'enrollment.ended', portalId, subjectId: row.id, payload });
  }
}
