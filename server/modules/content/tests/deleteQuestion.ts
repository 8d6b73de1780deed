import type { QuestionOfTestInput } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import type { Content } from '../Content.entity.ts';
import { editDraft } from '../editDraft.ts';
import { questionInDraft, testOf } from './changedQuestion.ts';
import { shiftQuestions } from './storeQuestions.ts';

/** Takes a question out of a draft and closes the gap; published revisions keep it. NOT_FOUND for a question of another test. */
export function deleteQuestion(ctx: Ctx, input: QuestionOfTestInput): Promise<{ questionId: string; test: Content }> {
  return editDraft(ctx, input.testId, 'TEST', async (tx, draft) => {
    const { id, position } = await questionInDraft(tx, draft, input.questionId);
    await tx.sql(
      `WITH links AS (DELETE FROM content_link WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3)
       DELETE FROM question WHERE portal_id = $1 AND revision_id = $2 AND id = $3`,
      [draft.portalId, draft.revisionId, id],
    );
    await shiftQuestions(tx, draft, position + 1, -1);
    return { questionId: id, test: await testOf(tx, draft) };
  });
}
