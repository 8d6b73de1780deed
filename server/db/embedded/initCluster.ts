import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { isRealCluster } from './dataDirectory.ts';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { saidBy } from './files.ts';
import { programOf } from './findBinaries.ts';
import type { Placement } from './placement.ts';
import { commandAs, giveTo } from './runAs.ts';

const run = promisify(execFile);
const INIT_DEADLINE_MS = 180_000;
const DRAFT = 'cluster.init-';
/** UTF-8 with PostgreSQL's own C.UTF-8, which needs no locale of the operating system. */
const ARGUMENTS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/**
 * Makes the cluster where there is none yet and returns its directory. It grows under another name and gets its own in
 * one step, so what is called `cluster` is always complete; what an interrupted start has left is removed. Something
 * incomplete under that name is put aside, never deleted. Problems: `INIT_FAILED`, `OTHER_VERSION`.
 */
export async function initCluster(
  place: Placement,
  options: { dataDir: string; password: string; ephemeral: boolean; warn: (message: string) => void },
): Promise<string> {
  const wanted = path.join(place.parent, 'cluster');
  await removeDrafts(place.parent);
  if (place.clusterDir && (await isRealCluster(place.clusterDir))) {
    await checkVersion(place.clusterDir, place.binaries.major);
    return place.clusterDir;
  }
  if (place.clusterDir) await putAside(place.clusterDir, options.warn);
  const draft = path.join(place.parent, `${DRAFT}${randomBytes(6).toString('hex')}`);
  await runInitdb(place, draft, options);
  await rename(draft, wanted);
  await syncDirectory(place.parent);
  if (place.parent !== options.dataDir) await symlink(wanted, path.join(options.dataDir, 'cluster'));
  return wanted;
}

async function runInitdb(
  place: Placement,
  draft: string,
  options: { password: string; ephemeral: boolean },
): Promise<void> {
  const passwordFile = `${draft}.pw`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await chmod(draft, 0o700);
    await writeFile(passwordFile, options.password, { mode: 0o600, flag: 'wx' });
    await giveTo(place.runAs, draft);
    await giveTo(place.runAs, passwordFile);
    const args = [...ARGUMENTS, `--pwfile=${passwordFile}`, '-D', draft, ...(options.ephemeral ? ['--no-sync'] : [])];
    const command = commandAs(place.runAs, programOf(place.binaries, 'initdb'), args);
    await run(command.file, command.args, { ...command.options, timeout: INIT_DEADLINE_MS });
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError('INIT_FAILED', `The embedded database could not be created: ${saidBy(cause)}`, {
      cause,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function removeDrafts(parent: string): Promise<void> {
  const left = (await readdir(parent)).filter((name) => name.startsWith(DRAFT));
  await Promise.all(left.map((name) => rm(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 })));
}

async function putAside(clusterDir: string, warn: (message: string) => void): Promise<void> {
  if ((await readdir(clusterDir)).length === 0) return;
  const aside = `${clusterDir}.incomplete-${randomBytes(4).toString('hex')}`;
  await rename(clusterDir, aside);
  warn(`${clusterDir} was not a complete database; it now lies in ${aside}, and a new one is made.`);
}

async function checkVersion(clusterDir: string, major: string): Promise<void> {
  const found = (await readFile(path.join(clusterDir, 'PG_VERSION'), 'utf8')).trim();
  if (found === major) return;
  throw new EmbeddedPostgresError(
    'OTHER_VERSION',
    `${clusterDir} holds data of PostgreSQL ${found}, but this release brings PostgreSQL ${major}. ` +
      'Export it with the release that wrote it and import it into a new data directory.',
  );
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory; its file system keeps renames in order by itself.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}
