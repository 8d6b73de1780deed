import type { InvalidQuestionProblem, QuestionIssue } from '../../../../schema/questionResults.ts';
import type { Ctx } from '../../../context.ts';
import type { Params } from '../../../i18n/translate.ts';
import { Refusal } from '../../../refusal.ts';
import type { QuestionDraftKind } from '../questions/questionDraft.ts';
import type { QuestionProblem } from '../questions/questionProblems.ts';
import { type AnswersField, kindOfField, type UnreadableAnswer } from './answersFromInput.ts';

export type InvalidQuestion = { __typename: 'InvalidQuestionProblem' } & InvalidQuestionProblem;

/** The refusal of a question with everything that is wrong with it, in the viewer's language. */
export function invalidQuestion(ctx: Pick<Ctx, 't'>, issues: QuestionIssue[]): Refusal<InvalidQuestion> {
  return new Refusal({
    __typename: 'InvalidQuestionProblem',
    code: 'INVALID_QUESTION',
    message: ctx.t('question.invalid'),
    issues: issues.slice(0, 100),
  });
}

/** Problems of a question of this kind, with the paths that the caller knows: those of the input. */
export function issuesOf(ctx: Pick<Ctx, 't'>, kind: QuestionDraftKind, problems: QuestionProblem[]): QuestionIssue[] {
  return problems.map(({ path, code, params }) => {
    return { path: inputPath(kind, path), code, message: ctx.t(`question.${code}`, readable(params)) };
  });
}

/** What could not be read at all. */
export function unreadableIssues(ctx: Pick<Ctx, 't'>, unreadable: UnreadableAnswer[]): QuestionIssue[] {
  return unreadable.map(({ path, code, params }) => {
    const message = ctx.t(`question.${code}`, readable(params));
    return { path: ['input.question.answers', path].filter(Boolean).join('.'), code, message };
  });
}

/** Written out, 1e100 has a hundred zeros. */
export function readable(params: Params = {}): Params {
  const short = (value: string | number) =>
    typeof value === 'number' && Math.abs(value) >= 1e15 ? String(value).replace('+', '') : value;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, short(value)]));
}

function inputPath(kind: QuestionDraftKind, path: string): string {
  const [head = '', ...rest] = path.split('.');
  if (head !== 'answers') return ['input.question', path].filter(Boolean).join('.');
  const field = (Object.keys(kindOfField) as AnswersField[]).find((name) => kindOfField[name] === kind);
  // What can be chosen or ordered is called `html` where it is stored and `text` in the input.
  const names = rest.map((name) => (name === 'html' ? 'text' : name));
  return ['input.question.answers', field, ...names].filter(Boolean).join('.');
}
