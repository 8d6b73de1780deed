import type { TestServer } from './testServer.ts';
import { until } from './until.ts';

/** A portal's log that nobody can write to: whoever does waits with all else done, since events come last. */
export interface HeldLog {
  /** Resolves when that many transactions wait for a lock. */
  waiting(count: number): Promise<void>;
  /** Lets them go on. */
  release(): Promise<void>;
}

/** Holds the event counter of a portal, to put transactions into each other's way at will. */
export async function holdsLog({ superuser }: TestServer, portalId: string): Promise<HeldLog> {
  const client = await superuser.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM event_counter WHERE portal_id = $1 FOR UPDATE', [portalId]);
  const blocked = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return {
    async waiting(count) {
      await until(`${count} transactions wait`, async () => (await superuser.query(blocked)).rows[0].n >= count);
    },
    async release() {
      await client.query('COMMIT');
      client.release();
    },
  };
}
