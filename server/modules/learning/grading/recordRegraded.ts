import type { GradeChangeCause } from '../../../../schema/grading.ts';
import type { Tx } from '../../../db/write.ts';
import { afterGrading } from '../afterGrading.ts';
import { recordGraded } from './gradeAttempts.ts';
import type { Settled } from './settleAttempts.ts';
import { tellResults } from './tellResults.ts';

/** Why grades changed, and by whom; kept with every change. */
export interface GradeChangeNote {
  cause: GradeChangeCause;
  reason: string | null;
  accountId: string | null;
}

/**
 * Keeps what the results of attempts were before, tells of the changes, and does what follows from them (evidence is given and
 * withdrawn, L7). Attempts that are graded for the first time are told of as such.
 */
export async function recordRegraded(
  tx: Tx,
  portalId: string,
  settled: readonly Settled[],
  note: GradeChangeNote,
): Promise<Settled[]> {
  await recordGraded(tx, portalId, settled);
  // Whoever handed in a test that the server grades alone sees the result at once; these had to wait.
  const waited = settled.filter(({ state, state_before }) => state === 'GRADED' && state_before === 'SUBMITTED');
  await tellResults(
    tx,
    portalId,
    waited.map(({ id }) => id),
    'GRADED',
  );
  const changed = settled.filter(({ state_before }) => state_before === 'GRADED');
  if (changed.length === 0) return [];
  await keepResults(tx, portalId, changed, note);
  for (const { id, membership_id: membershipId, test_id: testId, passed, passed_before } of changed) {
    const payload = { attemptId: id, membershipId, testId, passed, passedBefore: passed_before };
    tx.record({ kind: 'attempt.regraded', portalId, subjectId: id, payload });
  }
  const ids = changed.map(({ id }) => id);
  await afterGrading(tx, portalId, ids);
  await tellResults(tx, portalId, ids, note.cause === 'BY_HAND' ? 'GRADED' : 'REGRADED');
  return changed;
}

async function keepResults(
  tx: Tx,
  portalId: string,
  changed: readonly Settled[],
  note: GradeChangeNote,
): Promise<void> {
  await tx.sql(
    `INSERT INTO grade_change (portal_id, attempt_id, cause, points_before, points_after, passed_before, passed_after, reason, changed_by)
     SELECT $1::uuid, c.*, $7::text, $8::uuid FROM (
       SELECT id, $3::text, points_before, points_after, passed_before, passed_after
         FROM unnest($2::uuid[], $4::numeric[], $5::numeric[], $6::boolean[], $9::boolean[])
              AS given (id, points_before, points_after, passed_before, passed_after)) AS c`,
    [
      portalId,
      changed.map(({ id }) => id),
      note.cause,
      changed.map(({ points_before }) => points_before),
      changed.map(({ points }) => points),
      changed.map(({ passed_before }) => passed_before),
      note.reason,
      note.accountId,
      changed.map(({ passed }) => passed),
    ],
  );
}
