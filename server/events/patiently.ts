import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { RepeatedReport } from '../reportRepeated.ts';

/**
 * Runs `work` again after 0.2 to 2 seconds for as long as it fails and somebody still waits for it: a listener outlives a
 * restart of the database (F4). Errors that are meant for the caller (`AppError`) are thrown at once. Undefined once nobody
 * waits.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  isWanted: () => boolean,
  report: RepeatedReport,
): Promise<T | undefined> {
  for (let attempt = 0; isWanted(); attempt++) {
    try {
      const result = await work();
      report.recovered();
      return result;
    } catch (error) {
      if (error instanceof AppError) throw error;
      report.error(error);
      await delay(Math.min(200 * 2 ** attempt, 2_000) * (0.75 + Math.random() / 2));
    }
  }
  return undefined;
}
