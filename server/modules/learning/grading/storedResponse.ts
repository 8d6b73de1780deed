import type { QuestionDraftKind } from '../../content/questions/questionDraft.ts';

/** What a learner answered, as it lies in `answer.response`; ids are the author's. */
export interface Responses {
  SINGLE_CHOICE: { choice: string };
  MULTIPLE_CHOICE: { choices: string[] };
  TRUE_FALSE: { value: boolean };
  SHORT_TEXT: { text: string };
  /** As typed, with a decimal comma or point. */
  NUMERIC: { number: string };
  /** The pair whose prompt it is → the pair whose answer was joined to it. */
  MATCHING: { pairs: Record<string, string> };
  ORDERING: { order: string[] };
  ESSAY: { text: string };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const readers: { [Kind in QuestionDraftKind]: (given: Record<string, unknown>) => Responses[Kind] | null } = {
  SINGLE_CHOICE: ({ choice }) => (isText(choice) ? { choice } : null),
  MULTIPLE_CHOICE: ({ choices }) => (isTexts(choices) ? { choices } : null),
  TRUE_FALSE: ({ value }) => (typeof value === 'boolean' ? { value } : null),
  SHORT_TEXT: ({ text }) => (isText(text) && text.trim() !== '' ? { text } : null),
  NUMERIC: ({ number }) => (isText(number) && number.trim() !== '' ? { number } : null),
  MATCHING: ({ pairs }) => {
    if (typeof pairs !== 'object' || pairs === null || !isTexts(Object.values(pairs))) return null;
    return { pairs: pairs as Record<string, string> };
  },
  ORDERING: ({ order }) => (isTexts(order) ? { order } : null),
  ESSAY: ({ text }) => (isText(text) && text.trim() !== '' ? { text } : null),
};

/** The response to a question of a kind; null when nothing was answered, or nothing that fits the kind. */
export function storedResponse<Kind extends QuestionDraftKind>(kind: Kind, response: unknown): Responses[Kind] | null {
  if (typeof response !== 'object' || response === null) return null;
  return readers[kind](response as Record<string, unknown>);
}
