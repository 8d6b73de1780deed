import type { ChangeEnrollmentsSuccess, EnrollmentRefusalReason } from '../../../../schema/enrollmentChanges.ts';
import type { EnrollmentState } from '../../../../schema/enums.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { idOf } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import type { InvalidInput } from '../../content/courses/invalidInput.ts';
import { canEnroll } from './enrollments.policy.ts';
import { idsOf, refusalsOf } from './refusals.ts';

/** What changing several enrolments answers. */
export type EnrollmentsChanged = ({ __typename: 'ChangeEnrollmentsSuccess' } & ChangeEnrollmentsSuccess) | InvalidInput;

/**
 * Changes those of 1 to 100 enrolments of a portal that go on, for its moderators; those that are completed, ended or not there
 * are passed over, with the reason. Their rows are locked before they are looked at.
 */
export function changeEnrollments(
  ctx: Ctx,
  input: { portalId: string; enrollmentIds: readonly string[] },
  change: (tx: Tx, portalId: string, ids: readonly string[]) => Promise<void>,
): Promise<EnrollmentsChanged> {
  return refusable<EnrollmentsChanged, InvalidInput>(() => {
    const portalId = idOf(input.portalId);
    authorize(ctx, portalId, canEnroll);
    const { ids, known } = idsOf(input.enrollmentIds, 'input.enrollmentIds', { least: 1, most: 100 });
    return write(ctx, { portal: portalId }, async (tx): Promise<EnrollmentsChanged> => {
      const rows = await tx.sql<{ id: string; state: EnrollmentState }>(
        'SELECT id, state FROM enrollment WHERE portal_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
        [portalId, known],
      );
      const states = new Map(rows.map(({ id, state }) => [id, state]));
      const reasonOf = (id: string): EnrollmentRefusalReason | null => {
        const state = states.get(id);
        if (!state) return 'ENROLLMENT_NOT_FOUND';
        return state === 'COMPLETED' || state === 'ENDED' ? state : null;
      };
      const going = ids.filter((id) => reasonOf(id) === null);
      await change(tx, portalId, going);
      const passedOver = ids.flatMap((id) => {
        const reason = reasonOf(id);
        return reason ? [[id, reason] as const] : [];
      });
      const refusals = refusalsOf(ctx, passedOver);
      return { __typename: 'ChangeEnrollmentsSuccess', changed: going.length, refusals };
    });
  });
}
