import type { Tx } from '../../../db/write.ts';
import { afterGrading } from '../afterGrading.ts';
import { finishTestItems } from '../finishTestItems.ts';
import { type AnswerKeys, answerKeys, type GivenAnswer, judgeAll, unanswered } from './answerKeys.ts';
import { type Settled, settleAttempts } from './settleAttempts.ts';
import { tellGraders } from './tellResults.ts';

/**
 * Grades attempts that were handed in, in a transaction that writes to the portal: however many they are, in the same few
 * statements. Answers that have points keep them, so running it again changes nothing. Where an essay waits for a person the
 * attempt stays SUBMITTED, without a result; the others are GRADED, and released unless the test's results wait for that (L6).
 */
export async function gradeAttempts(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<void> {
  const revisions = await lockSubmitted(tx, portalId, attemptIds);
  if (revisions.size === 0) return;
  const ids = [...revisions.keys()];
  const keys = await answerKeys(tx, portalId, ids);
  const stored = await tx.sql<StoredAnswer>(answersSql, [portalId, ids]);
  const judged = await judgeAll(keys, ungraded(keys, revisions, stored));
  const given = judged.filter(({ judged: points }) => points !== null);
  if (given.length > 0) {
    await tx.sql(writeSql, [
      portalId,
      given.map(({ attempt_id }) => attempt_id),
      given.map(({ question_id }) => question_id),
      given.map(({ judged: points }) => points),
    ]);
  }
  const settled = await settleAttempts(tx, portalId, ids);
  await recordGraded(tx, portalId, settled);
  // Where nobody passes or fails, handing in is all that a course asks for (L1): it does not wait for a person to grade.
  const done = new Set(settled.filter(({ state }) => state === 'GRADED').map(({ id }) => id));
  await finishTestItems(
    tx,
    portalId,
    ids.filter((id) => !done.has(id)),
  );
  await tellGraders(
    tx,
    portalId,
    settled.filter(({ state }) => state === 'SUBMITTED').map(({ id }) => id),
  );
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

/**
 * In the order of ids, so that two who grade the same wait for each other. A regrade holds the test's revisions (`holdGrading`): it
 * waits until we are through and finds these attempts, or the keys that are read next are those that it gave.
 */
async function lockSubmitted(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<Map<string, string>> {
  if (attemptIds.length === 0) return new Map();
  const rows = await tx.sql<{ id: string; revision_id: string }>(
    `SELECT a.id, a.revision_id FROM attempt a JOIN content_revision r ON r.portal_id = a.portal_id AND r.id = a.revision_id
      WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) AND a.state = 'SUBMITTED'
      ORDER BY a.id FOR UPDATE OF a FOR KEY SHARE OF r`,
    [portalId, attemptIds],
  );
  return new Map(rows.map(({ id, revision_id }) => [id, revision_id]));
}

type StoredAnswer = Omit<GivenAnswer, 'revision_id'> & { graded: boolean };

const answersSql = `
  SELECT attempt_id, question_id, points IS NOT NULL AS graded, CASE WHEN points IS NULL THEN response END AS response
    FROM answer WHERE portal_id = $1 AND attempt_id = ANY ($2::uuid[])`;

/** What was answered and has no points yet, and what is annulled though nobody answered it. */
function ungraded(
  keys: AnswerKeys,
  revisions: ReadonlyMap<string, string>,
  stored: readonly StoredAnswer[],
): GivenAnswer[] {
  const answered = new Set(stored.map(({ attempt_id, question_id }) => `${attempt_id}/${question_id}`));
  const waiting = stored
    .filter(({ graded }) => !graded)
    .map((answer) => ({ ...answer, revision_id: revisions.get(answer.attempt_id) as string }));
  return [...waiting, ...unanswered(keys, revisions, answered)];
}

const writeSql = `
  INSERT INTO answer AS n (portal_id, attempt_id, question_id, points, graded_at)
  SELECT $1, given.attempt_id, given.question_id, given.points / 1000.0, now()
    FROM unnest($2::uuid[], $3::uuid[], $4::int[]) AS given (attempt_id, question_id, points)
  ON CONFLICT (portal_id, attempt_id, question_id) DO UPDATE SET points = excluded.points, graded_at = excluded.graded_at`;
