import type { GivenAnswer } from './givenAnswer.ts';
import { isAnswered } from './isAnswered.ts';

/** An answer as a text that is the same for the same answer: the order of several choices, and of what is joined, says nothing. */
export function plainAnswer(answer: GivenAnswer | null): string {
  if (!isAnswered(answer)) return '';
  if ('choiceIds' in answer) return JSON.stringify([...answer.choiceIds].sort());
  if ('matches' in answer) {
    return JSON.stringify(answer.matches.map(({ promptId, answerId }) => `${promptId} ${answerId}`).sort());
  }
  return JSON.stringify(answer);
}
