import { jest } from '@jest/globals';
import { startTcpProxy, type TcpProxy } from '../harness/tcpProxy.ts';
import { ended, full, openStage, order, profiles, type TransferStage, transferRow } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';
import { expectArrived, rowCounts } from './arrival.ts';
import { holdContent } from './holds.ts';

jest.setTimeout(180_000);

const points = full ? ['beforeCommit', 'afterCopy', 'afterClaim'] : ['beforeCommit'];

for (const profile of profiles)
  profile.describe(`F2: a worker that falls silent and comes back, ${profile.name}`, () => {
    let stage: TransferStage;

    beforeAll(async () => {
      stage = await openStage(profile.name);
    });
    afterEach(() => stage.endProcesses());

    it.each(points)('at %s: changes nothing, and works on', async (point) => {
      const [target = '', next = ''] = await stage.portals(2);
      const { courseId } = await stage.course();
      const zombie = await stage.worker({ FAULT: `transfer.${point}:stop` });
      const [id = ''] = await order(stage, courseId, [target]);
      await until('the first claim', async () => (await transferRow(stage, id)).fence === 1);

      const second = await stage.worker();
      const [row] = await ended(stage, [id]);
      expect(row).toMatchObject({ state: 'COMPLETED', fence: 2, attempts: 2 });
      const arrived = await rowCounts(stage.server, target);

      zombie.thaw();
      await until('the zombie to notice', () => zombie.log.some(({ msg }) => msg === 'transfer not finished'));
      await second.terminate();
      const [other = ''] = await order(stage, courseId, [next]);
      expect(await ended(stage, [other])).toMatchObject([{ state: 'COMPLETED', attempts: 1 }]);
      expect(zombie.isAlive()).toBe(true);
      expect(await transferRow(stage, id)).toEqual(row);
      expect(await rowCounts(stage.server, target)).toEqual(arrived);
      await expectArrived(stage.server, id);
    });
  });

if (full)
  describe('F7: the network between a worker and the database swallows everything', () => {
    let stage: TransferStage;
    let proxy: TcpProxy;
    let way: string;

    beforeAll(async () => {
      stage = await openStage('embedded');
      const url = new URL(stage.env.DATABASE_URL ?? '');
      proxy = await startTcpProxy(Number(url.port));
      stage.server.onClose(() => proxy.close());
      way = Object.assign(url, { port: String(proxy.port) }).href;
    });

    it('in the middle of a copy: another one completes it, and the first works on afterwards', async () => {
      const [target = '', next = ''] = await stage.portals(2);
      const { courseId, testId } = await stage.course();
      const env = { DATABASE_URL: way, WORKER_CONCURRENCY: '1', STATEMENT_TIMEOUT_SECONDS: '5' };
      const cutOff = await stage.worker(env);
      const hold = await holdContent(stage.server, target, 'TEST', testId);
      const [id = ''] = await order(stage, courseId, [target]);
      await until('the copy to wait', async () => (await hold.waiting()) === 1);
      proxy.set('blackhole');
      await hold.release();

      const second = await stage.worker();
      expect(await ended(stage, [id])).toMatchObject([{ state: 'COMPLETED', attempts: 2 }]);
      await expectArrived(stage.server, id);

      proxy.set('pass');
      await second.terminate();
      const [other = ''] = await order(stage, courseId, [next]);
      expect(await ended(stage, [other], 60_000)).toMatchObject([{ state: 'COMPLETED', attempts: 1 }]);
      expect(cutOff.isAlive()).toBe(true);
      expect(await transferRow(stage, id)).toMatchObject({ state: 'COMPLETED', attempts: 2 });
      await expectArrived(stage.server, id);
    });
  });
