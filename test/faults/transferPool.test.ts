import { jest } from '@jest/globals';
import { ended, openStage, order } from '../harness/transferStage.ts';
import { expectArrived } from './arrival.ts';

jest.setTimeout(120_000);

describe('F22: fewer connections than work', () => {
  it('20 transfers at once complete on a pool of two', async () => {
    const stage = await openStage('embedded');
    const { courseId } = await stage.course();
    const ids = await order(stage, courseId, await stage.portals(20));
    const worker = await stage.worker({ DATABASE_POOL_SIZE: '2', WORKER_CONCURRENCY: '20' });
    for (const row of await ended(stage, ids)) expect(row).toMatchObject({ state: 'COMPLETED', attempts: 1 });
    for (const id of ids) await expectArrived(stage.server, id);
    expect(worker.log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });
});
