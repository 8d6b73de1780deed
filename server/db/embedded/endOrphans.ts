import { setTimeout as pause } from 'node:timers/promises';
import { postgresProcessesOf, send } from './processes.ts';

const POLL_MS = 20;
const POLLS = 50;

/**
 * Ends the sessions of a cluster whose postmaster is dead. One that computes does not notice that death and holds up the
 * recovery for as long as it goes on, though nothing it does counts any more. Takes at most about 2 s; Linux only,
 * elsewhere they have to end by themselves.
 */
export async function endOrphans(clusterDir: string): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of postgresProcessesOf(clusterDir)) send(pid, signal);
    for (let waits = 0; waits < POLLS && postgresProcessesOf(clusterDir).length > 0; waits++) await pause(POLL_MS);
  }
  await pause(100);
}
