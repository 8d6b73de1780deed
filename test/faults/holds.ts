import pg from 'pg';
import type { TestServer } from '../harness/testServer.ts';

/** Something in the database that others have to wait for, held by an open transaction past row-level security. */
export interface Hold {
  /** How many sessions wait for locks in this database right now. */
  waiting(): Promise<number>;
  /** Rolls it back, so that whoever waited goes on as if nothing had been. */
  release(): Promise<void>;
}

/** Opens a transaction, lets `take` lock something, and keeps it open. */
export async function held(server: TestServer, take: (client: pg.Client) => Promise<unknown>): Promise<Hold> {
  const client = new pg.Client({ connectionString: server.database.superuserUrl });
  await client.connect();
  server.onClose(() => client.end());
  await client.query('BEGIN');
  await take(client);
  return {
    async waiting() {
      const { rows } = await server.superuser.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
        [server.database.name],
      );
      return rows[0].n as number;
    },
    async release() {
      await client.query('ROLLBACK');
    },
  };
}

/** Makes a copy wait in its phase COMPETENCIES: somebody is just adding one of this title to the target. */
export const holdCompetency = (server: TestServer, target: string, title: string): Promise<Hold> =>
  held(server, (client) => client.query('INSERT INTO competency (portal_id, title) VALUES ($1, $2)', [target, title]));

/** Makes a copy wait in its phase COPYING: somebody is just bringing the same content to the target. */
export const holdContent = (server: TestServer, target: string, kind: string, rootId: string): Promise<Hold> =>
  held(server, (client) =>
    client.query(`INSERT INTO content (portal_id, kind, title, origin_id) VALUES ($1, $2, 'held', $3)`, [
      target,
      kind,
      rootId,
    ]),
  );
