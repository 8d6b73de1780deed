import { jest } from '@jest/globals';
import { transferJob } from '../../server/modules/transfers/transfers.jobs.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { ended, full, openStage, order, profiles, type TransferStage, transferRow } from '../harness/transferStage.ts';
import { expectArrived, rowCounts } from './arrival.ts';

jest.setTimeout(180_000);

const count = full ? 20 : 6;

for (const profile of profiles)
  profile.describe(`Invariant 1: the queue is only a hint, ${profile.name}`, () => {
    let stage: TransferStage;

    beforeAll(async () => {
      stage = await openStage(profile.name);
    });
    afterEach(() => stage.endProcesses());

    it('a message that comes many times, before and after, changes nothing', async () => {
      const [target = ''] = await stage.portals(1);
      const { courseId } = await stage.course();
      const [id = ''] = await order(stage, courseId, [target]);
      const portalId = stage.moderator.portalId;
      const again = () =>
        Promise.all(Array.from({ length: 12 }, () => stage.server.deps.queues.enqueue(transferJob, { id, portalId })));
      expect(await again()).not.toContain(false);
      await drainJobs(stage.server);
      const row = await transferRow(stage, id);
      expect(row).toMatchObject({ state: 'COMPLETED', fence: 1, attempts: 1 });
      const arrived = await rowCounts(stage.server, target);
      await again();
      await drainJobs(stage.server);
      expect(await transferRow(stage, id)).toEqual(row);
      expect(await rowCounts(stage.server, target)).toEqual(arrived);
      await expectArrived(stage.server, id);
    });

    it(`F3: ${count} transfers complete although every message is lost`, async () => {
      const worker = await stage.worker();
      worker.freeze();
      const targets = await stage.portals(count);
      const { courseId } = await stage.course();
      const ids = await order(stage, courseId, targets);
      await loseEverything(stage);

      // Ordering goes on while the queue is away.
      const [late = ''] = await stage.portals(1);
      const began = performance.now();
      const [lateId = ''] = await order(stage, courseId, [late]);
      expect(performance.now() - began).toBeLessThan(2_000);

      await stage.redis?.restart();
      worker.thaw();
      const rows = await ended(stage, [...ids, lateId], 120_000);
      expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'COMPLETED'));
      for (const id of [...ids, lateId]) await expectArrived(stage.server, id);
    });
  });

/** FLUSHALL and kill -9 of Redis; in the embedded profile the queue's tables are emptied. */
async function loseEverything({ redis, server }: TransferStage): Promise<void> {
  if (redis) return redis.loseAll();
  const { rows } = await server.superuser.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  await server.superuser.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
}
