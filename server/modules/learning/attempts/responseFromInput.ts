import type { PaperAnswerInput } from '../../../../schema/saveAnswers.ts';
import type { MessageKey, Params } from '../../../i18n/translate.ts';
import type { Responses } from '../grading/storedResponse.ts';
import { paperAnswers, paperOptions } from './paperOptions.ts';
import type { ShownEntry } from './paperOrder.ts';
import type { PlannedQuestion } from './paperPlan.ts';

/** What is stored of an answer; null where it was taken back. */
export type ReadResponse = { response: Responses[PlannedQuestion['kind']] | null } | RefusedResponse;

/** Why an answer cannot be the one to its question. */
export interface RefusedResponse {
  code: 'WRONG_KIND' | 'UNKNOWN_OPTION' | 'REPEATED_OPTION' | 'INCOMPLETE_ORDER' | 'TOO_LONG';
  key: MessageKey;
  params?: Params;
}

/** Longest texts, in bytes of UTF-8. */
const most = { SHORT_TEXT: 2 * 1024, ESSAY: 500 * 1024, NUMERIC: 100 };

/**
 * Reads an answer as its learner sent it: options of the paper become those of the question, so that an option of another
 * question, another attempt or another paper is refused (S48). Texts are kept as written, without what no database keeps.
 */
export function responseFromInput(
  seed: string,
  question: PlannedQuestion,
  input: PaperAnswerInput | null | undefined,
): ReadResponse {
  if (input == null) return { response: null };
  const given = Object.entries(input).filter(([, value]) => value != null);
  if (given.length !== 1 || given[0]?.[0] !== fields[question.kind]) return wrongKind;
  return readers[question.kind](seed, question, input);
}

const fields: Record<PlannedQuestion['kind'], keyof PaperAnswerInput> = {
  SINGLE_CHOICE: 'choiceId',
  MULTIPLE_CHOICE: 'choiceIds',
  TRUE_FALSE: 'trueFalse',
  SHORT_TEXT: 'text',
  NUMERIC: 'number',
  MATCHING: 'matches',
  ORDERING: 'itemIds',
  ESSAY: 'text',
};

const wrongKind: RefusedResponse = { code: 'WRONG_KIND', key: 'attempts.wrongKind' };
const unknownOption: RefusedResponse = { code: 'UNKNOWN_OPTION', key: 'attempts.unknownOption' };
const repeatedOption: RefusedResponse = { code: 'REPEATED_OPTION', key: 'attempts.repeatedOption' };
const incompleteOrder: RefusedResponse = { code: 'INCOMPLETE_ORDER', key: 'attempts.incompleteOrder' };

type Reader = (seed: string, question: PlannedQuestion, input: PaperAnswerInput) => ReadResponse;

const readers: Record<PlannedQuestion['kind'], Reader> = {
  SINGLE_CHOICE(seed, question, { choiceId }) {
    const choice = authoredId(paperOptions(seed, question), choiceId);
    return choice === undefined ? unknownOption : { response: { choice } };
  },
  MULTIPLE_CHOICE(seed, question, { choiceIds }) {
    const choices = authoredIds(paperOptions(seed, question), choiceIds ?? []);
    if (!Array.isArray(choices)) return choices;
    return { response: choices.length === 0 ? null : { choices } };
  },
  TRUE_FALSE: (_seed, _question, { trueFalse }) => ({ response: { value: trueFalse === true } }),
  SHORT_TEXT: (_seed, _question, { text }) => readText(text ?? '', most.SHORT_TEXT, (kept) => ({ text: kept })),
  NUMERIC: (_seed, _question, input) => readText(input.number ?? '', most.NUMERIC, (number) => ({ number })),
  MATCHING(seed, question, { matches }) {
    const [prompts, answers] = [paperOptions(seed, question), paperAnswers(seed, question)];
    const left = authoredIds(
      prompts,
      (matches ?? []).map(({ promptId }) => promptId),
    );
    if (!Array.isArray(left)) return left;
    const right = (matches ?? []).map(({ answerId }) => authoredId(answers, answerId));
    if (right.includes(undefined)) return unknownOption;
    const pairs = Object.fromEntries(left.map((prompt, n) => [prompt, right[n] as string]));
    return { response: left.length === 0 ? null : { pairs } };
  },
  ORDERING(seed, question, { itemIds }) {
    const order = authoredIds(paperOptions(seed, question), itemIds ?? []);
    if (!Array.isArray(order)) return order;
    if (order.length === 0) return { response: null };
    return order.length === question.options.length ? { response: { order } } : incompleteOrder;
  },
  ESSAY: (_seed, _question, { text }) => readText(text ?? '', most.ESSAY, (kept) => ({ text: kept })),
};

const authoredId = (shown: readonly ShownEntry[], paperId: string | null | undefined): string | undefined =>
  shown.find((entry) => entry.paperId === paperId)?.authoredId;

function authoredIds(shown: readonly ShownEntry[], paperIds: readonly string[]): string[] | RefusedResponse {
  const byPaper = new Map(shown.map(({ paperId, authoredId }) => [paperId, authoredId]));
  const ids = paperIds.map((paperId) => byPaper.get(paperId));
  if (ids.includes(undefined)) return unknownOption;
  return new Set(ids).size === ids.length ? (ids as string[]) : repeatedOption;
}

function readText<Response>(
  given: string,
  bytes: number,
  make: (text: string) => Response,
): { response: Response | null } | RefusedResponse {
  // PostgreSQL keeps no NUL, and its JSON no half of a surrogate pair.
  const text = given.toWellFormed().replaceAll('\u0000', '');
  if (Buffer.byteLength(text) > bytes) return { code: 'TOO_LONG', key: 'attempts.tooLong', params: { bytes } };
  return { response: text.trim() === '' ? null : make(text) };
}
