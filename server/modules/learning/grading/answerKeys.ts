import { setImmediate } from 'node:timers/promises';
import type { Tx } from '../../../db/write.ts';
import type { Language } from '../../../i18n/translate.ts';
import type { QuestionDraftKind } from '../../content/questions/questionDraft.ts';
import { type AnswerKey, answerKey } from './answerKey.ts';
import { ALL, pointsOf } from './share.ts';

/** How a question is judged in attempts that began with one revision. */
export interface JudgedQuestion {
  kind: QuestionDraftKind;
  /** What it gives in thousandths of a point, as the revision that the attempt began with says. */
  points: number;
  /** Null when it is annulled: everybody has its points. */
  key: AnswerKey | null;
}

/** The judged questions of some revisions, by `revision/question`. */
export type AnswerKeys = ReadonlyMap<string, JudgedQuestion>;

/** An answer as a grader reads it. */
export interface GivenAnswer {
  attempt_id: string;
  question_id: string;
  revision_id: string;
  response: unknown;
}

/**
 * The keys of those questions of some revisions that were answered in the attempts, and of those that are annulled. A question
 * that was corrected since is judged by the key of the corrected revision, and gives what it gave when the attempt began.
 */
export async function answerKeys(
  tx: Tx,
  portalId: string,
  attemptIds: readonly string[],
  questionIds: readonly string[] | null = null,
): Promise<AnswerKeys> {
  const rows = await tx.sql<{
    revision_id: string;
    id: string;
    kind: QuestionDraftKind;
    points: number;
    answers: unknown;
    annulled: boolean;
    language: Language;
  }>(keysSql, [portalId, attemptIds, questionIds]);
  return new Map(
    rows.map(({ revision_id, id, kind, points, answers, annulled, language }) => [
      `${revision_id}/${id}`,
      { kind, points, key: annulled ? null : answerKey({ kind, answers }, language) },
    ]),
  );
}

const keysSql = `
  SELECT q.revision_id, q.id, q.kind, (q.points * 1000)::int AS points, coalesce(k.answers, q.answers) AS answers,
         g.question_id IS NOT NULL AND g.revision_id IS NULL AS annulled, p.language
    FROM (SELECT DISTINCT revision_id FROM attempt WHERE portal_id = $1 AND id = ANY ($2::uuid[])) AS taken
    JOIN question q ON q.portal_id = $1 AND q.revision_id = taken.revision_id
    JOIN content_revision r ON r.portal_id = $1 AND r.id = q.revision_id
    JOIN portal p ON p.id = $1
    LEFT JOIN grading_key g ON g.portal_id = $1 AND g.test_id = r.content_id AND g.question_id = q.id
    LEFT JOIN content_revision kr ON kr.portal_id = $1 AND kr.id = g.revision_id AND kr.number > r.number
    LEFT JOIN question k ON k.portal_id = $1 AND k.revision_id = kr.id AND k.id = q.id AND k.kind = q.kind
   WHERE ($3::uuid[] IS NULL OR q.id = ANY ($3::uuid[]))
     AND ((g.question_id IS NOT NULL AND g.revision_id IS NULL)
          OR EXISTS (SELECT 1 FROM answer n WHERE n.portal_id = $1 AND n.attempt_id = ANY ($2::uuid[]) AND n.question_id = q.id))`;

/** Points in thousandths for an answer; null where a person has to judge. Undefined for a question the revision does not have. */
export function judge(keys: AnswerKeys, answer: GivenAnswer): number | null | undefined {
  const question = keys.get(`${answer.revision_id}/${answer.question_id}`);
  if (!question) return undefined;
  const share = question.key === null ? ALL : question.key.share(answer.response);
  return share === null ? null : pointsOf(question.points, share);
}

/** Answers that nobody gave to the annulled questions of attempts (id → revision); `answered` holds `attempt/question`. */
export function unanswered(
  keys: AnswerKeys,
  revisions: ReadonlyMap<string, string>,
  answered: ReadonlySet<string>,
): GivenAnswer[] {
  const annulled = [...keys].filter(([, { key }]) => key === null).map(([name]) => name.split('/') as [string, string]);
  return [...revisions].flatMap(([attempt_id, revision_id]) =>
    annulled
      .filter(([revision, question]) => revision === revision_id && !answered.has(`${attempt_id}/${question}`))
      .map(([, question_id]) => ({ attempt_id, question_id, revision_id, response: null })),
  );
}

/** Judges answers in slices, so that thousands of them keep nobody waiting. */
export async function judgeAll<Answer extends GivenAnswer>(
  keys: AnswerKeys,
  answers: readonly Answer[],
): Promise<(Answer & { judged: number | null })[]> {
  const judged: (Answer & { judged: number | null })[] = [];
  let sliceEnds = performance.now() + 15;
  for (const answer of answers) {
    const points = judge(keys, answer);
    if (points !== undefined) judged.push({ ...answer, judged: points });
    if (performance.now() < sliceEnds) continue;
    await setImmediate();
    sliceEnds = performance.now() + 15;
  }
  return judged;
}
