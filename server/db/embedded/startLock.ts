import { readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { createExclusively, errnoOf } from './files.ts';
import { birthOf, isAlive } from './processes.ts';

const POLL_MS = 40;

/**
 * Takes the lock under which one process at a time starts a directory's database, waiting for at most `deadlineMs`;
 * the lock of a process that died is taken over. Resolves to the release. Problem: `STILL_STARTING`.
 */
export async function acquireStartLock(dataDir: string, deadlineMs: number): Promise<() => Promise<void>> {
  const file = path.join(dataDir, 'start.lock');
  const mine = JSON.stringify({
    pid: process.pid,
    birth: birthOf(process.pid),
    at: process.hrtime.bigint().toString(),
  });
  const deadline = Date.now() + deadlineMs;
  while (!(await createExclusively(file, mine))) {
    const theirs = await readLock(file);
    if (theirs === undefined) continue;
    if (!holderLives(theirs)) {
      await removeIf(file, theirs);
      continue;
    }
    if (Date.now() > deadline) throw stillStarting(dataDir, theirs);
    await pause(POLL_MS);
  }
  return () => removeIf(file, mine);
}

function holderLives(content: string): boolean {
  try {
    const { pid, birth } = JSON.parse(content) as { pid: number; birth?: string };
    return isAlive(pid) && (birth === undefined || birth === birthOf(pid));
  } catch {
    // The file appears complete or not at all, so this was damaged from outside.
    return false;
  }
}

async function removeIf(file: string, content: string): Promise<void> {
  if ((await readLock(file)) !== content) return;
  await unlink(file).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
  });
}

async function readLock(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function stillStarting(dataDir: string, content: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'STILL_STARTING',
    `Another process is still starting the database in ${dataDir} (${content}). Try again, or end that process.`,
  );
}
