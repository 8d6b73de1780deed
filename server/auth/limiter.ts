/** Runs tasks, at most so many at once; rejects with `refuse()` when others wait too long already. */
export type Limiter = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Lets at most `most` tasks run at once; the others wait their turn, first come first served. Who comes while the first in the
 * queue has waited longer than `longestWaitMs` would wait as long, and is refused instead.
 */
export function createLimiter(most: number, longestWaitMs: number, refuse: () => Error): Limiter {
  let running = 0;
  const waiting: { since: number; start: () => void }[] = [];
  return async (task) => {
    if (running >= most) {
      const since = performance.now();
      if (waiting[0] && since - waiting[0].since > longestWaitMs) throw refuse();
      await new Promise<void>((start) => waiting.push({ since, start }));
    } else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next.start();
      else running--;
    }
  };
}
