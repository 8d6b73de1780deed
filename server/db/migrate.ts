import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { migrations } from './migrations/index.ts';

/** What the restricted role may do: rows of every table (row-level security narrows them) and the functions; it owns nothing. */
const grants = (role: string) => `
  GRANT USAGE ON SCHEMA public TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role};
  REVOKE ALL ON TABLE mikro_orm_migrations FROM ${role};`;

/**
 * Brings the schema up to date as its owner and grants the restricted role what it needs. Safe to call from several processes
 * at once: an advisory lock lets one work and the others find nothing to do.
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<{ applied: string[] }> {
  const lock = new pg.Client({ connectionString: ownerUrl, application_name: 'extramural migrate' });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('extramural migrations'))");
    const orm = await MikroORM.init({
      clientUrl: ownerUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      logger: () => {},
      extensions: [Migrator],
      migrations: { migrationsList: migrations.map((m) => ({ name: m.name, class: m })), snapshot: false },
    });
    try {
      const applied = await orm.migrator.up();
      await lock.query(grants(pg.escapeIdentifier(appRole)));
      return { applied: applied.map((migration) => migration.name) };
    } finally {
      await orm.close();
    }
  } finally {
    await lock.end();
  }
}
