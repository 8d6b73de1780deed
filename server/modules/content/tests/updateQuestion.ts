import type { QuestionChangesInput } from '../../../../schema/questionInputs.ts';
import type { UpdateQuestionInput } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { type Draft, editDraft } from '../editDraft.ts';
import type { LinkRow } from '../presentRichText.ts';
import type { Question } from '../Question.entity.ts';
import { answersFromInput } from './answersFromInput.ts';
import { type ChangedQuestion, changedQuestion, questionInDraft } from './changedQuestion.ts';
import { invalidQuestion, unreadableIssues } from './invalidQuestion.ts';
import { type JudgedQuestion, judgedQuestion } from './judgedQuestion.ts';
import { questionChanged } from './questionChanged.ts';
import { questionVersion } from './questionVersion.ts';

/**
 * Changes a question of a draft; what is left out stays. Its links keep their numbers. Refused: a question that breaks a rule
 * (with every issue), one that another author changed since `version`. NOT_FOUND for a question of another test.
 */
export function updateQuestion(ctx: Ctx, input: UpdateQuestionInput): Promise<ChangedQuestion> {
  return editDraft(ctx, input.testId, 'TEST', async (tx, draft) => {
    const before = await questionInDraft(tx, draft, input.questionId);
    if (input.version != null && input.version !== questionVersion(before)) throw questionChanged(ctx, before);
    const kept = await tx.sql<LinkRow>(
      `SELECT n, kind, target_root_id AS "targetRootId", target_id AS "targetId" FROM content_link
        WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3`,
      [draft.portalId, draft.revisionId, before.id],
    );
    const judged = await judgedQuestion(ctx, tx, draft.portalId, merged(ctx, before, input.question), kept);
    await replace(tx, draft, before.id, judged);
    return { ...(await changedQuestion(tx, draft, before.id)), notes: judged.notes };
  });
}

/** The stored question with the changes in it, to be judged as a whole. */
function merged(ctx: Ctx, before: Question, changes: QuestionChangesInput) {
  const { kind, answers } = before;
  const read = changes.answers ? answersFromInput(changes.answers) : { kind, answers };
  if ('unreadable' in read) throw invalidQuestion(ctx, unreadableIssues(ctx, read.unreadable));
  return {
    title: changes.title === undefined ? before.title : changes.title,
    stem: changes.stem ?? before.stem,
    points: changes.points ?? before.points,
    shuffle: changes.shuffle ?? before.shuffle,
    feedback: changes.feedback === undefined ? before.feedback : changes.feedback,
    ...read,
  };
}

async function replace(tx: Tx, draft: Draft, id: string, { question, files, links }: JudgedQuestion): Promise<void> {
  const own = [draft.portalId, draft.revisionId, id];
  await tx.sql('DELETE FROM content_link WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3', own);
  await tx.sql(
    `WITH changed AS (
       UPDATE question SET kind = $4, title = $5, stem = $6, points = $7, shuffle = $8, feedback = $9, answers = $10, files = $11
        WHERE portal_id = $1 AND revision_id = $2 AND id = $3)
     INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
     SELECT $1, $2, $3, link.n, link.kind, link."targetRootId", link."targetId"
       FROM jsonb_to_recordset($12::jsonb) AS link (n int, kind text, "targetRootId" uuid, "targetId" uuid)`,
    [
      ...own,
      question.kind,
      question.title,
      question.stem,
      question.points,
      question.shuffle,
      question.feedback,
      JSON.stringify(question.answers),
      files,
      JSON.stringify(links),
    ],
  );
}
