import type { QuestionKind } from '../../../../schema/enums.ts';
import { boundedCache } from '../../../boundedCache.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';

/** What saving an answer must know of a question: ids alone, no texts and nothing of what is right. */
export interface PlannedQuestion {
  id: string;
  kind: QuestionKind;
  /** Whether its entries are shuffled. */
  shuffle: boolean;
  /** Choices, items, or the pairs that have a prompt; in the order of the author. */
  options: readonly string[];
  /** Of a matching: the pairs whose answers are shown, each text once (the first pair that has it). */
  answers: readonly string[];
}

/** The questions of a published revision, which never change. */
export interface PaperPlan {
  shuffleQuestions: boolean;
  /** In the order of the author. */
  questionIds: readonly string[];
  questions: ReadonlyMap<string, PlannedQuestion>;
}

/** Published revisions never change, so what was read once holds for ever, and for everybody in the portal. */
const plans = boundedCache<string, PaperPlan>(200_000, ({ questionIds }) => Math.max(1, questionIds.length));
const beingRead = new Map<string, Promise<PaperPlan>>();

/**
 * The plan of a published revision of the portal, read once per process; the last used are kept, 200,000 questions together.
 * The caller has judged that the viewer may see it: portal and revision come from an attempt.
 */
export async function paperPlan(ctx: Ctx, portalId: string, revisionId: string): Promise<PaperPlan> {
  const key = `${portalId}/${revisionId}`;
  const known = plans.get(key);
  if (known) return known;
  const reading = beingRead.get(key) ?? readPlan(ctx, portalId, revisionId).finally(() => beingRead.delete(key));
  beingRead.set(key, reading);
  const plan = await reading;
  plans.set(key, plan);
  return plan;
}

interface Row {
  id: string;
  kind: QuestionKind;
  shuffle: boolean;
  options: string[];
  answers: string[];
}

async function readPlan(ctx: Ctx, portalId: string, revisionId: string): Promise<PaperPlan> {
  return read(
    ctx,
    async (em) => {
      const [revision] = await sql<{ shuffle_questions: boolean }>(em, revisionText, [portalId, revisionId]);
      if (!revision) throw notFound();
      const rows = await sql<Row>(em, questionsText, [portalId, revisionId]);
      return {
        shuffleQuestions: revision.shuffle_questions,
        questionIds: rows.map(({ id }) => id),
        questions: new Map(rows.map((row) => [row.id, row])),
      };
    },
    [portalId],
  );
}

const revisionText =
  'SELECT shuffle_questions FROM content_revision WHERE portal_id = $1 AND id = $2 AND number IS NOT NULL';

const questionsText = `
  SELECT q.id, q.kind, q.shuffle,
         ARRAY (SELECT entry ->> 'id'
                  FROM jsonb_array_elements(CASE q.kind WHEN 'MATCHING' THEN q.answers -> 'pairs' WHEN 'ORDERING' THEN q.answers -> 'items'
                                              ELSE coalesce(q.answers -> 'choices', '[]') END) WITH ORDINALITY AS e (entry, n)
                 WHERE q.kind <> 'MATCHING' OR entry ->> 'prompt' IS NOT NULL ORDER BY n) AS options,
         ARRAY (SELECT (array_agg(entry ->> 'id' ORDER BY n))[1]
                  FROM jsonb_array_elements(CASE q.kind WHEN 'MATCHING' THEN q.answers -> 'pairs' ELSE '[]' END)
                       WITH ORDINALITY AS e (entry, n)
                 GROUP BY entry ->> 'answer' ORDER BY min(n)) AS answers
    FROM question q WHERE q.portal_id = $1 AND q.revision_id = $2 ORDER BY q.position`;
