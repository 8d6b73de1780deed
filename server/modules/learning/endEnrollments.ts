import type { Tx } from '../../db/write.ts';

/** An enrolment that was ended. */
export interface EndedEnrollment {
  id: string;
  membership_id: string;
  course_id: string;
}

/**
 * Ends every open enrolment of these members by one statement, in a transaction that writes to the portal; completed ones
 * stay, and so do progress and results. Their open attempts run to the deadline, but nobody can answer in them any more.
 */
export async function endEnrollments(
  tx: Tx,
  portalId: string,
  membershipIds: readonly string[],
): Promise<EndedEnrollment[]> {
  if (membershipIds.length === 0) return [];
  return tx.sql<EndedEnrollment>(
    `UPDATE enrollment SET state = 'ENDED', ended_at = now()
      WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[]) AND state IN ('ENROLLED', 'STARTED')
     RETURNING id, membership_id, course_id`,
    [portalId, membershipIds],
  );
}
