/** Keeps away from something that is down. */
export interface CircuitBreaker {
  /** Whether a try would be let through now. */
  isOpen(): boolean;
  /** Lets a try through, or not; while it is down one at a time, ever more seldom. */
  admit(): boolean;
  succeeded(): void;
  failed(): void;
}

/**
 * Creates a breaker that shuts after `threshold` failures in a row: for `firstMs`, then twice as long after each further failure,
 * up to `mostMs`. `now` gives milliseconds.
 */
export function createCircuitBreaker(
  { threshold, firstMs, mostMs }: { threshold: number; firstMs: number; mostMs: number },
  now: () => number = () => performance.now(),
): CircuitBreaker {
  let failures = 0;
  let shutUntil = 0;
  const isOpen = () => failures < threshold || now() >= shutUntil;
  return {
    isOpen,
    admit() {
      if (!isOpen()) return false;
      // The others wait for what becomes of this one; should it never come back, one of them follows in a minute.
      if (failures >= threshold) shutUntil = now() + 60_000;
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures++;
      if (failures >= threshold) shutUntil = now() + Math.min(firstMs * 2 ** (failures - threshold), mostMs);
    },
  };
}
