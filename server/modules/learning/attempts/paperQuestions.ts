import { Cursor } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { QuestionKind } from '../../../../schema/enums.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';
import { badInput } from '../../../errors.ts';
import { checkPageSize } from '../../../pagination.ts';
import type { StoredText } from '../../content/presentRichText.ts';
import { type AnswerShown, answerShown } from './answerShown.ts';
import type { OwnAttempt } from './attemptById.ts';
import { paperAnswers, paperOptions } from './paperOptions.ts';
import { orderQuestions } from './paperOrder.ts';
import { type PlannedQuestion, paperPlan } from './paperPlan.ts';

/** A choice, prompt or item of a paper. */
interface OptionShown {
  id: string;
  text: StoredText;
}

/** A question as its learner sees it: made from the stored one by taking what may be shown, never by leaving things out (L4). */
export interface PaperQuestionShown {
  id: string;
  kind: QuestionKind;
  number: number;
  stem: StoredText;
  points: number;
  myAnswer: AnswerShown | null;
  revision: number;
  flagged: boolean;
  savedAt: Date | null;
  choices: OptionShown[];
  prompts: OptionShown[];
  items: OptionShown[];
  answers: { id: string; text: string }[];
  minWords: number | null;
  maxWords: number | null;
}

/** A page of an attempt's paper, in the attempt's own order; one statement for all attempts of a level, beside what `paperPlan` reads once. BAD_INPUT as in `page`. */
export async function paperQuestions(
  ctx: Ctx,
  args: PageArgs,
  attempt: OwnAttempt,
): Promise<ConnectionShape<PaperQuestionShown>> {
  checkPageSize(args.first);
  const plan = await paperPlan(ctx, attempt.portalId, attempt.revisionId);
  const order = orderQuestions(attempt.seed, plan.questionIds, plan.shuffleQuestions);
  const from = args.after == null ? 0 : placeIn(args.after, order.length);
  const ids = order.slice(from, from + args.first);
  const { portalId, id: attemptId, revisionId } = attempt;
  const rows = await Promise.all(ids.map((id) => rowLoader(ctx).load([portalId, attemptId, revisionId, id].join('/'))));
  const nodes = ids.flatMap((id, n) => {
    const [row, planned] = [rows[n], plan.questions.get(id)];
    return row && planned ? [shown(attempt, planned, row, from + n + 1)] : [];
  });
  const edges = nodes.map((node) => ({ node, cursor: Cursor.encode([node.number]) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: from + args.first < order.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => order.length,
  };
}

/** Loads questions with their answers, by portal, attempt, revision and question. */
function rowLoader(ctx: Ctx) {
  return ctx.loaders.of<string, Row | null>('paperQuestion', async (keys) => {
    const parts = keys.map((key) => key.split('/'));
    const columns = [0, 1, 2, 3].map((n) => parts.map((part) => part[n]));
    const rows = withDates(await read(ctx, (em) => sql<Row>(em, text, columns)), ['saved_at']);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

interface Row {
  key: string;
  id: string;
  stem: string;
  points: string;
  /** Texts by the author's ids; of a matching the prompts. */
  texts: Record<string, string>;
  /** Of a matching, the right sides. */
  answers: Record<string, string>;
  min_words: number | null;
  max_words: number | null;
  response: unknown;
  revision: number | null;
  flagged: boolean | null;
  saved_at: Date | null;
}

function shown(attempt: OwnAttempt, planned: PlannedQuestion, row: Row, number: number): PaperQuestionShown {
  const { portalId, revisionId, seed } = attempt;
  const textOf = (stored: string): StoredText => ({ stored, portalId, revisionId, ownerId: row.id });
  const options = paperOptions(seed, planned).map(({ authoredId, paperId }) => ({
    id: paperId,
    text: textOf(row.texts[authoredId] ?? ''),
  }));
  const answers = paperAnswers(seed, planned);
  return {
    id: row.id,
    kind: planned.kind,
    number,
    stem: textOf(row.stem),
    points: Number(row.points),
    myAnswer: answerShown(seed, planned, row.response),
    revision: row.revision ?? 0,
    flagged: row.flagged ?? false,
    savedAt: row.revision ? row.saved_at : null,
    choices: options,
    prompts: options,
    items: options,
    answers: answers.map(({ authoredId, paperId }) => ({ id: paperId, text: row.answers[authoredId] ?? '' })),
    minWords: row.min_words,
    maxWords: row.max_words,
  };
}

/** A cursor holds the number of a question on the paper. */
function placeIn(after: string, most: number): number {
  try {
    const values = Cursor.decode(after) as unknown;
    if (after.length <= 200 && Array.isArray(values) && values.length === 1 && Number.isInteger(values[0])) {
      if (values[0] >= 0 && values[0] <= most) return values[0];
    }
  } catch {
    // Falls through to the refusal.
  }
  throw badInput('after', 'input.cursor');
}

const entriesOf = `jsonb_array_elements(CASE q.kind WHEN 'MATCHING' THEN q.answers -> 'pairs' WHEN 'ORDERING' THEN q.answers -> 'items'
                                          ELSE coalesce(q.answers -> 'choices', '[]') END) AS e (entry)`;
const text = `
  SELECT concat_ws('/', w.portal_id, w.attempt_id, w.revision_id, w.question_id) AS key, q.id, q.stem, q.points,
         coalesce((SELECT jsonb_object_agg(entry ->> 'id', coalesce(entry ->> 'html', entry ->> 'prompt', '')) FROM ${entriesOf}), '{}') AS texts,
         CASE q.kind WHEN 'MATCHING' THEN (SELECT jsonb_object_agg(entry ->> 'id', entry ->> 'answer') FROM ${entriesOf}) ELSE '{}' END AS answers,
         CASE q.kind WHEN 'ESSAY' THEN (q.answers ->> 'minWords')::int END AS min_words,
         CASE q.kind WHEN 'ESSAY' THEN (q.answers ->> 'maxWords')::int END AS max_words,
         n.response, n.revision, n.flagged, n.saved_at
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS w (portal_id, attempt_id, revision_id, question_id)
    JOIN question q ON q.portal_id = w.portal_id AND q.revision_id = w.revision_id AND q.id = w.question_id
    LEFT JOIN answer n ON n.portal_id = w.portal_id AND n.attempt_id = w.attempt_id AND n.question_id = w.question_id`;
