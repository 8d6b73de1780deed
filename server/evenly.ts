import { setTimeout as pause } from 'node:timers/promises';

/**
 * Answers no sooner than `leastMs` after it was asked, so that the time tells nothing of what was done (S09). The work itself
 * must take less on an idle machine.
 */
export async function evenly<T>(leastMs: number, work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), pause(leastMs)]);
  return answer;
}
