import type { SetEnrollmentDueInput } from '../../../../schema/enrollmentChanges.ts';
import type { Ctx } from '../../../context.ts';
import { changeEnrollments, type EnrollmentsChanged } from './changeEnrollments.ts';
import { checkDue } from './checkDue.ts';

/** Sets or clears the due date of enrolments that go on, for moderators of the portal. Problem: it has passed. */
export function setEnrollmentDue(ctx: Ctx, input: SetEnrollmentDueInput): Promise<EnrollmentsChanged> {
  return changeEnrollments(ctx, input, async (tx, portalId, ids) => {
    await checkDue(ctx, tx, input.dueAt);
    const change = 'UPDATE enrollment SET due_at = $3 WHERE portal_id = $1 AND id = ANY ($2::uuid[])';
    await tx.sql(change, [portalId, ids, input.dueAt ?? null]);
  });
}
