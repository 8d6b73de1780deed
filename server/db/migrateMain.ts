import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { migrateAll, openDatabaseServer } from './openDatabaseServer.ts';

// npm run db:migrate: the embedded database, or the one of MIGRATION_DATABASE_URL.
const config = readConfig();
if (config.databaseUrl) {
  if (!config.migrationDatabaseUrl)
    throw new Error('MIGRATION_DATABASE_URL (the owner of the tables) is needed to migrate.');
  const applied = await migrateAll(config.migrationDatabaseUrl, new URL(config.databaseUrl).username);
  process.stdout.write(`${applied.length} migrations applied.\n`);
} else {
  const server = await openDatabaseServer(config, createLog({ mode: 'demo', level: 'warn' }));
  await server.stop();
  process.stdout.write('The embedded database is up to date.\n');
}
