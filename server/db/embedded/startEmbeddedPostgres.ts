import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { adoptPostmaster } from './adoptPostmaster.ts';
import { removeCopy } from './copies.ts';
import { findCluster, isRealCluster, prepareDataDirectory, readChoice, writeChoice } from './dataDirectory.ts';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { embeddedSecrets } from './embeddedSecrets.ts';
import { errnoOf } from './files.ts';
import { findBinaries } from './findBinaries.ts';
import { initCluster } from './initCluster.ts';
import { choosePlacement, type Placement } from './placement.ts';
import { cutServerLog, keepServerLogShort } from './serverLog.ts';
import { acquireStartLock } from './startLock.ts';
import { startPostmaster } from './startPostmaster.ts';
import { type StopOptions, stopPostmaster } from './stopPostmaster.ts';

const COPIES_DIR = '/var/lib/extramural';
const DEADLINE_MS = 300_000;
const SIGN_IN_MS = 30_000;

export interface EmbeddedPostgresOptions {
  /** Where everything is kept: the cluster, its log, passwords and choices. Made if absent. */
  dataDir: string;
  log: { info(message: string): void; warn(message: string): void };
  /** Gives up durability for speed: only for data that a test throws away. */
  ephemeral?: boolean;
  /** Under root: the system users to run as, the first that exists; default `postgres`, then `nobody`. */
  users?: readonly string[];
  /** Under root: where copies lie if nothing else works; default `/var/lib/extramural`. */
  copiesDir?: string;
  /** Under root: allow only this way of running instead of choosing. */
  only?: Exclude<Placement['kind'], 'direct'>;
  /** How long to wait for another start or for recovery, in milliseconds; default 300,000. */
  deadlineMs?: number;
}

export interface EmbeddedPostgres {
  superuserUrl: string;
  port: number;
  pid: number;
  clusterDir: string;
  /** True when a postmaster already ran and was taken over. */
  adopted: boolean;
  stop(options?: StopOptions): Promise<void>;
}

/**
 * Starts PostgreSQL on the data directory, or adopts the one that runs there; safe when several processes do so at once.
 * The postmaster outlives this process unless `stop` is called. Problems: `EmbeddedPostgresError` with its codes.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = await prepareDataDirectory(options.dataDir);
  const release = await acquireStartLock(dataDir, options.deadlineMs ?? DEADLINE_MS);
  try {
    const { superuserPassword } = await embeddedSecrets(dataDir);
    const server = await adoptOrStart(dataDir, superuserPassword, options);
    options.log.info(`PostgreSQL ${server.adopted ? 'runs already' : 'started'} on 127.0.0.1:${server.port}`);
    return { ...server, stop: stopper(dataDir, server, options) };
  } finally {
    await release();
  }
}

/** One that is found may be dying just then (killed, stopping): who cannot be talked to is looked for again. */
async function adoptOrStart(
  dataDir: string,
  password: string,
  options: EmbeddedPostgresOptions,
): Promise<Omit<EmbeddedPostgres, 'stop'>> {
  const patience = Date.now() + SIGN_IN_MS;
  for (;;) {
    const clusterDir = await findCluster(dataDir);
    const adopted = clusterDir && (await adoptPostmaster(clusterDir, options.deadlineMs ?? DEADLINE_MS));
    const server = adopted ? { ...adopted, clusterDir } : await startHere(dataDir, clusterDir, password, options);
    const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`;
    try {
      await signIn(superuserUrl, dataDir);
      return { ...server, superuserUrl, adopted: Boolean(adopted) };
    } catch (error) {
      if (error instanceof EmbeddedPostgresError || Date.now() > patience) throw error;
      await pause(50);
    }
  }
}

async function startHere(
  dataDir: string,
  existing: string | undefined,
  password: string,
  options: EmbeddedPostgresOptions,
): Promise<{ pid: number; port: number; clusterDir: string }> {
  const { log, ephemeral = false, deadlineMs = DEADLINE_MS } = options;
  const choice = await readChoice(dataDir);
  const warn = (message: string): void => log.warn(message);
  const place = await choosePlacement({
    dataDir,
    clusterDir: existing,
    binaries: await findBinaries(),
    remembered: choice.kind,
    only: options.only,
    users: options.users ?? ['postgres', 'nobody'],
    copiesDir: options.copiesDir ?? COPIES_DIR,
    warn,
  });
  if (!existing || !(await isRealCluster(existing))) log.info(`Creating the database in ${place.parent} …`);
  const clusterDir = await initCluster(place, { dataDir, password, ephemeral, warn });
  await cutServerLog(dataDir);
  const request = { clusterDir, dataDir, preferredPort: choice.port, ephemeral, deadlineMs };
  const started = await startPostmaster(place, request);
  await writeChoice(dataDir, { kind: place.kind, port: started.port });
  return { ...started, clusterDir };
}

async function signIn(superuserUrl: string, dataDir: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl, connectionTimeoutMillis: SIGN_IN_MS });
  // A connection lost between two steps is seen at the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    if (errnoOf(cause) !== '28P01') throw cause;
    throw new EmbeddedPostgresError(
      'WRONG_PASSWORD',
      `The passwords in ${path.join(dataDir, 'secrets.json')} are not those of the database beside it. Restore the file.`,
      { cause },
    );
  } finally {
    await client.end();
  }
}

function stopper(
  dataDir: string,
  server: { pid: number; clusterDir: string },
  options: EmbeddedPostgresOptions,
): EmbeddedPostgres['stop'] {
  const endCutting = keepServerLogShort(dataDir, (error) => options.log.warn(`The log is not cut: ${String(error)}`));
  return async (stopOptions) => {
    endCutting();
    await stopPostmaster(server.clusterDir, server.pid, stopOptions);
    // A test throws away the directory it gave; what was put elsewhere for it must go too.
    if (options.ephemeral) await removeCopy(server.clusterDir, dataDir, options.copiesDir ?? COPIES_DIR);
  };
}
