import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { errnoOf } from './files.ts';

const ZOMBIE_OR_DEAD = new Set(['Z', 'X']);

/** Whether a process runs; a zombie that nobody has collected counts as dead where /proc tells (Linux). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    if (errnoOf(error) !== 'EPERM') return false;
  }
  return !ZOMBIE_OR_DEAD.has(linuxStat(pid)?.state ?? '');
}

/** When a process was born, in a form only good for comparing: tells a reused pid apart. Undefined outside Linux. */
export function birthOf(pid: number): string | undefined {
  return linuxStat(pid)?.birth;
}

/** Whether `pid` is a running PostgreSQL process of this cluster directory (given as a real path), not just any process. */
export function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return isPostgresIn(pid, clusterDir);
  if (process.platform === 'win32') return true;
  try {
    // The path is on the command line, since we start it with `-D <cluster>`.
    return execFileSync('/bin/ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(clusterDir);
  } catch {
    return false;
  }
}

/** The PostgreSQL processes of this cluster directory (a real path), for Linux; elsewhere none can be told. */
export function postgresProcessesOf(clusterDir: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => isPostgresIn(pid, clusterDir) && isAlive(pid));
}

function isPostgresIn(pid: number, clusterDir: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    // PostgreSQL works inside its directory; the link follows the directory when it is moved.
    return readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
  } catch {
    return commandLineOf(pid).includes(clusterDir);
  }
}

function commandLineOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Sends a signal; a process that is gone already is no problem, one of another user is: `STOP_FAILED`. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    if (errnoOf(cause) === 'ESRCH') return;
    throw new EmbeddedPostgresError('STOP_FAILED', `PostgreSQL (pid ${pid}) cannot be stopped by this user.`, {
      cause,
    });
  }
}

function linuxStat(pid: number): { state: string; birth: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets and may hold blanks, so count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', birth: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
