import type { Pool } from 'pg';

/** Tables of ours, as the database itself describes them. */
export interface Table {
  name: string;
  portalOwned: boolean;
}

export async function tablesOf(db: Pool): Promise<Table[]> {
  const { rows } = await db.query<Table>(
    `SELECT c.relname AS name,
            EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'portal_id') AS "portalOwned"
       FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'mikro_orm_migrations'
      ORDER BY 1`,
  );
  return rows;
}

/** Columns that may be written, in order: without those that the database computes. */
export async function columnsOf(db: Pool, table: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

export interface Policy {
  table: string;
  name: string;
  command: string;
  /** Roles it is for; `public` is everybody. */
  roles: string[];
  using: string | null;
  check: string | null;
}

export async function policiesOf(db: Pool): Promise<Policy[]> {
  const { rows } = await db.query<Policy>(
    `SELECT tablename AS table, policyname AS name, cmd AS command, roles::text[] AS roles, qual AS using, with_check AS check
       FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`,
  );
  return rows;
}
