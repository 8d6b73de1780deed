import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until `look` gives something (neither false nor null nor undefined), and gives that. Fails with `what`
 * and the last look when the deadline (milliseconds) passes: generous, since a busy machine is no fault.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  deadlineMs = 45_000,
): Promise<T> {
  const giveUpAt = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== false && found !== null && found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(`${what}: not within ${deadlineMs} ms`);
    await pause(20);
  }
}
