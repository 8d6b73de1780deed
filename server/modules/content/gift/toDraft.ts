import type { Numerical, NumericalFormat, TextChoice } from 'gift-pegjs';
import type { QuestionInput } from '../questions/questionDraft.ts';
import { QUESTION_LIMITS } from '../questions/questionDraft.ts';
import { formattedHtml, formattedNote } from './formattedText.ts';
import { refusal } from './giftReasons.ts';
import { showHidden } from './hiddenCharacters.ts';
import type { ParsedGiftQuestion } from './parseQuestion.ts';

/** Which feedback of `{TRUE#…#…}` comes first: the one for "true" (the parser's reading), or the one for the wrong answer (Moodle's). */
export type TrueFalseFeedback = 'TRUE_FIRST' | 'WRONG_FIRST';

type Answered = Pick<QuestionInput, 'kind' | 'answers'>;

/** A parsed question in our form, neither sanitised nor judged. Throws GiftRefusal. */
export function toDraft(question: ParsedGiftQuestion, title: string | null, order: TrueFalseFeedback): unknown {
  const feedback = formattedNote(question.globalFeedback);
  return { title, stem: formattedHtml(question.stem), feedback, ...toAnswers(question, order) };
}

function toAnswers(question: ParsedGiftQuestion, order: TrueFalseFeedback): Answered {
  switch (question.type) {
    case 'MC':
      return toChoices(question.choices);
    case 'Short':
      return { kind: 'SHORT_TEXT', answers: { accepted: question.choices.map(toAccepted), caseSensitive: false } };
    case 'Numerical':
      return { kind: 'NUMERIC', answers: { accepted: toRanges(question.choices) } };
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => {
        return { prompt: formattedNote(subquestion), answer: showHidden(subanswer) };
      });
      return { kind: 'MATCHING', answers: { pairs } };
    }
    case 'TF': {
      const notes = [formattedNote(question.trueFeedback), formattedNote(question.falseFeedback)];
      // The wrong answer to a statement that is not true is "true": then both orders are the same.
      if (order === 'WRONG_FIRST' && question.isTrue) notes.reverse();
      const [feedbackTrue = null, feedbackFalse = null] = notes;
      return { kind: 'TRUE_FALSE', answers: { correct: question.isTrue, feedbackTrue, feedbackFalse } };
    }
    case 'Essay':
      return { kind: 'ESSAY', answers: {} };
  }
}

// Moodle's rule: with a `=` one choice is to be made, without it several.
function toChoices(choices: TextChoice[]): Answered {
  const kind = choices.some(({ isCorrect }) => isCorrect) ? 'SINGLE_CHOICE' : 'MULTIPLE_CHOICE';
  if (!choices.some(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0)) throw refusal('NO_RIGHT_ANSWER');
  const html = choices.map(({ text, ...choice }) => {
    return { html: formattedHtml(text), weight: weightOf(choice), feedback: formattedNote(choice.feedback) };
  });
  return { kind, answers: { choices: html } };
}

function toAccepted(choice: TextChoice) {
  return { text: showHidden(choice.text.text), weight: weightOf(choice), feedback: formattedNote(choice.feedback) };
}

function weightOf({ isCorrect, weight }: { isCorrect: boolean; weight: number | null }): number {
  return weight ?? (isCorrect ? 100 : 0);
}

function toRanges(choices: Numerical['choices']) {
  const list = Array.isArray(choices) ? choices : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  return list.map((choice) => {
    return { ...rangeOf(choice.text), weight: weightOf(choice), feedback: formattedNote(choice.feedback) };
  });
}

function rangeOf({ type, number = 0, range = 0, numberLow = 0, numberHigh = 0 }: NumericalFormat) {
  if (type === 'high-low') return { min: numberLow, max: numberHigh };
  if (type === 'range') return { min: exact(number, -range), max: exact(number, range) };
  if (type === 'simple') return { min: number, max: number };
  return { min: -QUESTION_LIMITS.number, max: QUESTION_LIMITS.number };
}

// 3.1415 - 0.0005 is 3.1409999999999996 in binary fractions; the author means 3.141.
function exact(number: number, tolerance: number): number {
  const decimals = Math.max(...[number, tolerance].map(decimalsOf));
  return decimals > 15 ? number + tolerance : Number((number + tolerance).toFixed(decimals));
}

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
