import type { Language } from '../../../i18n/translate.ts';
import { WEIGHT_TOLERANCE } from '../../content/questions/judgeQuestion.ts';
import type { AnswersOf, QuestionDraftKind } from '../../content/questions/questionDraft.ts';
import { foldText, trimmedText } from './foldText.ts';
import { cutPattern, matchWildcard } from './matchWildcard.ts';
import { readNumber } from './readNumber.ts';
import { scoreOrder } from './scoreOrder.ts';
import { ALL, NONE, percentShare, type Share } from './share.ts';
import { type Responses, storedResponse } from './storedResponse.ts';

/** A question as the grader needs it, in the stored form of its kind. */
export interface KeyQuestion {
  kind: QuestionDraftKind;
  answers: unknown;
}

/** Judges responses to one question; made once for all who answered it. */
export interface AnswerKey {
  /** The share of the points, or null when a person has to judge. Nothing answered gets nothing. */
  share(response: unknown): Share | null;
  /** Which accepted entry of a short text or a number fits first; -1 for none, and for other kinds. */
  fitting(response: unknown): number;
}

/** The key of a question whose portal has that language (L2; text is compared and numbers are read as it writes them). */
export function answerKey({ kind, answers }: KeyQuestion, language: Language): AnswerKey {
  const key = makers[kind](answers as never, language);
  return {
    share: (given) => {
      const response = storedResponse(kind, given);
      return response === null ? NONE : key.share(response as never);
    },
    fitting: (given) => {
      const response = storedResponse(kind, given);
      return response === null || !key.fitting ? -1 : key.fitting(response as never);
    },
  };
}

interface KeyOf<Kind extends QuestionDraftKind> {
  share(response: Responses[Kind]): Share | null;
  fitting?(response: Responses[Kind]): number;
}

const makers: { [Kind in QuestionDraftKind]: (answers: AnswersOf<Kind>, language: Language) => KeyOf<Kind> } = {
  SINGLE_CHOICE: ({ choices }) => ({
    share: ({ choice }) => percentShare(choices.find(({ id }) => id === choice)?.weight ?? 0),
  }),
  MULTIPLE_CHOICE: ({ choices }) => ({ share: (response) => chosenShare(choices, response.choices) }),
  TRUE_FALSE: ({ correct }) => ({ share: ({ value }) => (value === correct ? ALL : NONE) }),
  SHORT_TEXT: shortTextKey,
  NUMERIC: numericKey,
  MATCHING: ({ pairs }, language) => ({ share: (response) => joinedShare(pairs, response.pairs, language) }),
  ORDERING: ({ items }) => ({ share: ({ order }) => scoreOrder(items, order) }),
  ESSAY: () => ({ share: () => null }),
};

/** The weights of the chosen add up, each once; thirds written as 33.33 make a whole. */
function chosenShare(choices: AnswersOf<'MULTIPLE_CHOICE'>['choices'], chosen: readonly string[]): Share {
  const ids = new Set(chosen);
  const sum = choices.reduce((total, { id, weight }) => total + (ids.has(id) ? weight : 0), 0);
  return percentShare(sum >= 100 - WEIGHT_TOLERANCE - 1e-9 ? 100 : sum);
}

function shortTextKey({ accepted, caseSensitive }: AnswersOf<'SHORT_TEXT'>, language: Language): KeyOf<'SHORT_TEXT'> {
  const patterns = accepted.map(({ text }) => foldedPattern(text, language, caseSensitive));
  const fitting = ({ text }: Responses['SHORT_TEXT']): number => {
    const given = trimmedText(text, language, caseSensitive);
    return given === '' ? -1 : patterns.findIndex((pattern) => matchWildcard(pattern, given));
  };
  return { fitting, share: (response) => percentShare(accepted[fitting(response)]?.weight ?? 0) };
}

/** Wildcards are cut before folding, so that no folding can make or lose one; the ends are trimmed as an answer's are. */
function foldedPattern(text: string, language: Language, caseSensitive: boolean): string[] {
  const parts = cutPattern(text).map((part) => foldText(part, language, caseSensitive));
  const last = parts.length - 1;
  return parts.map((part, at) => {
    const begun = at === 0 ? part.trimStart() : part;
    return at === last ? begun.trimEnd() : begun;
  });
}

function numericKey({ accepted }: AnswersOf<'NUMERIC'>, language: Language): KeyOf<'NUMERIC'> {
  const fitting = ({ number }: Responses['NUMERIC']): number => {
    const value = readNumber(number, language);
    return value === null ? -1 : accepted.findIndex(({ min, max }) => isWithin(value, min, max));
  };
  return { fitting, share: (response) => percentShare(accepted[fitting(response)]?.weight ?? 0) };
}

/** Both ends belong to the range. Binary fractions put an end a hair beside what was written: 0.7 + 0.1 is less than 0.8. */
function isWithin(value: number, min: number, max: number): boolean {
  const hair = 1e-12 * Math.max(Math.abs(value), Math.abs(min), Math.abs(max));
  return value >= min - hair && value <= max + hair;
}

/** The share of prompts with a right answer; answers with the same text stand for each other. */
function joinedShare(
  pairs: AnswersOf<'MATCHING'>['pairs'],
  joined: Readonly<Record<string, string>>,
  language: Language,
): Share {
  const texts = new Map(pairs.map(({ id, answer }) => [id, trimmedText(answer, language, true)]));
  const prompts = pairs.filter(({ prompt }) => prompt !== null);
  const right = prompts.filter(({ id }) => {
    const given = Object.hasOwn(joined, id) ? texts.get(joined[id] as string) : undefined;
    return given !== undefined && given === texts.get(id);
  });
  return { part: right.length, whole: prompts.length };
}
