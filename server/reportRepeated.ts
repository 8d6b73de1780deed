import type { Log } from './log.ts';

/** Logs errors that come in swarms, such as every query of a restarting database. */
export interface RepeatedReport {
  /** Reports one error; at most one line per interval is written, with the number that were held back. */
  error(error: unknown): void;
  /** Says once that the fault is over, if any was reported since the last time. */
  recovered(): void;
}

/**
 * Creates a report that writes `message` as a warning at most once per `everyMs` milliseconds (10 s unless given):
 * a database that restarts would otherwise write thousands of equal lines a second.
 */
export function reportRepeated(log: Log, message: string, everyMs = 10_000): RepeatedReport {
  let lastAt = Number.NEGATIVE_INFINITY;
  let heldBack = 0;
  let faulty = false;
  return {
    error(error) {
      faulty = true;
      const now = performance.now();
      if (now - lastAt < everyMs) {
        heldBack++;
        return;
      }
      log.warn({ reason: String(error), heldBack }, message);
      lastAt = now;
      heldBack = 0;
    },
    recovered() {
      if (!faulty) return;
      log.info({ heldBack }, `${message}: recovered`);
      faulty = false;
      heldBack = 0;
      lastAt = Number.NEGATIVE_INFINITY;
    },
  };
}
