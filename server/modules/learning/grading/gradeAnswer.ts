import type { GradeAnswerInput } from '../../../../schema/grading.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { AppError, notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Refusal, refusable } from '../../../refusal.ts';
import { optionalTextOf } from '../../../text.ts';
import { invalidInput } from '../../content/courses/invalidInput.ts';
import { Attempt } from '../attempts/Attempt.entity.ts';
import { answeredQuestion } from './answeredQuestions.ts';
import { type Graded, giveGrade } from './giveGrade.ts';
import { type Grader, gradable, gradesEverything } from './graders.ts';

/**
 * Gives an answer its points by hand, in thousandths exactly; a grade that was there before is kept with who changed it and why.
 * When nothing of the attempt waits any more it is graded. Moderators grade every kind, managers the essays of the groups they
 * head. NOT_FOUND outside, FORBIDDEN for others; problems: points or texts out of range, graded by somebody else in the
 * meantime, still in progress.
 */
export async function gradeAnswer(ctx: Ctx, input: GradeAnswerInput): Promise<object> {
  const [attemptId, questionId] = [idOf(input.attemptId), idOf(input.questionId)];
  requireViewer(ctx);
  const attempt = await read(ctx, (em) => em.findOne(Attempt, { id: attemptId }));
  if (!attempt) throw notFound();
  const { portalId } = attempt;
  const grader = await gradable(ctx, portalId, 'm', 4);
  const reason = optionalTextOf(input.reason, 'input.reason', 1000);
  const result = await refusable(async () => {
    const given = { ...input, attemptId, questionId, comment: commentOf(ctx, input.comment), reason };
    const attemptGraded = await write(ctx, { portal: portalId }, (tx) => grade(ctx, tx, portalId, grader, given));
    return { __typename: 'GradeAnswerSuccess', attemptGraded };
  });
  const { __typename } = result as { __typename: string };
  if (__typename !== 'GradeAnswerSuccess' && __typename !== 'GradeChangedProblem') return result;
  return { ...result, answer: await answeredQuestion(ctx, portalId, attemptId, questionId) };
}

type Given = Omit<GradeAnswerInput, 'comment'> & { comment: string | null | undefined; reason: string | null };

/** Judges the grade against the answer as it is now, and writes it. */
async function grade(ctx: Ctx, tx: Tx, portalId: string, grader: Grader, given: Given): Promise<boolean> {
  const { attemptId, questionId, gradeRevision, comment, reason } = given;
  // Who grades the same attempt waits here.
  await tx.sql('SELECT 1 FROM attempt WHERE portal_id = $1 AND id = $2 FOR UPDATE', [portalId, attemptId]);
  const [found] = await tx.sql<Graded>(lookSql(grader.text), [portalId, attemptId, questionId, ...grader.parameters]);
  if (!found) throw notFound();
  if (!gradesEverything(grader.scope) && found.kind !== 'ESSAY') throw new AppError('FORBIDDEN');
  if (found.state === 'IN_PROGRESS') throw problem(ctx, 'AttemptNotSubmittedProblem', 'ATTEMPT_NOT_SUBMITTED');
  if ((found.grade_revision ?? 0) !== gradeRevision) throw problem(ctx, 'GradeChangedProblem', 'GRADE_CHANGED');
  const points = Math.round(given.points * 1000) / 1000;
  if (!(points >= 0 && points <= found.most)) {
    throw invalidInput(ctx, 'input.points', 'OUT_OF_RANGE', 'input.range', { least: 0, most: found.most });
  }
  const accountId = ctx.viewer?.accountId ?? null;
  return giveGrade(tx, { portalId, attemptId, questionId, found, points, comment, reason, accountId });
}

const problem = (ctx: Ctx, __typename: string, code: 'ATTEMPT_NOT_SUBMITTED' | 'GRADE_CHANGED') =>
  new Refusal({ __typename, code, message: ctx.t(`grading.${code}`) });

/** Undefined leaves the comment, null takes it away. */
function commentOf(ctx: Ctx, given: string | null | undefined): string | null | undefined {
  if (given == null) return undefined;
  const comment = given.toWellFormed().replaceAll('\u0000', '').trim();
  if (comment.length > 10_000) throw invalidInput(ctx, 'input.comment', 'TOO_LONG', 'input.tooLong', { most: 10_000 });
  return comment === '' ? null : comment;
}

const lookSql = (where: string): string => `
  SELECT a.state, q.kind, q.points::float8 AS most, n.points, n.grade_revision
    FROM attempt a
    JOIN membership m ON m.portal_id = a.portal_id AND m.id = a.membership_id
    JOIN question q ON q.portal_id = a.portal_id AND q.revision_id = a.revision_id AND q.id = $3
    LEFT JOIN answer n ON n.portal_id = a.portal_id AND n.attempt_id = a.id AND n.question_id = q.id
   WHERE a.portal_id = $1 AND a.id = $2 AND ${where}`;
