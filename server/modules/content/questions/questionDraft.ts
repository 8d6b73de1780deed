import { z } from 'zod';
import { refuse } from './questionProblems.ts';

/** Limits of a question; sizes are bytes of UTF-8 (1 kB = 1,024 bytes). */
export const QUESTION_LIMITS = {
  /** Stem, general feedback and an essay's notes: 100 kB of HTML each. */
  stemBytes: 100 * 1024,
  /** A choice, item, prompt or the feedback to an answer: 20 kB of HTML each. */
  htmlBytes: 20 * 1024,
  /** An accepted text or the answer side of a pair: 2 kB. */
  textBytes: 2 * 1024,
  /** A title: 200 characters. */
  titleChars: 200,
  /** Choices, pairs, items and accepted answers. */
  answers: 50,
  /** Points are greater than 0, at most 1,000, kept with three decimals. */
  points: 1000,
  /** Numbers lie between -1e100 and 1e100; a range over both ends accepts every number. */
  number: 1e100,
  /** Words an essay may be asked for. */
  words: 100_000,
} as const;

/** The kinds of question, in the order in which they are offered. */
export const QUESTION_KINDS = [
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'TRUE_FALSE',
  'SHORT_TEXT',
  'NUMERIC',
  'MATCHING',
  'ORDERING',
  'ESSAY',
] as const;

const sized = (max: number) =>
  z.string().superRefine((value, context) => {
    if (Buffer.byteLength(value) > max) context.addIssue(refuse('TOO_LONG', { maxBytes: max }));
  });
const stemHtml = sized(QUESTION_LIMITS.stemBytes);
const html = sized(QUESTION_LIMITS.htmlBytes);
const text = sized(QUESTION_LIMITS.textBytes);
const title = z.string().superRefine((value, context) => {
  if ([...value].length > QUESTION_LIMITS.titleChars) {
    context.addIssue(refuse('TOO_LONG', { maxChars: QUESTION_LIMITS.titleChars }));
  }
});
const feedback = html.nullable().default(null);
/** Letters, digits, `-` and `_`, at most 40; made when absent and kept over edits. */
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .optional();
const number = z.number().min(-QUESTION_LIMITS.number).max(QUESTION_LIMITS.number);
const credit = z.number().min(0).max(100);
const words = z.int().min(0).max(QUESTION_LIMITS.words).nullable().default(null);
const listOf = <Item extends z.ZodType>(item: Item, min: number) => z.array(item).min(min).max(QUESTION_LIMITS.answers);

/** Weights are percent of the question's points; a negative weight takes points away, down to 0 for the whole question. */
const choices = z.strictObject({
  choices: listOf(z.strictObject({ id, html, weight: z.number().min(-100).max(100), feedback }), 2),
});
/** The feedback is shown to who chose true, or who chose false. */
const trueFalse = z.strictObject({ correct: z.boolean(), feedbackTrue: feedback, feedbackFalse: feedback });
/** `*` in an accepted text stands for any characters, `\*` for an asterisk. */
const shortText = z.strictObject({
  accepted: listOf(z.strictObject({ id, text, weight: credit, feedback }), 1),
  caseSensitive: z.boolean().default(false),
});
/** Both ends belong to the range; the first range that fits decides. */
const numeric = z.strictObject({
  accepted: listOf(z.strictObject({ id, min: number, max: number, weight: credit, feedback }), 1),
});
/** A pair without a prompt is an answer that fits nowhere. */
const matching = z.strictObject({
  pairs: listOf(z.strictObject({ id, prompt: html.nullable().default(null), answer: text }), 2),
});
/** In the right order. */
const ordering = z.strictObject({ items: listOf(z.strictObject({ id, html }), 2) });
/** Graded by hand; the notes are for the grader only. */
const essay = z.strictObject({ graderNotes: stemHtml.nullable().default(null), minWords: words, maxWords: words });

const common = {
  title: title.nullable().default(null),
  stem: stemHtml,
  points: z.number().min(0.001).max(QUESTION_LIMITS.points).default(1),
  shuffle: z.boolean().default(true),
  feedback: stemHtml.nullable().default(null),
};

/** The form of a question as a caller may give it: ids and whatever has a default may be left out, unknown keys may not be there. Weights, emptiness and ids are judged by parseQuestionDraft. */
export const questionInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('SINGLE_CHOICE'), ...common, answers: choices }),
  z.strictObject({ kind: z.literal('MULTIPLE_CHOICE'), ...common, answers: choices }),
  z.strictObject({ kind: z.literal('TRUE_FALSE'), ...common, answers: trueFalse }),
  z.strictObject({ kind: z.literal('SHORT_TEXT'), ...common, answers: shortText }),
  z.strictObject({ kind: z.literal('NUMERIC'), ...common, answers: numeric }),
  z.strictObject({ kind: z.literal('MATCHING'), ...common, answers: matching }),
  z.strictObject({ kind: z.literal('ORDERING'), ...common, answers: ordering }),
  z.strictObject({ kind: z.literal('ESSAY'), ...common, answers: essay }),
]);

/** A question as a caller may give it. */
export type QuestionInput = z.input<typeof questionInputSchema>;
/** A question of the right form that has not been sanitised or judged yet. */
export type ShapedQuestion = z.output<typeof questionInputSchema>;

// Fills in the ids, which exist in every stored question.
type WithIds<Value> = Value extends readonly (infer Item)[]
  ? WithIds<Item>[]
  : Value extends object
    ? { [Key in keyof Value]-?: Key extends 'id' ? string : WithIds<Value[Key]> }
    : Value;

/** A question as stored: HTML sanitised, every id present, every rule kept. */
export type QuestionDraft = WithIds<ShapedQuestion>;
export type QuestionDraftKind = QuestionDraft['kind'];
/** The JSON document in the column `answers` for one kind of question. */
export type AnswersOf<Kind extends QuestionDraftKind> = Extract<QuestionDraft, { kind: Kind }>['answers'];
