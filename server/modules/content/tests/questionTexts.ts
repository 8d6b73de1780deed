import type { StoredText } from '../presentRichText.ts';
import type { Question } from '../Question.entity.ts';
import type { AnswersOf, QuestionDraftKind } from '../questions/questionDraft.ts';
import { tidy } from './answersFromInput.ts';

/** A stored HTML of a question, to be rendered when asked for; null for none. */
export function textOfQuestion(question: Question, stored: string): StoredText;
export function textOfQuestion(question: Question, stored: string | null): StoredText | null;
export function textOfQuestion({ portalId, revisionId, id }: Question, stored: string | null): StoredText | null {
  return stored === null ? null : { stored, portalId, revisionId, ownerId: id };
}

/** The stored answers of a question whose kind the caller knows. */
export const answersOf = <Kind extends QuestionDraftKind>(question: Question, _kind: Kind): AnswersOf<Kind> =>
  question.answers as AnswersOf<Kind>;

/** Choices with their texts to be rendered. */
export function choicesOf(question: Question) {
  return answersOf(question, 'SINGLE_CHOICE').choices.map(({ id, html, weight, feedback }) => ({
    id,
    weight,
    text: textOfQuestion(question, html),
    feedback: textOfQuestion(question, feedback),
  }));
}

/** Accepted texts with their feedback to be rendered. */
export function acceptedTexts(question: Question) {
  return answersOf(question, 'SHORT_TEXT').accepted.map(({ feedback, ...entry }) => ({
    ...entry,
    feedback: textOfQuestion(question, feedback),
  }));
}

/** Accepted ranges, also as a number with its tolerance. */
export function acceptedNumbers(question: Question) {
  return answersOf(question, 'NUMERIC').accepted.map(({ feedback, ...entry }) => ({
    ...entry,
    value: tidy((entry.min + entry.max) / 2),
    tolerance: tidy((entry.max - entry.min) / 2),
    feedback: textOfQuestion(question, feedback),
  }));
}

/** Pairs with their prompts to be rendered. */
export function pairsOf(question: Question) {
  return answersOf(question, 'MATCHING').pairs.map(({ prompt, ...pair }) => ({
    ...pair,
    prompt: textOfQuestion(question, prompt),
  }));
}

/** Items with their texts to be rendered. */
export function itemsOf(question: Question) {
  return answersOf(question, 'ORDERING').items.map(({ id, html }) => ({ id, text: textOfQuestion(question, html) }));
}
