import type {
  AnswerInput,
  SaveAnswerInput,
  SaveAnswerResult,
  SaveAnswersInput,
} from '../../../../schema/saveAnswers.ts';
import type { Ctx } from '../../../context.ts';
import { badInput, notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { answerShown } from './answerShown.ts';
import { type AnswerSaved, saveAnswerRow } from './answerWriter.ts';
import { type AttemptFacts, ownAttemptFacts } from './attemptFacts.ts';
import { type PaperPlan, type PlannedQuestion, paperPlan } from './paperPlan.ts';
import { type RefusedResponse, responseFromInput } from './responseFromInput.ts';

/** What became of an answer, as the contract tells it. */
export type SavedAnswer = { __typename: string } & typeof SaveAnswerResult;

/** Most answers in one call. */
const mostAnswers = 50;

/**
 * Saves one answer of the viewer's own attempt (L3): judged by the database's clock in the statement that writes it. Once it is
 * answered it is on disk. Problems: saved elsewhere since; the attempt is over; not an answer to this question. NOT_FOUND for a
 * question that is not on the paper and for attempts of others (S48). No event is written.
 */
export async function saveAnswer(ctx: Ctx, input: SaveAnswerInput): Promise<SavedAnswer> {
  const attempt = await ownAttemptFacts(ctx, input.attemptId);
  const plan = await paperPlan(ctx, attempt.portalId, attempt.revisionId);
  return saveOne(ctx, attempt, questionOf(plan, input.questionId), input, 'input.answer');
}

/** Saves up to 50 answers of an attempt, each for itself: an answer that is refused leaves the others alone. */
export async function saveAnswers(ctx: Ctx, input: SaveAnswersInput): Promise<SavedAnswer[]> {
  const { answers } = input;
  const attempt = await ownAttemptFacts(ctx, input.attemptId);
  if (answers.length < 1 || answers.length > mostAnswers)
    throw badInput('input.answers', 'input.range', { least: 1, most: mostAnswers });
  const plan = await paperPlan(ctx, attempt.portalId, attempt.revisionId);
  const questions = answers.map(({ questionId }) => questionOf(plan, questionId));
  if (new Set(questions).size < questions.length) throw badInput('input.answers', 'attempts.repeatedQuestion');
  // Before anything is written: a call that is refused has saved nothing.
  for (const { revision } of answers) checkRevision(revision);
  const saves = answers.map((answer, n) =>
    saveOne(ctx, attempt, questions[n] as PlannedQuestion, answer, `input.answers.${n}.answer`),
  );
  return Promise.all(saves);
}

/** Flags a question of the viewer's own attempt, or takes the flag away; the answer and its revision stay. */
export async function flagQuestion(
  ctx: Ctx,
  given: { attemptId: string; questionId: string; flagged: boolean },
): Promise<SavedAnswer> {
  const attempt = await ownAttemptFacts(ctx, given.attemptId);
  const plan = await paperPlan(ctx, attempt.portalId, attempt.revisionId);
  const question = questionOf(plan, given.questionId);
  const row = { revision: null, response: null, flagged: given.flagged };
  const { portalId, id: attemptId, membershipId } = attempt;
  const saved = await saveAnswerRow(ctx.deps.database, {
    ...row,
    portalId,
    attemptId,
    membershipId,
    questionId: question.id,
  });
  return told(ctx, attempt, question, saved);
}

function questionOf(plan: PaperPlan, questionId: string): PlannedQuestion {
  const question = plan.questions.get(idOf(questionId));
  if (!question) throw notFound();
  return question;
}

function checkRevision(revision: number): void {
  if (revision < 0 || revision >= 1_000_000_000) throw badInput('input.revision', 'error.BAD_INPUT');
}

async function saveOne(
  ctx: Ctx,
  attempt: AttemptFacts,
  question: PlannedQuestion,
  given: AnswerInput,
  field: string,
): Promise<SavedAnswer> {
  const { portalId, id: attemptId, membershipId, seed } = attempt;
  const { revision, flagged = null } = given;
  checkRevision(revision);
  const read = responseFromInput(seed, question, given.answer);
  if ('code' in read) return refused(ctx, read, field);
  const response = read.response === null ? null : JSON.stringify(read.response);
  const row = { portalId, attemptId, membershipId, questionId: question.id, revision, response, flagged };
  return told(ctx, attempt, question, await saveAnswerRow(ctx.deps.database, row));
}

const refused = (ctx: Ctx, { code, key, params }: RefusedResponse, field: string): SavedAnswer => ({
  __typename: 'InvalidInputProblem',
  code,
  field,
  message: ctx.t(key, params),
});

function told(ctx: Ctx, { seed }: AttemptFacts, question: PlannedQuestion, saved: AnswerSaved): SavedAnswer {
  const { outcome, deadline_at: deadlineAt } = saved;
  const questionId = question.id;
  const revision = saved.revision ?? 0;
  if (outcome === 'GONE') throw notFound();
  if (outcome === 'OVER') return attemptOver(ctx, deadlineAt);
  if (outcome === 'SAVED') {
    const savedAt = saved.saved_at as Date;
    return { __typename: 'SaveAnswerSuccess', questionId, revision, savedAt, deadlineAt };
  }
  return {
    __typename: 'AnswerConflictProblem',
    code: 'ANSWER_CONFLICT',
    message: ctx.t('attempts.conflict'),
    questionId,
    revision,
    present: answerShown(seed, question, saved.response) as never,
    flagged: saved.flagged ?? false,
  };
}

/** The answer that nothing can be written any more. */
export const attemptOver = (ctx: Ctx, deadlineAt: Date | null) => ({
  __typename: 'AttemptOverProblem' as const,
  code: 'ATTEMPT_OVER',
  message: ctx.t('attempts.over'),
  deadlineAt,
});
