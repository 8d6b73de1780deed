import type { MoveQuestionInput } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import type { Content } from '../Content.entity.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { editDraft } from '../editDraft.ts';
import type { Question } from '../Question.entity.ts';
import { changedQuestion, questionInDraft } from './changedQuestion.ts';
import { lastPosition } from './storeQuestions.ts';

/**
 * Puts a question of a draft at another position; those between move by one, in one statement. Refused: a position that
 * does not exist, NOT_FOUND for a question of another test.
 */
export function moveQuestion(ctx: Ctx, input: MoveQuestionInput): Promise<{ question: Question; test: Content }> {
  return editDraft(ctx, input.testId, 'TEST', async (tx, draft) => {
    const { id, position: from } = await questionInDraft(tx, draft, input.questionId);
    const last = await lastPosition(tx, draft);
    const to = input.position;
    if (to < 1 || to > last)
      throw invalidInput(ctx, 'input.position', 'OUT_OF_RANGE', 'input.range', { least: 1, most: last });
    await tx.sql(
      `UPDATE question SET position = CASE WHEN id = $3 THEN $5 ELSE position + sign($4::int - $5::int)::int END
        WHERE portal_id = $1 AND revision_id = $2 AND position BETWEEN least($4::int, $5::int) AND greatest($4::int, $5::int)`,
      [draft.portalId, draft.revisionId, id, from, to],
    );
    return changedQuestion(tx, draft, id);
  });
}
