import type { z } from 'zod';

/** Why a question is refused, in English; `{name}` stands for a parameter. The keys are the closed list of codes. */
export const questionProblemText = {
  REQUIRED: 'This is missing.',
  WRONG_TYPE: 'This must be of type {expected}.',
  UNKNOWN_KEY: 'There is no field named "{key}".',
  UNKNOWN_KIND: 'There is no such kind of question.',
  EMPTY: 'This must not be empty.',
  TOO_LONG: 'This is too long.',
  OUT_OF_RANGE: 'This must lie between {min} and {max}.',
  TOO_FEW: 'There must be at least {min} of them.',
  TOO_MANY: 'There must be at most {max} of them.',
  BAD_ID: 'An id has 1 to 40 letters, digits, "-" or "_".',
  DUPLICATE_ID: 'The id "{id}" is used twice.',
  NO_FULL_WEIGHT: 'One answer must be worth 100 percent.',
  WEIGHTS_NOT_100: 'The positive weights must add up to 100 percent; they add up to {sum}.',
  RANGE_REVERSED: 'The smallest number is greater than the greatest.',
  WORDS_REVERSED: 'The least number of words is greater than the greatest.',
  TOO_FEW_PAIRS: 'At least {min} pairs need a prompt.',
} as const;

export type QuestionProblemCode = keyof typeof questionProblemText;

/** One thing that is wrong with a question. */
export interface QuestionProblem {
  /** Where, for example `answers.choices.0.html`; empty for the question as a whole. */
  path: string;
  code: QuestionProblemCode;
  params?: Record<string, string | number>;
}

type Params = Record<string, string | number>;

/** A zod issue that carries one of our codes. */
export function refuse(code: QuestionProblemCode, params: Params = {}): { code: 'custom'; params: Params } {
  return { code: 'custom', params: { ...params, problem: code } };
}

/** The English sentence of a problem with its parameters filled in. */
export function questionProblemMessage({ code, params = {} }: Omit<QuestionProblem, 'path'>): string {
  return questionProblemText[code].replace(/\{(\w+)\}/g, (whole, name: string) => `${params[name] ?? whole}`);
}

/** Zod's issues in our codes, at most 100. */
export function problemsOf(error: z.ZodError): QuestionProblem[] {
  return error.issues.flatMap(toProblems).slice(0, 100);
}

function toProblems(issue: z.core.$ZodIssue): QuestionProblem[] {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, code: 'UNKNOWN_KEY' as const, params: { key: key.slice(0, 100) } }));
    case 'invalid_union':
    case 'invalid_value':
      return [{ path, code: 'UNKNOWN_KIND' }];
    case 'invalid_format':
      return [{ path, code: 'BAD_ID' }];
    case 'too_small':
      return [issue.origin === 'array' ? few(path, issue.minimum) : outOfRange(path, issue.minimum, undefined)];
    case 'too_big':
      return [issue.origin === 'array' ? many(path, issue.maximum) : outOfRange(path, undefined, issue.maximum)];
    case 'custom':
      return [ownProblem(path, issue.params ?? {})];
    case 'invalid_type':
      if (/received undefined/.test(issue.message)) return [{ path, code: 'REQUIRED' }];
      return [{ path, code: 'WRONG_TYPE', params: { expected: issue.expected } }];
    default:
      return [{ path, code: 'WRONG_TYPE', params: { expected: 'another value' } }];
  }
}

const few = (path: string, min: number | bigint): QuestionProblem => ({
  path,
  code: 'TOO_FEW',
  params: { min: Number(min) },
});
const many = (path: string, max: number | bigint): QuestionProblem => ({
  path,
  code: 'TOO_MANY',
  params: { max: Number(max) },
});

// Zod names only the end that was passed; the reader wants both.
const RANGES: [RegExp, number, number][] = [
  [/(?:^|\.)points$/, 0.001, 1000],
  [/^answers\.choices\.\d+\.weight$/, -100, 100],
  [/^answers\.accepted\.\d+\.weight$/, 0, 100],
  [/Words$/, 0, 100_000],
];

function outOfRange(path: string, min: number | bigint | undefined, max: number | bigint | undefined): QuestionProblem {
  const [, low, high] = RANGES.find(([pattern]) => pattern.test(path)) ?? [null, -1e100, 1e100];
  return { path, code: 'OUT_OF_RANGE', params: { min: Number(min ?? low), max: Number(max ?? high) } };
}

function ownProblem(path: string, { problem, ...params }: Record<string, unknown>): QuestionProblem {
  return { path, code: problem as QuestionProblemCode, params: params as Params };
}
