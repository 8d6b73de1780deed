/** Why a wait ended. */
export type WaitEnd = 'woken' | 'timeout' | 'aborted';

/** What ends a wait besides a wake-up. */
export interface WaitOptions {
  /** Milliseconds; without it the wait is as long as it takes. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** One listener's alarm clock: any number of wake-ups before the next wait are one. */
export interface WakeSignal {
  /** Ends the wait that is going on, or the next one at once. */
  wake(): void;
  /** Waits for a wake-up; at most one wait at a time. Leaves no timer and no listener behind. */
  wait(options?: WaitOptions): Promise<WaitEnd>;
}

/**
 * Creates the alarm clock of one listener. It holds one bit and the wait that is going on, however often it is woken:
 * a listener that is slow misses no work, since it pulls everything that is new, and buffers none.
 */
export function createWakeSignal(): WakeSignal {
  let pending = false;
  let end: ((why: WaitEnd) => void) | undefined;
  return {
    wake() {
      if (end) end('woken');
      else pending = true;
    },
    wait({ timeoutMs, signal } = {}) {
      if (end) throw new Error('Somebody waits on this signal already');
      if (signal?.aborted) return Promise.resolve('aborted');
      if (pending) {
        pending = false;
        return Promise.resolve('woken');
      }
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const onAbort = () => end?.('aborted');
        end = (why) => {
          end = undefined;
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
          resolve(why);
        };
        signal?.addEventListener('abort', onAbort);
        if (timeoutMs !== undefined) timer = setTimeout(() => end?.('timeout'), timeoutMs);
      });
    },
  };
}
