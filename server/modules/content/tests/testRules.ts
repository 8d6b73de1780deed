import type { CreateTestInput, UpdateTestInput } from '../../../../schema/tests.ts';
import { badInput } from '../../../errors.ts';
import { textOf } from '../../../text.ts';

type Given = Pick<
  UpdateTestInput,
  'title' | 'passMark' | 'timeLimitSeconds' | 'attemptLimit' | 'shuffleQuestions' | 'review' | 'reviewAfterClose'
>;

/** The limits of a test's rules; the database holds the same. */
export const testLimits = {
  title: 200,
  passMark: [0, 100],
  timeLimitSeconds: [30, 604_800],
  attemptLimit: [1, 100],
  competencies: 100,
  questions: 100_000,
} as const;

/** The columns of a revision that an input sets, checked; what is left out is not among them. BAD_INPUT for what a rule refuses. */
export function testRules(input: Given | CreateTestInput) {
  return withoutUndefined({
    title: input.title == null ? undefined : textOf(input.title, 'input.title', testLimits.title),
    passMark: within(input.passMark, 'passMark'),
    timeLimitSeconds: within(input.timeLimitSeconds, 'timeLimitSeconds'),
    attemptLimit: within(input.attemptLimit, 'attemptLimit'),
    // Null cannot be meant: these have no "none".
    shuffleQuestions: input.shuffleQuestions ?? undefined,
    review: input.review ?? undefined,
    reviewAfterClose: input.reviewAfterClose ?? undefined,
  });
}

function within(value: number | null | undefined, field: 'passMark' | 'timeLimitSeconds' | 'attemptLimit') {
  const [least, most] = testLimits[field];
  if (value != null && (value < least || value > most))
    throw badInput(`input.${field}`, 'input.range', { least, most });
  return value;
}

function withoutUndefined<T extends object>(columns: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as never;
}
