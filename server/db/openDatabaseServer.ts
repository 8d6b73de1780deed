import type { Config } from '../config.ts';
import { migrateQueues } from '../jobs/migrateQueues.ts';
import type { Log } from '../log.ts';
import { embeddedSecrets } from './embedded/embeddedSecrets.ts';
import { ensureDatabase } from './embedded/ensureDatabase.ts';
import { startEmbeddedPostgres } from './embedded/startEmbeddedPostgres.ts';
import { migrate } from './migrate.ts';

/** A database that is up and migrated. */
export interface DatabaseServer {
  appUrl: string;
  /** The server's own secret, kept beside the embedded database or given by the configuration. */
  secret: string;
  /** Stops the embedded server; a database of your own goes on. */
  stop(): Promise<void>;
}

/** The configured database, or the embedded one, started and migrated. */
export async function openDatabaseServer(config: Config, log: Log): Promise<DatabaseServer> {
  if (config.databaseUrl) {
    if (config.migrationDatabaseUrl)
      await migrateAll(config.migrationDatabaseUrl, new URL(config.databaseUrl).username);
    return { appUrl: config.databaseUrl, secret: config.secret ?? '', stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  const secrets = await embeddedSecrets(config.dataDir);
  const { ownerUrl, appUrl } = await ensureDatabase(server.superuserUrl, { database: 'extramural', ...secrets });
  await migrateAll(ownerUrl, 'extramural_app');
  return { appUrl, secret: config.secret ?? secrets.serverSecret, stop: () => server.stop() };
}

/** Brings our tables and the queue's up to date and grants the restricted role what it needs. */
export async function migrateAll(ownerUrl: string, appRole: string): Promise<string[]> {
  const { applied } = await migrate(ownerUrl, appRole);
  await migrateQueues(ownerUrl, appRole);
  return applied;
}
