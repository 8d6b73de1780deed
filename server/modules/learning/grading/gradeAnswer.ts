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
import { gradable, gradesEverything } from './graders.ts';
import { recordRegraded } from './recordRegraded.ts';
import { settleAttempts } from './settleAttempts.ts';

interface Graded {
  state: string;
  kind: string;
  most: number;
  points: string | null;
  grade_revision: number | null;
}

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
  return refusable(async () => {
    const comment = commentOf(ctx, input.comment);
    const attemptGraded = await write(ctx, { portal: portalId }, async (tx) => {
      // Who grades the same attempt waits here.
      await tx.sql('SELECT 1 FROM attempt WHERE portal_id = $1 AND id = $2 FOR UPDATE', [portalId, attemptId]);
      const parameters = [portalId, attemptId, questionId, ...grader.parameters];
      const [found] = await tx.sql<Graded>(lookSql(grader.text), parameters);
      if (!found) throw notFound();
      if (!gradesEverything(grader.scope) && found.kind !== 'ESSAY') throw new AppError('FORBIDDEN');
      if (found.state === 'IN_PROGRESS') throw problem(ctx, 'AttemptNotSubmittedProblem', 'ATTEMPT_NOT_SUBMITTED');
      if ((found.grade_revision ?? 0) !== input.gradeRevision)
        throw problem(ctx, 'GradeChangedProblem', 'GRADE_CHANGED');
      const points = Math.round(input.points * 1000) / 1000;
      if (!(points >= 0 && points <= found.most)) {
        throw invalidInput(ctx, 'input.points', 'OUT_OF_RANGE', 'input.range', { least: 0, most: found.most });
      }
      return giveGrade(tx, {
        portalId,
        attemptId,
        questionId,
        found,
        points,
        comment,
        reason,
        accountId: ctx.viewer?.accountId ?? null,
      });
    });
    const answer = await answeredQuestion(ctx, portalId, attemptId, questionId);
    return { __typename: 'GradeAnswerSuccess', answer, attemptGraded };
  }).then(async (result) =>
    (result as { __typename: string }).__typename === 'GradeChangedProblem'
      ? { ...result, answer: await answeredQuestion(ctx, portalId, attemptId, questionId) }
      : result,
  );
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

interface Grade {
  portalId: string;
  attemptId: string;
  questionId: string;
  found: Graded;
  points: number;
  comment: string | null | undefined;
  reason: string | null;
  accountId: string | null;
}

/** Writes the grade and adds the attempt up anew; gives whether the attempt is graded. */
async function giveGrade(tx: Tx, grade: Grade): Promise<boolean> {
  const { portalId, attemptId, questionId, found, points, comment, reason, accountId } = grade;
  await tx.sql(
    `INSERT INTO answer AS n (portal_id, attempt_id, question_id, points, comment, graded_at, graded_by, grade_revision)
     VALUES ($1, $2, $3, $4, $5, now(), $6, 1)
     ON CONFLICT (portal_id, attempt_id, question_id) DO UPDATE
        SET points = excluded.points, comment = CASE WHEN $7 THEN n.comment ELSE excluded.comment END,
            graded_at = excluded.graded_at, graded_by = excluded.graded_by, grade_revision = n.grade_revision + 1`,
    [portalId, attemptId, questionId, points, comment ?? null, accountId, comment === undefined],
  );
  if (found.points !== null && Number(found.points) !== points) {
    await tx.sql(
      `INSERT INTO grade_change (portal_id, attempt_id, question_id, cause, points_before, points_after, reason, changed_by)
       VALUES ($1, $2, $3, 'BY_HAND', $4, $5, $6, $7)`,
      [portalId, attemptId, questionId, found.points, points, reason, accountId],
    );
  }
  const settled = await settleAttempts(tx, portalId, [attemptId]);
  await recordRegraded(tx, portalId, settled, { cause: 'BY_HAND', reason, accountId });
  const [attempt] = await tx.sql<{ state: string }>('SELECT state FROM attempt WHERE portal_id = $1 AND id = $2', [
    portalId,
    attemptId,
  ]);
  return attempt?.state === 'GRADED';
}
