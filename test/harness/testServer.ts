import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type App, createApp } from '../../server/app.ts';
import { type Config, readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/context.ts';
import { openDeps } from '../../server/deps.ts';
import { createLog } from '../../server/log.ts';
import { createStatementCounter, type StatementCounter } from './statementCounter.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';

/** The server of one test file: in process, on a database of its own. */
export interface TestServer {
  app: App;
  deps: Deps;
  database: TestDatabase;
  config: Config;
  /** Past row-level security, for setting the stage and looking behind it. */
  superuser: pg.Pool;
  statements: StatementCounter;
  /** Starts to listen on a free port at the first call; gives the address without a slash at the end. */
  listen(): Promise<string>;
  /** Something to end before the database goes (a worker, a socket). */
  onClose(end: () => Promise<unknown>): void;
  /** Something to end when everything else has let go of it (a Redis). */
  onClosed(end: () => Promise<unknown>): void;
  close(): Promise<void>;
}

const open = new Set<TestServer>();

/** Starts a server; the file's `afterAll` (harness/setup.ts) closes it and fails when something stays open. */
export async function createTestServer(overrides: Partial<Config> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const filesDir = await mkdtemp(path.join(tmpdir(), 'extramural-files-'));
  const config = {
    ...readConfig({ MODE: 'test', LOG_LEVEL: process.env.TEST_LOG ?? 'silent', PORT: '0' }),
    filesDir,
    mailDir: `${filesDir}-mails`,
    poolSize: 8,
    transferLeaseSeconds: 2,
    queueTimes: { lockDurationMs: 2000, stalledIntervalMs: 1000 },
    ...overrides,
  };
  const log = createLog({ mode: 'production', level: config.logLevel });
  const statements = createStatementCounter();
  let address = 'http://127.0.0.1:0';
  const { deps, close: closeDeps } = await openDeps(config, log, {
    databaseUrl: database.appUrl,
    secret: 'a secret of the tests, forty characters!',
    listeningUrl: () => address,
    onConnect: statements.watch,
  });
  const app = await createApp(deps);
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 3 });
  // Dropping the database ends whatever has not said goodbye yet.
  superuser.on('error', () => undefined);
  const ends: (() => Promise<unknown>)[] = [];
  const lastEnds: (() => Promise<unknown>)[] = [];
  let listening: Promise<string> | undefined;
  const server: TestServer = {
    app,
    deps,
    database,
    config,
    superuser,
    statements,
    listen: () => {
      listening ??= app.http.listen({ port: 0, host: '127.0.0.1' }).then((url) => {
        address = url;
        return url;
      });
      return listening;
    },
    onClose: (end) => ends.push(end),
    onClosed: (end) => lastEnds.push(end),
    async close() {
      open.delete(server);
      for (const end of ends.reverse()) await end();
      app.markClosing();
      await app.http.close();
      await closeDeps();
      for (const end of lastEnds.reverse()) await end();
      await superuser.end();
      await database.drop();
      await rm(filesDir, { recursive: true, force: true });
      await rm(config.mailDir, { recursive: true, force: true });
    },
  };
  open.add(server);
  return server;
}

/** Closes every server that a test file left open. */
export async function closeTestServers(): Promise<void> {
  for (const server of [...open]) await server.close();
}
