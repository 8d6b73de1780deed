import type { Tx } from '../../../db/write.ts';
import type { Draft } from '../editDraft.ts';
import type { LinkRow } from '../presentRichText.ts';
import type { QuestionDraft } from '../questions/questionDraft.ts';

/** A question to be written, with the files it shows and the links in it. */
export interface NewQuestion {
  id: string;
  question: QuestionDraft;
  files: string[];
  links: LinkRow[];
}

/**
 * Writes questions and their links after the given position of a draft, all in one statement however many they are: all of
 * them are there afterwards or none. The caller made room for them.
 */
export async function storeQuestions(
  tx: Tx,
  draft: Draft,
  after: number,
  questions: readonly NewQuestion[],
): Promise<void> {
  const rows = questions.map(({ id, question, files, links }) => ({ id, ...question, files, links }));
  await tx.sql(
    `WITH given AS MATERIALIZED (
       SELECT given.*, $4::int + n AS position
         FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (
                id uuid, kind text, title text, stem text, points numeric, shuffle boolean, feedback text, answers jsonb,
                files jsonb, links jsonb)) WITH ORDINALITY
              AS given (id, kind, title, stem, points, shuffle, feedback, answers, files, links, n)),
     stored AS (
       INSERT INTO question (portal_id, revision_id, id, position, kind, title, stem, points, shuffle, feedback, answers, files)
       SELECT $1, $2, id, position, kind, title, stem, points, shuffle, feedback, answers,
              ARRAY (SELECT jsonb_array_elements_text(files))
         FROM given ORDER BY position)
     INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
     SELECT $1, $2, given.id, link.n, link.kind, link."targetRootId", link."targetId"
       FROM given, jsonb_to_recordset(given.links) AS link (n int, kind text, "targetRootId" uuid, "targetId" uuid)`,
    [draft.portalId, draft.revisionId, JSON.stringify(rows), after],
  );
}

/** The position of the draft's last question; 0 where there is none. Positions have no holes, so it is their number too. */
export async function lastPosition(tx: Tx, { portalId, revisionId }: Draft): Promise<number> {
  const [row] = await tx.sql<{ last: number }>(
    'SELECT coalesce(max(position), 0) AS last FROM question WHERE portal_id = $1 AND revision_id = $2',
    [portalId, revisionId],
  );
  return row?.last ?? 0;
}

/** Moves all questions from a position on by a number of places, in one statement. */
export async function shiftQuestions(tx: Tx, { portalId, revisionId }: Draft, from: number, by: number): Promise<void> {
  await tx.sql(
    'UPDATE question SET position = position + $4 WHERE portal_id = $1 AND revision_id = $2 AND position >= $3',
    [portalId, revisionId, from, by],
  );
}
