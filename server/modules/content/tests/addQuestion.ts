import type { AddQuestionInput } from '../../../../schema/questionResults.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { once } from '../../../idempotency.ts';
import { newId } from '../../../ids.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { type Draft, editDraft } from '../editDraft.ts';
import { answersFromInput } from './answersFromInput.ts';
import { type ChangedQuestion, changedQuestion } from './changedQuestion.ts';
import { invalidQuestion, unreadableIssues } from './invalidQuestion.ts';
import { type JudgedQuestion, judgedQuestion } from './judgedQuestion.ts';
import { lastPosition, shiftQuestions, storeQuestions } from './storeQuestions.ts';
import { refuseTestFull } from './testFull.ts';

/**
 * Adds a question to the draft of a test, at the end or at a position. Refused: a question that breaks a rule (with every issue),
 * more than 100,000 questions; refused too: a position beyond the end.
 */
export function addQuestion(ctx: Ctx, input: AddQuestionInput): Promise<ChangedQuestion> {
  const { accountId } = requireViewer(ctx);
  const edit = async (tx: Tx, draft: Draft): Promise<ChangedQuestion> => {
    const judged = await judgedQuestion(ctx, tx, draft.portalId, givenQuestion(ctx, input));
    const asked = { testId: draft.contentId, question: judged.question, position: input.position ?? null };
    const { result } = await once(tx, accountId, 'addQuestion', input.idempotencyKey, asked, () =>
      insertAt(ctx, tx, draft, judged, input.position ?? null),
    );
    return { ...(await changedQuestion(tx, draft, result.id)), notes: judged.notes };
  };
  return editDraft(ctx, input.testId, 'TEST', edit, { operation: 'addQuestion', key: input.idempotencyKey });
}

function givenQuestion(ctx: Ctx, { question }: AddQuestionInput) {
  const { title, stem, points, shuffle, feedback } = question;
  const read = answersFromInput(question.answers);
  if ('unreadable' in read) throw invalidQuestion(ctx, unreadableIssues(ctx, read.unreadable));
  return { title, stem, points: points ?? undefined, shuffle: shuffle ?? undefined, feedback, ...read };
}

async function insertAt(
  ctx: Ctx,
  tx: Tx,
  draft: Draft,
  { question, files, links }: JudgedQuestion,
  position: number | null,
): Promise<{ id: string }> {
  const last = await lastPosition(tx, draft);
  refuseTestFull(ctx, last + 1);
  const place = position ?? last + 1;
  if (place < 1 || place > last + 1)
    throw invalidInput(ctx, 'input.position', 'OUT_OF_RANGE', 'input.range', { least: 1, most: last + 1 });
  if (place <= last) await shiftQuestions(tx, draft, place, 1);
  const id = newId();
  await storeQuestions(tx, draft, place - 1, [{ id, question, files, links }]);
  return { id };
}
