import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';

/** What a moderator asked to be judged anew; null for everything that the newest published revision corrected. */
export interface RegradeChoice {
  portalId: string;
  testId: string;
  questionIds: readonly string[] | null;
  annulIds: readonly string[];
  accountId: string;
}

/** The questions that are judged by the newest published revision, those that are annulled, and those that were until now. */
export interface ChosenQuestions {
  questionIds: string[];
  annulledIds: string[];
  reinstatedIds: string[];
}

/**
 * Finds the questions of a regrade and writes down what judges them from now on, also in attempts that are still to be handed in.
 * Null when there are none; NOT_FOUND for a question that no published revision of the test has.
 */
export async function chooseQuestions(tx: Tx, choice: RegradeChoice): Promise<ChosenQuestions | null> {
  const { portalId, testId, annulIds } = choice;
  const named = [...(choice.questionIds ?? []), ...annulIds];
  if (named.length > 0) await refuseOthers(tx, choice, [...new Set(named)]);
  const wanted = choice.questionIds === null && annulIds.length === 0 ? null : (choice.questionIds ?? []);
  const rows = await tx.sql<{ id: string; annulled: boolean }>(correctedSql, [portalId, testId, wanted]);
  const questions = rows.filter(({ id }) => !annulIds.includes(id));
  if (questions.length === 0 && annulIds.length === 0) return null;
  const questionIds = questions.map(({ id }) => id);
  await tx.sql(
    `INSERT INTO grading_key (portal_id, test_id, question_id, revision_id, decided_by)
     SELECT $1::uuid, $2::uuid, given.id, CASE WHEN given.id = ANY ($4::uuid[]) THEN NULL ELSE c.published_revision_id END, $5::uuid
       FROM unnest($3::uuid[] || $4::uuid[]) AS given (id), content c WHERE c.portal_id = $1 AND c.id = $2
     ON CONFLICT (portal_id, test_id, question_id) DO UPDATE
        SET revision_id = excluded.revision_id, decided_at = now(), decided_by = excluded.decided_by`,
    [portalId, testId, questionIds, annulIds, choice.accountId],
  );
  const reinstatedIds = questions.filter(({ annulled }) => annulled).map(({ id }) => id);
  return { questionIds, annulledIds: [...annulIds], reinstatedIds };
}

async function refuseOthers(tx: Tx, { portalId, testId }: RegradeChoice, ids: readonly string[]): Promise<void> {
  const rows = await tx.sql(
    `SELECT DISTINCT q.id FROM content_revision r JOIN question q ON q.portal_id = r.portal_id AND q.revision_id = r.id
      WHERE r.portal_id = $1 AND r.content_id = $2 AND r.number IS NOT NULL AND q.id = ANY ($3::uuid[])`,
    [portalId, testId, ids],
  );
  if (rows.length < ids.length) throw notFound();
}

/**
 * Named questions ($3) that the newest published revision still has, or were annulled; without names those whose answers it says otherwise than
 * a revision that attempts began with, and that are not annulled.
 */
const correctedSql = `
  WITH newest AS (SELECT published_revision_id AS id FROM content WHERE portal_id = $1 AND id = $2)
  SELECT q.id, g.question_id IS NOT NULL AND g.revision_id IS NULL AS annulled
    FROM newest
    JOIN question q ON q.portal_id = $1 AND q.revision_id = newest.id
    LEFT JOIN grading_key g ON g.portal_id = $1 AND g.test_id = $2 AND g.question_id = q.id
   WHERE CASE WHEN $3::uuid[] IS NOT NULL THEN q.id = ANY ($3::uuid[])
              ELSE (g.question_id IS NULL OR g.revision_id IS NOT NULL) AND EXISTS (
                SELECT 1 FROM content_revision r JOIN question o ON o.portal_id = $1 AND o.revision_id = r.id AND o.id = q.id
                 WHERE r.portal_id = $1 AND r.content_id = $2 AND r.number IS NOT NULL AND r.id <> newest.id
                   AND o.kind = q.kind AND o.answers IS DISTINCT FROM q.answers
                   AND EXISTS (SELECT 1 FROM attempt a WHERE a.portal_id = $1 AND a.revision_id = r.id)) END
   ORDER BY q.position`;
