import { runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA } from './queueLink.ts';

/** Our part of the key of the advisory lock; BullMQ's own migration takes another one inside. */
const GRANTS_LOCK = 0x65786d71;

/**
 * Brings the queue's tables in the schema `bullmq` up to date as the owner of the database and grants the restricted
 * role what producing and working need: to read and write rows and to call the functions, never to create anything.
 * May run again and from several processes at once. Throws what PostgreSQL says, for example when the role is unknown.
 */
export async function migrateQueues(ownerPgUrl: string, appRole: string): Promise<void> {
  const client = new pg.Client({
    connectionString: ownerPgUrl,
    application_name: 'extramural-migrate',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that drops rejects the running query; the event beside it must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Two GRANTs on one table at once end in "tuple concurrently updated", hence a lock of ours around everything.
    await client.query('SELECT pg_advisory_lock($1)', [GRANTS_LOCK]);
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(grants(client.escapeIdentifier(appRole)));
  } finally {
    await client.end();
  }
}

function grants(role: string): string {
  return `
    BEGIN;
    REVOKE ALL ON SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    COMMIT;`;
}
