import type { Tx } from '../../../db/write.ts';
import { afterGrading } from '../afterGrading.ts';
import { answerKeys, type GivenAnswer, judgeAll } from './answerKeys.ts';
import { type Settled, settleAttempts } from './settleAttempts.ts';

/**
 * Grades attempts that were handed in, in a transaction that writes to the portal: however many they are, in the same few
 * statements. Answers that have points keep them, so running it again changes nothing. Where an essay waits for a person the
 * attempt stays SUBMITTED, without a result; the others are GRADED, and released unless the test's results wait for that (L6).
 */
export async function gradeAttempts(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<void> {
  const ids = await lockSubmitted(tx, portalId, attemptIds);
  if (ids.length === 0) return;
  const keys = await answerKeys(tx, portalId, ids);
  const judged = await judgeAll(keys, await tx.sql<GivenAnswer>(ungradedSql, [portalId, ids]));
  const given = judged.filter(({ judged: points }) => points !== null);
  if (given.length > 0) {
    await tx.sql(writeSql, [
      portalId,
      given.map(({ attempt_id }) => attempt_id),
      given.map(({ question_id }) => question_id),
      given.map(({ judged: points }) => points),
    ]);
  }
  await recordGraded(tx, portalId, await settleAttempts(tx, portalId, ids));
}

/** Tells of attempts that are graded now, and does what follows from it (L7). */
export async function recordGraded(tx: Tx, portalId: string, settled: readonly Settled[]): Promise<void> {
  const graded = settled.filter(({ state, state_before }) => state === 'GRADED' && state_before === 'SUBMITTED');
  for (const { id, membership_id: membershipId, test_id: testId, passed, released } of graded) {
    const payload = { attemptId: id, membershipId, testId, passed, released };
    tx.record({ kind: 'attempt.graded', portalId, subjectId: id, payload });
  }
  await afterGrading(
    tx,
    portalId,
    graded.map(({ id }) => id),
  );
}

/** In the order of ids, so that two who grade the same wait for each other. */
async function lockSubmitted(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<string[]> {
  if (attemptIds.length === 0) return [];
  const rows = await tx.sql<{ id: string }>(
    `SELECT id FROM attempt WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND state = 'SUBMITTED' ORDER BY id FOR UPDATE`,
    [portalId, attemptIds],
  );
  return rows.map(({ id }) => id);
}

/** What was answered, and what is annulled whether it was answered or not. */
const ungradedSql = `
  SELECT a.id AS attempt_id, n.question_id, a.revision_id, n.response
    FROM attempt a JOIN answer n ON n.portal_id = $1 AND n.attempt_id = a.id
   WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) AND n.points IS NULL
  UNION ALL
  SELECT a.id, g.question_id, a.revision_id, NULL
    FROM attempt a JOIN grading_key g ON g.portal_id = $1 AND g.test_id = a.test_id AND g.revision_id IS NULL
   WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[])
     AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.portal_id = $1 AND n.attempt_id = a.id AND n.question_id = g.question_id)`;

const writeSql = `
  INSERT INTO answer AS n (portal_id, attempt_id, question_id, points, graded_at)
  SELECT $1, given.attempt_id, given.question_id, given.points / 1000.0, now()
    FROM unnest($2::uuid[], $3::uuid[], $4::int[]) AS given (attempt_id, question_id, points)
  ON CONFLICT (portal_id, attempt_id, question_id) DO UPDATE SET points = excluded.points, graded_at = excluded.graded_at`;
