import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { endOrphans } from './endOrphans.ts';
import { findBinaries, programOf } from './findBinaries.ts';
import { isPostmasterOf, send } from './processes.ts';

export interface StopOptions {
  /** `fast` (default) ends sessions and writes a checkpoint; `immediate` is a crash, for tests of recovery. */
  mode?: 'fast' | 'immediate';
  /** How long each step may take, in milliseconds, before a harder one follows; 30,000 by default. */
  deadlineMs?: number;
}

const POLL_MS = 10;
const run = promisify(execFile);

/** Stops a postmaster, harder after each deadline (fast, immediate, kill), and waits until it is gone; problem: `STOP_FAILED`. */
export async function stopPostmaster(clusterDir: string, pid: number, options: StopOptions = {}): Promise<void> {
  const { mode = 'fast', deadlineMs = 30_000 } = options;
  if (process.platform === 'win32') return stopOnWindows(clusterDir, mode);
  const signals: NodeJS.Signals[] = mode === 'fast' ? ['SIGINT', 'SIGQUIT', 'SIGKILL'] : ['SIGQUIT', 'SIGKILL'];
  for (const signal of signals) {
    if (!isPostmasterOf(pid, clusterDir)) return;
    send(pid, signal);
    if (!(await isGone(clusterDir, pid, deadlineMs))) continue;
    if (signal === 'SIGKILL') await endOrphans(clusterDir);
    return;
  }
  throw new EmbeddedPostgresError('STOP_FAILED', `The database in ${clusterDir} (pid ${pid}) does not end.`);
}

async function isGone(clusterDir: string, pid: number, deadlineMs: number): Promise<boolean> {
  const deadline = Date.now() + deadlineMs;
  while (isPostmasterOf(pid, clusterDir)) {
    if (Date.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Windows knows no such signals: PostgreSQL's own tool talks to the postmaster. */
async function stopOnWindows(clusterDir: string, mode: 'fast' | 'immediate'): Promise<void> {
  await run(programOf(await findBinaries(), 'pg_ctl'), ['stop', '-D', clusterDir, '-m', mode, '-w']);
}
