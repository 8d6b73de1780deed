import type { GivenAnswer } from './givenAnswer.ts';
import { plainAnswer } from './plainAnswer.ts';

/** A short mark of an answer, to know it again without keeping a long essay several times (FNV-1a and the length). */
export function answerMark(answer: GivenAnswer | null): string {
  const plain = plainAnswer(answer);
  let hash = 0x811c9dc5;
  for (let n = 0; n < plain.length; n++) hash = Math.imul(hash ^ plain.charCodeAt(n), 0x01000193);
  return `${plain.length}.${(hash >>> 0).toString(36)}`;
}
