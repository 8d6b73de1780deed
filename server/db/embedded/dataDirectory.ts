import { constants } from 'node:fs';
import { access, chmod, lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { errnoOf, replaceFile } from './files.ts';

/** What a start leaves for the next one, in `embedded.json` beside the data. */
const choiceSchema = z.object({
  kind: z.enum(['direct', 'user', 'userns', 'copy']).optional(),
  port: z.number().int().min(1).max(65_535).optional(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Makes the directory (with its parents) where needed and returns its real path; problem: `NO_ACCESS`. */
export async function prepareDataDirectory(dataDir: string): Promise<string> {
  try {
    const wanted = path.resolve(dataDir);
    const first = await mkdir(wanted, { recursive: true });
    if (first) await openOurDirectories(first, wanted);
    await access(wanted, constants.W_OK | constants.X_OK);
    return await realpath(wanted);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'NO_ACCESS',
      `The data directory ${dataDir} cannot be written (${errnoOf(cause) ?? 'unknown problem'}): ` +
        'give it to the user who starts the server, or choose another directory.',
      { cause },
    );
  }
}

/** Under root another user runs PostgreSQL and must pass through what we have made, whatever our umask says. */
async function openOurDirectories(first: string, last: string): Promise<void> {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  for (let directory = last; directory.length >= first.length; directory = path.dirname(directory)) {
    await chmod(directory, mode);
  }
}

/** Where the cluster lies: `cluster` in the data directory, or what that links to; undefined before the first start. */
export async function findCluster(dataDir: string): Promise<string | undefined> {
  const place = path.join(dataDir, 'cluster');
  try {
    return await realpath(place);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  if (await lstat(place).catch(() => undefined)) {
    throw new EmbeddedPostgresError(
      'DATA_GONE',
      `${place} links to a directory that does not exist. Restore it from a backup, or remove the link to begin anew.`,
    );
  }
  return undefined;
}

/** Whether a directory holds a finished cluster, which nobody may ever delete. */
export async function isRealCluster(clusterDir: string): Promise<boolean> {
  const parts = ['PG_VERSION', path.join('global', 'pg_control')];
  const found = await Promise.all(parts.map((part) => stat(path.join(clusterDir, part)).then(Boolean, () => false)));
  return found.every(Boolean);
}

/** Reads the remembered choice; an absent or unreadable one is empty, since everything in it can be found anew. */
export async function readChoice(dataDir: string): Promise<Choice> {
  try {
    return choiceSchema.parse(JSON.parse(await readFile(path.join(dataDir, 'embedded.json'), 'utf8')));
  } catch {
    return {};
  }
}

/** Remembers the choice for the next start. */
export async function writeChoice(dataDir: string, choice: Choice): Promise<void> {
  await replaceFile(path.join(dataDir, 'embedded.json'), `${JSON.stringify(choice, undefined, 2)}\n`);
}
