import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDatabase } from '../../server/db/embedded/ensureDatabase.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/startEmbeddedPostgres.ts';
import { migrate } from '../../server/db/migrate.ts';
import { migrateQueues } from '../../server/jobs/migrateQueues.ts';

/** Name of the database that every test's own database is cloned from. */
export const templateName = 'extramural_template';

/** One real PostgreSQL for the whole run, migrated once; its address reaches the workers through the environment. */
export default async function globalSetup(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'extramural-test-'));
  const quiet = { info: () => {}, warn: () => {} };
  const server = await startEmbeddedPostgres({ dataDir, log: quiet, ephemeral: true });
  const passwords = { ownerPassword: 'owner-of-the-tests', appPassword: 'app-of-the-tests' };
  const { ownerUrl } = await ensureDatabase(server.superuserUrl, { database: templateName, ...passwords });
  await migrate(ownerUrl, 'extramural_app');
  await migrateQueues(ownerUrl, 'extramural_app');
  process.env.TEST_SUPERUSER_URL = server.superuserUrl;
  process.env.TEST_DATA_DIR = dataDir;
  (globalThis as { testServer?: unknown }).testServer = server;
}
