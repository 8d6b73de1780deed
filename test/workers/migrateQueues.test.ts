import pg from 'pg';
import { z } from 'zod';
import { defineJob } from '../../server/jobs/defineJob.ts';
import { migrateQueues } from '../../server/jobs/migrateQueues.ts';
import { createQueues } from '../../server/jobs/queues.ts';
import { createLog } from '../../server/log.ts';
import { createTestDatabase, type TestDatabase } from '../harness/testDatabase.ts';

const job = defineJob({ name: 'test.run', version: 1, payload: z.strictObject({ id: z.string() }) });
const log = createLog({ mode: 'production', level: 'silent' });

async function query(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('migrateQueues', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await query(database.ownerUrl, 'DROP SCHEMA IF EXISTS bullmq CASCADE');
  });
  afterAll(() => database.drop());

  it('is a clear answer to be without it', async () => {
    const queues = createQueues({ pgUrl: database.appUrl, log });
    expect(await queues.enqueue(job, { id: 'a' })).toBe(false);
    await queues.close();
  });

  it('may run from several processes at once, and again', async () => {
    const runs = Array.from({ length: 4 }, () => migrateQueues(database.ownerUrl, 'extramural_app'));
    await Promise.all(runs);
    await migrateQueues(database.ownerUrl, 'extramural_app');
    const queues = createQueues({ pgUrl: database.appUrl, log });
    expect(await queues.enqueue(job, { id: 'a' })).toBe(true);
    await queues.close();
  });

  it('lets the restricted role write jobs, but create, migrate and own nothing', async () => {
    for (const statement of [
      'CREATE TABLE bullmq.mine (id int)',
      'CREATE SEQUENCE bullmq.mine',
      'DROP TABLE bullmq.job',
      'TRUNCATE bullmq.job',
      'DELETE FROM bullmq.migration',
    ]) {
      await expect(query(database.appUrl, statement)).rejects.toMatchObject({ code: '42501' });
    }
    const owned = await query(
      database.superuserUrl,
      "SELECT relname FROM pg_class WHERE relowner = 'extramural_app'::regrole",
    );
    expect(owned.rows).toEqual([]);
  });

  it('says when the role is unknown', async () => {
    await expect(migrateQueues(database.ownerUrl, 'no"body')).rejects.toMatchObject({ code: '42704' });
  });
});
