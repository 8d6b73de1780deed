import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { findLivePostmaster } from './postmasterPid.ts';

const POLL_MS = 20;

/**
 * Finds the postmaster that already runs in the directory and waits until it is ready (it may be recovering), or until
 * it is gone (it may be stopping); undefined when none runs. Problem: `STILL_STARTING` after `deadlineMs`.
 */
export async function adoptPostmaster(
  clusterDir: string,
  deadlineMs: number,
): Promise<{ pid: number; port: number } | undefined> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const found = await findLivePostmaster(clusterDir);
    if (!found) return undefined;
    if (found.status === 'ready' && found.port) return { pid: found.pid, port: found.port };
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'STILL_STARTING',
        `The database in ${clusterDir} runs (pid ${found.pid}) but is not ready: ${found.status ?? 'no status yet'}.`,
      );
    }
    await pause(POLL_MS);
  }
}
