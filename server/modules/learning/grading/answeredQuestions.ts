import { Cursor } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';
import { badInput } from '../../../errors.ts';
import type { Language } from '../../../i18n/translate.ts';
import { checkPageSize } from '../../../pagination.ts';
import type { QuestionDraftKind } from '../../content/questions/questionDraft.ts';

/** A question of a finished attempt with what was answered and what it gave. It holds the correct answers: see L4. */
export interface AnsweredQuestion {
  portalId: string;
  attemptId: string;
  testId: string;
  membershipId: string;
  submittedAt: Date;
  /** The revision that the attempt began with: what the learner saw. */
  revisionId: string;
  questionId: string;
  position: number;
  kind: QuestionDraftKind;
  stem: string;
  feedback: string | null;
  maxPoints: number;
  shown: unknown;
  /** What it is judged by: the same, or that of a revision which corrected it. */
  keyRevisionId: string;
  key: unknown;
  annulled: boolean;
  language: Language;
  response: unknown;
  points: number | null;
  comment: string | null;
  gradedAt: Date | null;
  gradedByAccountId: string | null;
  gradeRevision: number;
}

const columns = `
  a.portal_id AS "portalId", a.id AS "attemptId", a.test_id AS "testId", a.membership_id AS "membershipId",
  a.submitted_at AS "submittedAt", a.revision_id AS "revisionId", q.id AS "questionId", q.position, q.kind, q.stem, q.feedback,
  q.points::float8 AS "maxPoints", q.answers AS shown, coalesce(k.revision_id, q.revision_id) AS "keyRevisionId",
  coalesce(k.answers, q.answers) AS key, g.question_id IS NOT NULL AND g.revision_id IS NULL AS annulled, p.language,
  n.response, n.points::float8 AS points, n.comment, n.graded_at AS "gradedAt", n.graded_by AS "gradedByAccountId",
  coalesce(n.grade_revision, 0) AS "gradeRevision"`;

/** Beside an attempt `a` and a question `q` of its revision: the answer, and what judges it. */
const joins = `
  JOIN portal p ON p.id = a.portal_id
  JOIN content_revision r ON r.portal_id = a.portal_id AND r.id = a.revision_id
  LEFT JOIN answer n ON n.portal_id = a.portal_id AND n.attempt_id = a.id AND n.question_id = q.id
  LEFT JOIN grading_key g ON g.portal_id = a.portal_id AND g.test_id = a.test_id AND g.question_id = q.id
  LEFT JOIN content_revision kr ON kr.portal_id = a.portal_id AND kr.id = g.revision_id AND kr.number > r.number
  LEFT JOIN question k ON k.portal_id = a.portal_id AND k.revision_id = kr.id AND k.id = q.id AND k.kind = q.kind`;

const pageSql = (beyond: string) => `
  SELECT ${columns}
    FROM unnest($1::uuid[], $2::uuid[]) AS parent (portal_id, id)
    JOIN attempt a ON a.portal_id = parent.portal_id AND a.id = parent.id AND a.state <> 'IN_PROGRESS'
   CROSS JOIN LATERAL (
     SELECT * FROM question q WHERE q.portal_id = a.portal_id AND q.revision_id = a.revision_id ${beyond}
      ORDER BY q.position LIMIT $3) AS q
   ${joins} ORDER BY a.id, q.position`;

const oneSql = `
  SELECT ${columns} FROM attempt a
    JOIN question q ON q.portal_id = a.portal_id AND q.revision_id = a.revision_id AND q.id = $3
   ${joins} WHERE a.portal_id = $1 AND a.id = $2`;

/** Rows of these statements with their times as dates. */
export const dated = (rows: AnsweredQuestion[]): AnsweredQuestion[] => withDates(rows, ['submittedAt', 'gradedAt']);

/** The tail of a statement over attempts in SUBMITTED, whose answers wait for a person; without those whose words were erased (R11). */
export const waitingAnswers = (where: string, last: string): string => `
  SELECT ${columns} FROM attempt a
    JOIN membership m ON m.portal_id = a.portal_id AND m.id = a.membership_id
    JOIN question q ON q.portal_id = a.portal_id AND q.revision_id = a.revision_id
   ${joins} WHERE a.state = 'SUBMITTED' AND m.status <> 'ERASED' AND n.attempt_id IS NOT NULL AND n.points IS NULL AND ${where} ${last}`;

/** A page of an attempt's questions in their order; one statement for all attempts of a level. The caller checked the right. */
export async function answeredQuestions(
  ctx: Ctx,
  args: PageArgs,
  attempt: { portalId: string; id: string },
): Promise<ConnectionShape<AnsweredQuestion>> {
  checkPageSize(args.first);
  const after = args.after == null ? null : positionIn(args.after);
  const found = await pageLoader(ctx, args.first, after).load(`${attempt.portalId}/${attempt.id}`);
  const edges = found.slice(0, args.first).map((node) => ({ node, cursor: Cursor.encode([node.position]) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > args.first,
      hasPreviousPage: after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countLoader(ctx).load(`${attempt.portalId}/${attempt.id}`),
  };
}

/** One question of a finished attempt; null when the attempt does not have it. */
export async function answeredQuestion(
  ctx: Ctx,
  portalId: string,
  attemptId: string,
  questionId: string,
): Promise<AnsweredQuestion | null> {
  const rows = await read(ctx, (em) => sql<AnsweredQuestion>(em, oneSql, [portalId, attemptId, questionId]), [
    portalId,
  ]);
  return dated(rows)[0] ?? null;
}

const split = (keys: readonly string[]) => [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];

function pageLoader(ctx: Ctx, first: number, after: number | null) {
  return ctx.loaders.of<string, AnsweredQuestion[]>(`answered:${first}:${after}`, async (keys) => {
    const parameters = [...split(keys), first + 1, ...(after === null ? [] : [after])];
    const text = pageSql(after === null ? '' : 'AND q.position > $4');
    const rows = dated(await read(ctx, (em) => sql<AnsweredQuestion>(em, text, parameters)));
    const byAttempt = Map.groupBy(rows, ({ portalId, attemptId }) => `${portalId}/${attemptId}`);
    return keys.map((key) => byAttempt.get(key) ?? []);
  });
}

function countLoader(ctx: Ctx) {
  return ctx.loaders.of<string, number>('answered:count', async (keys) => {
    const text = `
      SELECT parent.portal_id || '/' || parent.id AS key, r.questions AS count
        FROM unnest($1::uuid[], $2::uuid[]) AS parent (portal_id, id)
        JOIN attempt a ON a.portal_id = parent.portal_id AND a.id = parent.id
        JOIN content_revision r ON r.portal_id = a.portal_id AND r.id = a.revision_id`;
    const rows = await read(ctx, (em) => sql<{ key: string; count: number | null }>(em, text, split(keys)));
    const counts = new Map(rows.map(({ key, count }) => [key, count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}

function positionIn(after: string): number {
  try {
    const values = Cursor.decode(after) as unknown;
    if (after.length <= 200 && Array.isArray(values) && values.length === 1 && Number.isInteger(values[0])) {
      if (Math.abs(values[0]) < 2 ** 31) return values[0];
    }
  } catch {
    // Falls through to the refusal.
  }
  throw badInput('after', 'input.cursor');
}
