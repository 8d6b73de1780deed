/** Lets any number of tasks run together, or one of them alone. */
export interface Turns {
  /** Runs beside others; waits while somebody runs alone or is about to. */
  together<T>(task: () => Promise<T>): Promise<T>;
  /** Runs alone, when all that had begun have ended; first come, first served. */
  alone<T>(task: () => Promise<T>): Promise<T>;
}

/** Makes the turns of one process. A task must not take a turn within its turn. */
export function createTurns(): Turns {
  const running = new Set<Promise<unknown>>();
  let lastAlone: Promise<void> | null = null;
  return {
    async together(task) {
      while (lastAlone) await lastAlone;
      const run = task();
      running.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
      }
    },
    async alone(task) {
      const before = lastAlone;
      const over = Promise.withResolvers<void>();
      lastAlone = over.promise;
      try {
        await before;
        await Promise.allSettled([...running]);
        return await task();
      } finally {
        if (lastAlone === over.promise) lastAlone = null;
        over.resolve();
      }
    },
  };
}
