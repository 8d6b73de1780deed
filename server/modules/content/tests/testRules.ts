import type { CreateTestInput, UpdateTestInput } from '../../../../schema/testChanges.ts';
import type { Ctx } from '../../../context.ts';
import { textOf } from '../../../text.ts';
import { invalidInput } from '../courses/invalidInput.ts';

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

/**
 * The columns of a revision that an input sets, checked; what is left out is not among them. Refused: a rule outside its
 * limits. BAD_INPUT for a wrong title.
 */
export function testRules(ctx: Ctx, input: Given | CreateTestInput) {
  return withoutUndefined({
    title: input.title == null ? undefined : textOf(input.title, 'input.title', testLimits.title),
    passMark: within(ctx, input.passMark, 'passMark'),
    timeLimitSeconds: within(ctx, input.timeLimitSeconds, 'timeLimitSeconds'),
    attemptLimit: within(ctx, input.attemptLimit, 'attemptLimit'),
    // Null cannot be meant: these have no "none".
    shuffleQuestions: input.shuffleQuestions ?? undefined,
    review: input.review ?? undefined,
    reviewAfterClose: input.reviewAfterClose ?? undefined,
  });
}

function within(ctx: Ctx, value: number | null | undefined, field: 'passMark' | 'timeLimitSeconds' | 'attemptLimit') {
  const [least, most] = testLimits[field];
  if (value != null && (value < least || value > most)) {
    throw invalidInput(ctx, `input.${field}`, 'OUT_OF_RANGE', 'input.range', { least, most });
  }
  return value;
}

function withoutUndefined<T extends object>(columns: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as never;
}
