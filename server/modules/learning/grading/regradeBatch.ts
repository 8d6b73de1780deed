import type { GradeChangeCause } from '../../../../schema/grading.ts';
import type { Tx } from '../../../db/write.ts';
import { type AnswerKeys, answerKeys, type GivenAnswer, judgeAll, unanswered } from './answerKeys.ts';
import { recordRegraded } from './recordRegraded.ts';
import { settleAttempts } from './settleAttempts.ts';

/** How many attempts are judged anew in one transaction. */
export const regradeBatchSize = 500;

/** What a regrade is about; the keys that judge lie in `grading_key` already. */
export interface RegradeOrder {
  portalId: string;
  testId: string;
  questionIds: readonly string[];
  annulledIds: readonly string[];
  reinstatedIds: readonly string[];
  reason: string;
  orderedBy: string | null;
}

/** What became of some attempts. `lastId` is where the next batch goes on; null when there is none. */
export interface RegradeCounts {
  lastId: string | null;
  attempts: number;
  answers: number;
  results: number;
  passes: number;
}

interface Judgeable extends GivenAnswer {
  /** In thousandths. */
  points: number | null;
  by_hand: boolean;
  /** The last change of its grade was that the question was annulled; what it had before, in thousandths. */
  was_annulled: boolean;
  before_annulment: number | null;
}

const nothing = { points: null, by_hand: false, was_annulled: false, before_annulment: null };

interface Change extends Judgeable {
  after: number | null;
}

/**
 * Judges the answers of the next attempts of a test anew, in a transaction that writes to the portal. A grade given by hand stays
 * as it is, unless its question is annulled; it comes back when the question counts again.
 */
export async function regradeBatch(tx: Tx, order: RegradeOrder, afterId: string | null): Promise<RegradeCounts> {
  const { portalId } = order;
  const attempts = await tx.sql<{ id: string; revision_id: string }>(lockSql, [
    portalId,
    order.testId,
    afterId,
    regradeBatchSize,
  ]);
  const ids = attempts.map(({ id }) => id);
  const lastId = attempts.length < regradeBatchSize ? null : (ids.at(-1) ?? null);
  if (ids.length === 0) return { lastId, attempts: 0, answers: 0, results: 0, passes: 0 };
  const questions = [...order.questionIds, ...order.annulledIds];
  const keys = await answerKeys(tx, portalId, ids, questions);
  const revisions = new Map(attempts.map(({ id, revision_id }) => [id, revision_id]));
  const stored = await tx.sql<Judgeable>(answersSql, [portalId, ids, questions, order.reinstatedIds]);
  for (const answer of stored) answer.revision_id = revisions.get(answer.attempt_id) as string;
  const answered = new Set(stored.map(({ attempt_id, question_id }) => `${attempt_id}/${question_id}`));
  const missing = unanswered(keys, revisions, answered).map((answer) => ({ ...answer, ...nothing }));
  const changes = (await judgeAll(keys, [...stored, ...missing]))
    .map(({ judged, ...answer }): Change => ({ ...answer, after: afterwards(keys, order, answer, judged) }))
    .filter(({ points, after }) => points !== after);
  if (changes.length > 0) await writeChanges(tx, order, changes);
  const settled = await settleAttempts(tx, portalId, ids);
  const changed = await recordRegraded(tx, portalId, settled, {
    cause: causeOf(order, order.questionIds[0] ?? order.annulledIds[0] ?? ''),
    reason: order.reason,
    accountId: order.orderedBy,
  });
  const passes = changed.filter(({ passed, passed_before }) => passed !== passed_before).length;
  return { lastId, attempts: ids.length, answers: changes.length, results: changed.length, passes };
}

function afterwards(keys: AnswerKeys, order: RegradeOrder, answer: Judgeable, judged: number | null): number | null {
  const annulled = keys.get(`${answer.revision_id}/${answer.question_id}`)?.key === null;
  if (annulled || (judged !== null && !answer.by_hand)) return judged;
  // What only a person can judge, or a person has judged.
  const comesBack = order.reinstatedIds.includes(answer.question_id) && answer.was_annulled;
  return comesBack ? answer.before_annulment : answer.points;
}

function causeOf(order: RegradeOrder, questionId: string): GradeChangeCause {
  if (order.annulledIds.includes(questionId)) return 'ANNULLED';
  return order.reinstatedIds.includes(questionId) ? 'REINSTATED' : 'CORRECTED';
}

async function writeChanges(tx: Tx, order: RegradeOrder, changes: readonly Change[]): Promise<void> {
  await tx.sql(writeSql, [
    order.portalId,
    changes.map(({ attempt_id }) => attempt_id),
    changes.map(({ question_id }) => question_id),
    changes.map(({ points }) => points),
    changes.map(({ after }) => after),
    changes.map(({ question_id }) => causeOf(order, question_id)),
    order.reason,
    order.orderedBy,
  ]);
}

/** In the order of ids, which is that of all who grade. */
const lockSql = `
  SELECT id, revision_id FROM attempt
   WHERE portal_id = $1 AND test_id = $2 AND state <> 'IN_PROGRESS' AND ($3::uuid IS NULL OR id > $3)
   ORDER BY id LIMIT $4 FOR UPDATE`;

/** The answers to these questions; of those that count again ($4) also what was before. */
const answersSql = `
  SELECT n.attempt_id, n.question_id, n.response, (n.points * 1000)::int AS points, n.graded_by IS NOT NULL AS by_hand,
         coalesce(last.cause = 'ANNULLED', false) AS was_annulled, (last.points_before * 1000)::int AS before_annulment
    FROM answer n
    LEFT JOIN LATERAL (
      SELECT c.cause, c.points_before FROM grade_change c
       WHERE n.question_id = ANY ($4::uuid[])
         AND c.portal_id = $1 AND c.attempt_id = n.attempt_id AND c.question_id = n.question_id
       ORDER BY c.changed_at DESC, c.id DESC LIMIT 1) AS last ON true
   WHERE n.portal_id = $1 AND n.attempt_id = ANY ($2::uuid[]) AND n.question_id = ANY ($3::uuid[])`;

const writeSql = `
  WITH given AS MATERIALIZED (
    SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::text[])
               AS g (attempt_id, question_id, before, after, cause)),
  kept AS (
    INSERT INTO grade_change (portal_id, attempt_id, question_id, cause, points_before, points_after, reason, changed_by)
    SELECT $1::uuid, attempt_id, question_id, cause, before / 1000.0, after / 1000.0, $7::text, $8::uuid FROM given)
  INSERT INTO answer AS n (portal_id, attempt_id, question_id, points, graded_at, grade_revision)
  SELECT $1::uuid, attempt_id, question_id, after / 1000.0, CASE WHEN after IS NOT NULL THEN now() END, 1 FROM given
  ON CONFLICT (portal_id, attempt_id, question_id) DO UPDATE
     SET points = excluded.points, graded_at = excluded.graded_at, grade_revision = n.grade_revision + 1`;
