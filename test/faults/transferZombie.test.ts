import { jest } from '@jest/globals';
import { ended, full, openStage, order, profiles, type TransferStage, transferRow } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';
import { expectArrived, rowCounts } from './arrival.ts';

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
