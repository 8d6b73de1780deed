import { readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from './files.ts';
import { isAlive, isPostmasterOf } from './processes.ts';

/** What PostgreSQL writes into `postmaster.pid`; port and status come a moment after the pid. */
export interface PostmasterPid {
  pid: number;
  port: number | undefined;
  status: string | undefined;
}

/** Larger than any pid of any system, so `kill` answers "no such process". */
const NOBODY_HAS_THIS_PID = 2_147_483_647;

/** Reads `postmaster.pid` of a cluster directory; undefined when there is none or when it holds no pid. */
export async function readPostmasterPid(clusterDir: string): Promise<PostmasterPid | undefined> {
  const lines = (await readLines(clusterDir)) ?? [];
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!pid) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10) || undefined, status: lines[7]?.trim() || undefined };
}

/** The postmaster that runs in this directory right now, whoever started it. */
export async function findLivePostmaster(clusterDir: string): Promise<PostmasterPid | undefined> {
  const found = await readPostmasterPid(clusterDir);
  return found && isPostmasterOf(found.pid, clusterDir) ? found : undefined;
}

/**
 * Makes a left-over `postmaster.pid` harmless. PostgreSQL itself recovers when the pid is dead, but refuses to start
 * when a stranger (or a zombie) has got that pid. The file is not removed, only its pid replaced: the line about shared
 * memory stays, by which PostgreSQL notices backends of the dead postmaster that still write.
 */
export async function retireStalePid(clusterDir: string): Promise<void> {
  const lines = await readLines(clusterDir);
  if (!lines) return;
  const file = path.join(clusterDir, 'postmaster.pid');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  // Empty after a power failure: there is nothing in it to keep.
  if (!pid) return unlink(file);
  if (isPostmasterOf(pid, clusterDir)) return;
  if (pidIsTaken(pid)) await writeFile(file, [NOBODY_HAS_THIS_PID, ...lines.slice(1)].join('\n'));
}

function pidIsTaken(pid: number): boolean {
  if (isAlive(pid)) return true;
  try {
    // A zombie is not alive to us, but PostgreSQL takes it for alive.
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function readLines(clusterDir: string): Promise<string[] | undefined> {
  try {
    return (await readFile(path.join(clusterDir, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
