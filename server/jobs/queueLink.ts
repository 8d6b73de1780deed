import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PgPool,
  type PgPoolClient,
} from 'bullmq';
import pg from 'pg';
import { connectRedis, endRedis, watchHandshake } from '../connectRedis.ts';
import { heartbeat } from '../heartbeat.ts';
import type { Log } from '../log.ts';
import { reportRepeated } from '../reportRepeated.ts';
import { withDeadline } from '../withDeadline.ts';

/** Where the queue lives: Redis in the cluster, the database itself in the embedded profile. */
export type QueueConnection = { redisUrl: string; pgUrl?: undefined } | { pgUrl: string; redisUrl?: undefined };

/** The schema that BullMQ's tables live in; BullMQ knows no other for a pool that is not its own. */
export const QUEUE_SCHEMA = 'bullmq';

/** Throws a `TypeError` unless the prefix is 1 to 40 lower-case letters, digits and hyphens and begins with a letter. */
export function assertPrefix(prefix: string): void {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(prefix)) throw new TypeError(`Not a prefix: ${prefix}`);
}

/** The name of the queue. The major version is part of it, so that versions which share nothing share no queue. */
export function queueName(prefix: string): string {
  assertPrefix(prefix);
  return `${prefix}-v1`;
}

/** One link of a producer or a worker to the queue's store: what BullMQ needs, and how to let go of it. */
export interface QueueLink {
  /** Goes into BullMQ's options, which insist on one; the factory uses its own. */
  connection: object;
  factory: BackendFactory<IQueueBackend, object>;
  /** Ends the connections; takes at most a second. */
  close(): Promise<void>;
}

/**
 * Opens a link for a producer (which fails fast) or a worker (which waits). It opens connections on demand and does
 * not throw; whether the store can be reached shows in `waitUntilReady` of the queue that uses it.
 */
export function openQueueLink(connection: QueueConnection, role: 'producer' | 'worker', log: Log): QueueLink {
  return connection.redisUrl === undefined
    ? openPgLink(connection.pgUrl, role, log)
    : openRedisLink(connection.redisUrl, role, log);
}

function openRedisLink(url: string, role: 'producer' | 'worker', log: Log): QueueLink {
  const redis = connectRedis(url, role, log);
  const opened = [redis];
  // BullMQ duplicates it for a worker, and while Redis is away has no way to let go of the copy.
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (override) => {
    const copy = duplicate(override);
    copy.on('error', () => undefined);
    watchHandshake(copy);
    opened.push(copy);
    return copy;
  };
  return {
    connection: redis,
    factory: (name, options, kind) => createRedisBackend(name, { ...options, connection: redis }, kind),
    async close() {
      for (const connection of opened) endRedis(connection);
    },
  };
}

const TIMEOUTS = {
  producer: { max: 4, connectionTimeoutMillis: 1_500, query_timeout: 1_500 },
  worker: { max: 4, connectionTimeoutMillis: 3_000, query_timeout: 10_000 },
};

function openPgLink(url: string, role: 'producer' | 'worker', log: Log): QueueLink {
  const pool = new pg.Pool({
    ...withStartupOptions(url, `-c search_path=${QUEUE_SCHEMA} -c statement_timeout=10s`),
    ...TIMEOUTS[role],
    application_name: `extramural-${role}`,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  const report = reportRepeated(log, `the ${role}'s connection to the queue in PostgreSQL failed`);
  pool.on('error', (error) => {
    if (!pool.ending) report.error(error);
  });
  const shared = sharedPool(pool, report.error);
  return {
    connection: shared,
    factory: (name, options, kind) => {
      const backend = createPostgresBackend(name, { ...options, connection: shared }, kind);
      // BullMQ would sleep up to an hour on LISTEN alone; a look every 5 s covers whatever LISTEN may miss.
      Object.defineProperty(backend, 'maximumBlockTimeout', { value: 5 });
      return backend;
    },
    close: () => withDeadline(pool.end(), 1_000, 'Closing the queue pool').catch((error) => report.error(error)),
  };
}

/** The URL as a pool's configuration, with startup options of ours after any that it brings along. */
function withStartupOptions(url: string, ours: string): pg.PoolConfig {
  const parsed = new URL(url);
  const given = parsed.searchParams.get('options');
  if (given === null) return { connectionString: url, options: ours };
  parsed.searchParams.delete('options');
  return { connectionString: parsed.href, options: `${given} ${ours}` };
}

/** Our pool as BullMQ wants it: passing faults look to it like a refused connection, which it waits out and retries. */
function sharedPool(pool: pg.Pool, onPassingFault: (error: unknown) => void): PgPool {
  const translate = (error: unknown): never => {
    if (!isPassingFault(error)) throw error;
    onPassingFault(error);
    const reason = error instanceof Error ? error.message : 'unknown';
    throw Object.assign(new Error(`the queue is away: ${reason}`, { cause: error }), { code: 'ECONNREFUSED' });
  };
  const shared = {
    options: { keepAlive: true },
    query: (text: string, values?: readonly unknown[]) => pool.query(text, values?.slice()).catch(translate),
    connect: () => pool.connect().then(watchClient, translate),
    end: () => pool.end(),
    on: (event: 'error' | 'connect', listener: (value: never) => void) => {
      pool.on(event as 'error', listener as (error: Error) => void);
      return shared;
    },
    // Our listener for errors stays on whoever clears theirs: without one, a lost connection would end the process.
    removeAllListeners: () => shared,
  };
  return shared as PgPool;
}

/** A client that BullMQ holds on to listens for jobs: one that stops answering is declared dead, so that it is replaced. */
function watchClient(client: pg.PoolClient): PgPoolClient {
  const stop = heartbeat({
    everyMs: 5_000,
    beat: () => client.query('SELECT 1'),
    onDead: (error) => client.emit('error', error instanceof Error ? error : new Error('no heartbeat')),
  });
  const release = client.release.bind(client);
  client.release = (destroy) => {
    stop();
    release(destroy);
  };
  return client as unknown as PgPoolClient;
}

const PASSING_CODES = /^(57P0[1235]|08...|53300|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
const PASSING_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

function isPassingFault(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return PASSING_CODES.test(String(code ?? '')) || PASSING_MESSAGES.test(String(message ?? ''));
}
