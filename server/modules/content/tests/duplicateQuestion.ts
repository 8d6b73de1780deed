import type { QuestionOfTestInput } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import { newId } from '../../../ids.ts';
import type { Content } from '../Content.entity.ts';
import { editDraft } from '../editDraft.ts';
import type { Question } from '../Question.entity.ts';
import { changedQuestion, questionInDraft } from './changedQuestion.ts';
import { lastPosition, shiftQuestions } from './storeQuestions.ts';
import { refuseTestFull } from './testFull.ts';

/**
 * Copies a question of a draft, with its links, to the place after it. Refused: more than 100,000 questions. NOT_FOUND for a
 * question of another test.
 */
export function duplicateQuestion(
  ctx: Ctx,
  input: QuestionOfTestInput,
): Promise<{ question: Question; test: Content }> {
  return editDraft(ctx, input.testId, 'TEST', async (tx, draft) => {
    const original = await questionInDraft(tx, draft, input.questionId);
    refuseTestFull(ctx, (await lastPosition(tx, draft)) + 1);
    await shiftQuestions(tx, draft, original.position + 1, 1);
    const id = newId();
    await tx.sql(
      `WITH copied AS (
         INSERT INTO question (portal_id, revision_id, id, position, kind, title, stem, points, shuffle, feedback, answers, files)
         SELECT portal_id, revision_id, $4, position + 1, kind, title, stem, points, shuffle, feedback, answers, files
           FROM question WHERE portal_id = $1 AND revision_id = $2 AND id = $3)
       INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
       SELECT portal_id, revision_id, $4, n, kind, target_root_id, target_id
         FROM content_link WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3`,
      [draft.portalId, draft.revisionId, original.id, id],
    );
    return changedQuestion(tx, draft, id);
  });
}
