import type { ReorderQuestionsInput } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import type { Content } from '../Content.entity.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { editDraft } from '../editDraft.ts';
import { testOf } from './changedQuestion.ts';

const most = 10_000;

/**
 * Lets questions of a draft exchange their places: the first of the list takes the first place that any of them holds, and so
 * on; one statement. Refused: fewer than 2, more than 10,000 or one named twice; NOT_FOUND for one of another test.
 */
export function reorderQuestions(ctx: Ctx, input: ReorderQuestionsInput): Promise<Content> {
  const count = input.questionIds.length;
  return editDraft(ctx, input.testId, 'TEST', async (tx, draft) => {
    if (count < 2 || count > most) {
      throw invalidInput(ctx, 'input.questionIds', 'OUT_OF_RANGE', 'input.count', { least: 2, most });
    }
    const ids = input.questionIds.map(idOf);
    if (new Set(ids).size !== count) throw invalidInput(ctx, 'input.questionIds', 'DUPLICATE_ID', 'question.twice');
    const moved = await tx.sql(
      `WITH wanted AS (SELECT id, n FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted (id, n)),
            places AS (
              SELECT q.position, row_number() OVER (ORDER BY q.position) AS n
                FROM question q WHERE q.portal_id = $1 AND q.revision_id = $2 AND q.id = ANY ($3::uuid[]))
       UPDATE question q SET position = places.position
         FROM wanted JOIN places USING (n)
        WHERE q.portal_id = $1 AND q.revision_id = $2 AND q.id = wanted.id
       RETURNING 1`,
      [draft.portalId, draft.revisionId, ids],
    );
    if (moved.length !== count) throw notFound();
    return testOf(tx, draft);
  });
}
