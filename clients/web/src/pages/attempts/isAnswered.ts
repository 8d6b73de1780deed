import type { GivenAnswer } from './givenAnswer.ts';

/** Whether there is something in it; spaces alone are no answer. */
export function isAnswered(answer: GivenAnswer | null): answer is GivenAnswer {
  if (!answer) return false;
  if ('text' in answer) return answer.text.trim() !== '';
  if ('number' in answer) return answer.number.trim() !== '';
  if ('choiceIds' in answer) return answer.choiceIds.length > 0;
  if ('matches' in answer) return answer.matches.length > 0;
  return true;
}
