import { type Ctx, read } from '../../../context.ts';
import { Question } from '../../content/Question.entity.ts';
import type { AnsweredQuestion } from './answeredQuestions.ts';

/** The question of an answer as its authors see it; one statement for all of a level. The caller checked that the viewer runs the portal (L4). */
export function authoredQuestion(ctx: Ctx, { revisionId, questionId }: AnsweredQuestion): Promise<Question | null> {
  return ctx.loaders
    .of<string, Question | null>('authoredQuestion', async (keys) => {
      const parts = keys.map((key) => key.split('/') as [string, string]);
      const where = {
        revisionId: { $in: parts.map(([revision]) => revision) },
        id: { $in: parts.map(([, id]) => id) },
      };
      const rows = await read(ctx, (em) => em.find(Question, where));
      const byKey = new Map(rows.map((row) => [`${row.revisionId}/${row.id}`, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${revisionId}/${questionId}`);
}
