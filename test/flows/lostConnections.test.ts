import { setTimeout as delay } from 'node:timers/promises';
import { readIn } from '../../server/db/read.ts';
import { sql } from '../../server/db/sql.ts';
import { writeIn } from '../../server/db/write.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
const poolSize = 3;
const scope = { portals: [], portal: null };

beforeAll(async () => {
  server = await createTestServer({ poolSize });
});

/** Ends every session of the app that waits in `pg_sleep`, as soon as there is one. */
async function cutOff(): Promise<void> {
  for (;;) {
    const { rowCount } = await server.superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()`,
    );
    if (rowCount) return;
    await delay(5);
  }
}

describe('connections that die in a transaction (F4)', () => {
  it.each([
    ['reading', () => readIn(server.deps.database, scope, (em) => sql(em, 'SELECT pg_sleep(60)'))],
    ['writing', () => writeIn(server.deps, scope, (tx) => tx.sql('SELECT pg_sleep(60)'))],
  ])('take no place of the pool for good: %s', async (_, work) => {
    for (let n = 0; n < poolSize * 2; n++) {
      const [lost] = await Promise.allSettled([work(), cutOff()]);
      expect(lost.status).toBe('rejected');
    }
    const answers = Array.from({ length: poolSize * 2 }, () =>
      readIn(server.deps.database, scope, (em) => sql<{ one: number }>(em, 'SELECT 1 AS one')),
    );
    expect(await Promise.all(answers)).toEqual(Array(poolSize * 2).fill([{ one: 1 }]));
  });
});
