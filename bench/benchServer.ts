import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Config, readConfig } from '../server/config.ts';
import type { Deps } from '../server/context.ts';
import { embeddedSecrets } from '../server/db/embedded/embeddedSecrets.ts';
import { openDatabaseServer } from '../server/db/openDatabaseServer.ts';
import { openDeps } from '../server/deps.ts';
import { newId } from '../server/ids.ts';
import { createLog } from '../server/log.ts';
import { createOrganization } from '../server/modules/portals/createOrganization.ts';

/** A server's insides on a fresh embedded database with its ordinary (durable) settings. */
export interface BenchServer {
  deps: Deps;
  /** Past row-level security. */
  superuser: pg.Pool;
  organization: { portalId: string; accountId: string; organizationId: string };
  /** External portals, made by one statement. */
  portals(count: number): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts it in a temporary directory; `close` removes everything. */
export async function openBenchServer(overrides: Partial<Config> = {}): Promise<BenchServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'extramural-bench-'));
  const config = { ...readConfig({ MODE: 'test', LOG_LEVEL: 'error', DATA_DIR: dataDir, PORT: '0' }), ...overrides };
  const log = createLog({ mode: 'production', level: 'error' });
  const server = await openDatabaseServer(config, log);
  const { superuserPassword } = await embeddedSecrets(dataDir);
  const address = new URL(server.appUrl);
  Object.assign(address, { username: 'postgres', password: superuserPassword });
  const superuser = new pg.Pool({ connectionString: address.toString(), max: 4 });
  superuser.on('error', () => {});
  const { deps, close } = await openDeps(config, log, {
    databaseUrl: server.appUrl,
    secret: server.secret,
    listeningUrl: () => 'http://127.0.0.1',
  });
  const admin = { email: 'admin@bench.example', name: 'Bench', password: 'a password for benches' };
  const organization = await createOrganization(deps, {
    name: 'Bench',
    portalName: admin.email,
    language: 'en',
    admin,
  });
  return {
    deps,
    superuser,
    organization,
    portals: (count) => makePortals(superuser, organization, count),
    async close() {
      await close();
      await superuser.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function makePortals(db: pg.Pool, home: BenchServer['organization'], count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await db.query(
    `WITH made AS (
       INSERT INTO portal (id, organization_id, home_portal_id, kind, name, language)
       SELECT p.id, $2, $3, 'EXTERNAL', 'partner' || p.n || '-' || left(p.id::text, 13) || '@bench.example', 'en'
         FROM unnest($1::uuid[]) WITH ORDINALITY AS p (id, n) RETURNING id),
     counters AS (INSERT INTO event_counter (portal_id) SELECT id FROM made)
     INSERT INTO auth_epoch (portal_id) SELECT id FROM made`,
    [ids, home.organizationId, home.portalId],
  );
  return ids;
}
