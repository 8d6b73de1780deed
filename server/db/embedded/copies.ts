import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './findBinaries.ts';

const run = promisify(execFile);

/** Makes (once per version) a copy of PostgreSQL's programs, about 60 MB, that every user of the machine may run. */
export async function copyBinaries(binaries: Binaries, copiesDir: string): Promise<Binaries> {
  const root = path.join(copiesDir, binaries.name);
  if (existsSync(root)) return { ...binaries, root };
  await makeDirectory(copiesDir);
  const draft = `${root}.${randomBytes(6).toString('hex')}`;
  try {
    await run('cp', ['-a', binaries.root, draft]);
    await run('chown', ['-R', '-P', '0:0', draft]);
    await run('chmod', ['-R', 'u=rwX,go=rX', draft]);
    await rename(draft, root).catch((error: unknown) => {
      // Another start was faster; its copy is the same.
      if (!existsSync(root)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return { ...binaries, root };
}

/** Makes a fresh directory for the data of one installation, outside its own tree. */
export async function makeCopyDirectory(copiesDir: string): Promise<string> {
  await makeDirectory(copiesDir);
  const directory = path.join(copiesDir, randomBytes(8).toString('hex'));
  await makeDirectory(directory);
  return directory;
}

/** Copies a stopped cluster to `parent` and links to it from its old place; the original stays beside the link. */
export async function moveCluster(clusterDir: string, parent: string): Promise<string> {
  const target = path.join(parent, 'cluster');
  await run('cp', ['-a', clusterDir, target]);
  await rename(clusterDir, `${clusterDir}.before-copy-${path.basename(parent)}`);
  await symlink(target, clusterDir);
  return target;
}

/** Removes a cluster that `makeCopyDirectory` has placed for this data directory, with the link to it; else does nothing. */
export async function removeCopy(clusterDir: string, dataDir: string, copiesDir: string): Promise<void> {
  const directory = path.dirname(clusterDir);
  const ours = await realpath(copiesDir).catch(() => undefined);
  if (directory === dataDir || path.dirname(directory) !== ours) return;
  await rm(directory, { recursive: true, force: true });
  await rm(path.join(dataDir, 'cluster'), { force: true });
}

async function makeDirectory(directory: string): Promise<void> {
  const made = await mkdir(directory, { recursive: true });
  if (!made) return;
  // Ours, just made: the caller's umask must not lock the database's user out.
  for (let at = directory; at.length >= made.length; at = path.dirname(at)) await chmod(at, 0o755);
}
