import type { AnswerRow, QuestionForm } from './QuestionForm.ts';

/** What the parts of the question editor are given: the form, a way to change it, and what is wrong where. */
export interface QuestionFields {
  form: QuestionForm;
  change: (changes: Partial<QuestionForm>) => void;
  changeRow: (key: string, changes: Partial<AnswerRow>) => void;
  /** The sentence for a path within the question, `stem` or `answers.essay.minWords`; undefined where all is well. */
  problem: (path: string) => string | undefined;
  /** The same for a field of a line of answers; the line itself without a field. */
  rowProblem: (index: number, field?: string) => string | undefined;
}
