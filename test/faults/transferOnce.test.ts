import { jest } from '@jest/globals';
import { createProgressWriter } from '../../server/modules/transfers/progressWriter.ts';
import { runTransfer } from '../../server/modules/transfers/runTransfer.ts';
import { full, openStage, order, profiles, type TransferStage, transferRow } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';
import { expectArrived, rowCounts } from './arrival.ts';
import { held, holdCompetency } from './holds.ts';

jest.setTimeout(120_000);

for (const profile of profiles)
  profile.describe(`F9: the same order many times at once, ${profile.name}`, () => {
    let stage: TransferStage;
    const callers = 50;

    beforeAll(async () => {
      stage = await openStage(profile.name, { poolSize: callers + 4 });
    });

    it.each([
      ['without a key', undefined],
      ['with one key', 'ordered-once'],
    ])('%s: one transfer, answered to all', async (_, idempotencyKey) => {
      const [target = ''] = await stage.portals(1);
      const { courseId } = await stage.course();
      // The barrier: nobody gets past the first row of an order until all of them are there.
      const barrier = await held(stage.server, (client) =>
        client.query('LOCK TABLE transfer, idempotency_key IN SHARE MODE'),
      );
      const orders = Array.from({ length: callers }, () => order(stage, courseId, [target], { idempotencyKey }));
      await until(`${callers} waiting callers`, async () => (await barrier.waiting()) === callers);
      await barrier.release();
      const ids = await Promise.all(orders);
      expect(new Set(ids.flat()).size).toBe(1);
      expect(ids).toEqual(ids.map(() => [ids[0]?.[0]]));
      const { rows } = await stage.server.superuser.query('SELECT id FROM transfer WHERE target_portal_id = $1', [
        target,
      ]);
      expect(rows).toEqual([{ id: ids[0]?.[0] }]);
      const events = await stage.server.superuser.query('SELECT kind FROM event WHERE subject_id = $1', [rows[0].id]);
      expect(events.rows).toEqual([{ kind: 'transfer.started' }]);
    });
  });

describe('Invariant 2: one holder at a time', () => {
  let stage: TransferStage;

  beforeAll(async () => {
    stage = await openStage('embedded', { poolSize: 24 });
  });

  const claimants = full ? [16, 16, 16, 16] : [16];
  it.each(claimants)('of %s parallel runs of one transfer one copies', async (count) => {
    const [target = ''] = await stage.portals(1);
    const { courseId } = await stage.course();
    const [id = ''] = await order(stage, courseId, [target]);
    await inParallel(stage, id, count);
    expect(await transferRow(stage, id)).toMatchObject({ state: 'COMPLETED', fence: 1, attempts: 1 });
    await expectArrived(stage.server, id);
  });

  it('a run whose lease went to another one writes nothing', async () => {
    const [target = ''] = await stage.portals(1);
    const { courseId, skill } = await stage.course();
    const [id = ''] = await order(stage, courseId, [target]);
    const lock = await holdCompetency(stage.server, target, skill);
    const slow = inParallel(stage, id, 1);
    await until('the first run to wait', async () => (await lock.waiting()) === 1);
    // Its renewals must not win: the lease is taken and given in one statement.
    await stage.server.superuser.query(
      `UPDATE transfer SET fence = fence + 1, lease_until = now() - interval '1 s' WHERE id = $1`,
      [id],
    );
    const fast = inParallel(stage, id, 1);
    await until('both runs to wait', async () => (await lock.waiting()) === 2);
    await lock.release();
    await Promise.all([slow, fast]);
    expect(await transferRow(stage, id)).toMatchObject({ state: 'COMPLETED', fence: 3, attempts: 2 });
    expect((await rowCounts(stage.server, target)).content).toBe(2);
    await expectArrived(stage.server, id);
  });
});

async function inParallel(stage: TransferStage, id: string, count: number): Promise<void> {
  const { deps } = stage.server;
  const progress = createProgressWriter(deps);
  const job = { id, portalId: stage.moderator.portalId };
  await Promise.all(Array.from({ length: count }, () => runTransfer(deps, progress, job)));
  await progress.close();
}
