import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chmod, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { readPostmasterPid } from '../../server/db/embedded/postmasterPid.ts';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../server/db/embedded/startEmbeddedPostgres.ts';
import { stopPostmaster } from '../../server/db/embedded/stopPostmaster.ts';

export const isRoot = process.getuid?.() === 0;
const PROGRAM = path.resolve('test/faults/startAndLeave.ts');
const directories: string[] = [];

/** What `startAndLeave.ts` prints. */
export interface Left {
  pid: number;
  port: number;
  adopted: boolean;
  superuserUrl: string;
  uid: number;
}

/** A fresh data directory inside a temporary one of the given mode; `stopAll` ends what runs there and removes it. */
export async function aDataDirectory(mode = 0o755): Promise<string> {
  const directory = await realpath(await mkdtemp(path.join(tmpdir(), 'extramural-pg-')));
  await chmod(directory, mode);
  directories.push(directory);
  return path.join(directory, 'data');
}

/** Starts in this process, without durability unless asked for; `messages` collects what it logs. */
export async function start(
  dataDir: string,
  options: Partial<EmbeddedPostgresOptions> & { messages?: string[] } = {},
): Promise<EmbeddedPostgres> {
  const write = (message: string): void => void options.messages?.push(message);
  return startEmbeddedPostgres({ ephemeral: true, log: { info: write, warn: write }, ...options, dataDir });
}

/** Ends every database that still runs in a directory of this file's tests, then removes the directories. */
export async function stopAll(): Promise<void> {
  for (const directory of directories.splice(0)) {
    const clusterDir = await realpath(path.join(directory, 'data', 'cluster')).catch(() => undefined);
    const found = clusterDir && (await readPostmasterPid(clusterDir).catch(() => undefined));
    if (found) await stopPostmaster(clusterDir, found.pid, { mode: 'immediate', deadlineMs: 5_000 });
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs one statement over a connection of its own. */
export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The permission bits of a file, like `600`. */
export async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

/** A process of its own that starts the database and leaves it running; `before` is a command that runs it. */
export function leaveRunning(
  dataDir: string,
  { stay = false, before = [] }: { stay?: boolean; before?: string[] } = {},
): { left: Promise<Left>; kill: () => Promise<void> } {
  const loader = import.meta.resolve('tsx');
  const own = [process.execPath, '--import', loader, PROGRAM, dataDir, ...(stay ? ['stay'] : [])];
  const [file = '', ...args] = [...before, ...own];
  const options: SpawnOptions = { stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn(file, args, options);
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const left = new Promise<Left>((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(JSON.parse(String(chunk)) as Left));
    void ended.then(() => reject(new Error(`ended without a word: ${err}`)));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { left, kill };
}

/** The command that makes what follows an ordinary user: none if we are one, else `nobody` or a user namespace. */
export function asOrdinaryUser(): string[] {
  if (!isRoot) return [];
  // Where this user cannot read the project (a clone under /root), a user namespace serves: uid 1000 there, our files.
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];
  const userns = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
  return works([...nobody, process.execPath, '-e', `fs.readFileSync(${JSON.stringify(PROGRAM)})`]) ? nobody : userns;
}

function works([file = '', ...args]: string[]): boolean {
  try {
    execFileSync(file, args, { stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
