import type { GivenAnswer } from './givenAnswer.ts';
import { plainAnswer } from './plainAnswer.ts';

/** Whether two answers say the same. */
export const sameAnswer = (one: GivenAnswer | null, other: GivenAnswer | null): boolean =>
  plainAnswer(one) === plainAnswer(other);
