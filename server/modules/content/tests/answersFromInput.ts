import type { AcceptedNumberInput, AnswersInput, ChoicesInput } from '../../../../schema/questionInputs.ts';
import { QUESTION_LIMITS, type QuestionDraftKind } from '../questions/questionDraft.ts';

/** The fields of AnswersInput and the kinds they stand for. */
export const kindOfField = {
  singleChoice: 'SINGLE_CHOICE',
  multipleChoice: 'MULTIPLE_CHOICE',
  trueFalse: 'TRUE_FALSE',
  shortText: 'SHORT_TEXT',
  numeric: 'NUMERIC',
  matching: 'MATCHING',
  ordering: 'ORDERING',
  essay: 'ESSAY',
} as const satisfies Record<keyof AnswersInput, QuestionDraftKind>;

export type AnswersField = keyof typeof kindOfField;

/** Something the schema's types let through though it cannot be read; path within `answers`. */
export interface UnreadableAnswer {
  path: string;
  code: 'ONE_KIND' | 'VALUE_OR_RANGE' | 'OUT_OF_RANGE';
  params?: { min: number; max: number };
}

/** The answers of an input in the form that `parseQuestionDraft` reads, or why they cannot be read. */
export function answersFromInput(
  given: AnswersInput,
): { kind: QuestionDraftKind; answers: unknown } | { unreadable: UnreadableAnswer[] } {
  const fields = (Object.keys(kindOfField) as AnswersField[]).filter((field) => given[field] != null);
  const [field] = fields;
  if (fields.length !== 1 || !field) return { unreadable: [{ path: '', code: 'ONE_KIND' }] };
  const unreadable = (given.numeric?.accepted ?? []).flatMap(unreadableNumber);
  if (unreadable.length > 0) return { unreadable };
  return { kind: kindOfField[field], answers: plainAnswers(given) };
}

function plainAnswers({ trueFalse, shortText, numeric, matching, ordering, essay, ...given }: AnswersInput): unknown {
  const choices = given.singleChoice ?? given.multipleChoice;
  if (choices) return plainChoices(choices);
  if (trueFalse) return { ...trueFalse };
  if (shortText) {
    const accepted = shortText.accepted.map(({ id, text, weight, feedback }) => ({
      ...named(id),
      text,
      weight: weight ?? 100,
      feedback,
    }));
    return { accepted, caseSensitive: shortText.caseSensitive ?? false };
  }
  if (numeric) {
    const accepted = numeric.accepted.map((entry) => ({
      ...named(entry.id),
      ...rangeOf(entry),
      weight: entry.weight ?? 100,
      feedback: entry.feedback,
    }));
    return { accepted };
  }
  if (matching) return { pairs: matching.pairs.map(({ id, prompt, answer }) => ({ ...named(id), prompt, answer })) };
  if (ordering) return { items: ordering.items.map(({ id, text }) => ({ ...named(id), html: text })) };
  return { ...essay };
}

function plainChoices({ choices }: ChoicesInput): unknown {
  return { choices: choices.map(({ id, text, weight, feedback }) => ({ ...named(id), html: text, weight, feedback })) };
}

const named = (id: string | null | undefined) => (id == null ? {} : { id });

/** Sums of decimal fractions, without the dust of binary ones: 3.14 - 0.01 is 3.13. */
export const tidy = (value: number): number => Number(value.toPrecision(15));

function rangeOf({ value, tolerance, min, max }: AcceptedNumberInput): { min?: number | null; max?: number | null } {
  return value == null ? { min, max } : { min: tidy(value - (tolerance ?? 0)), max: tidy(value + (tolerance ?? 0)) };
}

function unreadableNumber({ value, tolerance, min, max }: AcceptedNumberInput, index: number): UnreadableAnswer[] {
  const path = `numeric.accepted.${index}`;
  const asRange = min != null && max != null && value == null && tolerance == null;
  const asValue = value != null && min == null && max == null;
  if (!asRange && !asValue) return [{ path, code: 'VALUE_OR_RANGE' }];
  const outside = (field: string, min: number) => {
    return [{ path: `${path}.${field}`, code: 'OUT_OF_RANGE' as const, params: { min, max: QUESTION_LIMITS.number } }];
  };
  if ((tolerance ?? 0) < 0) return outside('tolerance', 0);
  return Math.abs(value ?? 0) + (tolerance ?? 0) > QUESTION_LIMITS.number
    ? outside('value', -QUESTION_LIMITS.number)
    : [];
}
