import { createPostgreSqlTypeParsers, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Logger } from 'pino';
import array from 'postgres-array';
import { entities } from './entities.ts';
import { giveDeadlines } from './giveDeadlines.ts';
import { prepareStatements } from './prepareStatements.ts';
import { ScopedDialect } from './scopedDialect.ts';

export interface DatabaseOptions {
  /** Connection string of the restricted role. */
  url: string;
  /** Largest number of connections of the pool. */
  poolSize: number;
  /** A statement that runs longer is cancelled by the server (milliseconds). */
  statementTimeoutMs: number;
  /** A transaction whose client falls silent longer is ended by the server, which frees its locks (milliseconds). */
  idleInTransactionTimeoutMs: number;
  log: Logger;
  /** Sees each new connection of the pool; tests count statements with it. */
  onConnect?: (client: pg.PoolClient) => void;
}

export interface Database {
  orm: MikroORM;
  pool: pg.Pool;
  /** Connection string, for the few dedicated connections outside the pool (wake-ups, progress). */
  url: string;
  close(): Promise<void>;
}

/** Opens the pool and the ORM; no statement runs before the first request needs one. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const pool = createPool(options);
  const orm = await MikroORM.init({
    dbName: new URL(options.url).pathname.slice(1),
    entities,
    driverOptions: new ScopedDialect({ pool }),
    ensureDatabase: false,
    debug: false,
    allowGlobalContext: false,
  });
  return { orm, pool, url: options.url, close: () => orm.close(true) };
}

/** How much longer than the server's own limit a statement may take to be answered (milliseconds). */
const deadlineSlackMs = 10_000;

function createPool(options: DatabaseOptions): pg.Pool {
  const types = new pg.TypeOverrides();
  for (const [oid, parser] of Object.entries(createPostgreSqlTypeParsers((value: string) => array.parse(value)))) {
    types.setTypeParser(Number(oid), parser as (value: string) => unknown);
  }
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    types,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5000,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs,
    application_name: 'extramural',
  });
  // pg emits 'error' on dropped connections, idle or in use; unheard it would end the process. While the pool ends they may be
  // cut off by a server that stops too, which is nothing to tell.
  const onLost = (error: Error): void => {
    if (!pool.ending) options.log.warn({ err: error }, 'database connection lost');
  };
  pool.on('error', onLost);
  pool.on('connect', (client) => {
    client.on('error', onLost);
    options.onConnect?.(client);
    prepareStatements(client);
    giveDeadlines(client, options.statementTimeoutMs + deadlineSlackMs);
  });
  return pool;
}
