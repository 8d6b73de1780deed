import type { EndEnrollmentsInput } from '../../../../schema/enrollmentChanges.ts';
import type { Ctx } from '../../../context.ts';
import { type EnrollmentFacts, recordEnded } from '../endEnrollments.ts';
import { changeEnrollments, type EnrollmentsChanged } from './changeEnrollments.ts';

/** Ends enrolments that go on, for moderators of the portal; progress and results stay, and enrolling again takes them up. */
export function endEnrollments(ctx: Ctx, input: EndEnrollmentsInput): Promise<EnrollmentsChanged> {
  return changeEnrollments(ctx, input, async (tx, portalId, ids) => {
    const rows = await tx.sql<EnrollmentFacts>(
      `UPDATE enrollment SET state = 'ENDED', ended_at = now() WHERE portal_id = $1 AND id = ANY ($2::uuid[])
       RETURNING id, membership_id, course_id`,
      [portalId, ids],
    );
    recordEnded(tx, portalId, rows);
  });
}
