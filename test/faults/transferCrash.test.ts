import { jest } from '@jest/globals';
import { drainJobs } from '../harness/drainJobs.ts';
import { ended, full, openStage, order, profiles, type TransferStage } from '../harness/transferStage.ts';
import { expectArrived, rowCounts } from './arrival.ts';

jest.setTimeout(180_000);

const points = full
  ? ['afterClaim', 'afterCompetencies', 'afterItem', 'afterCopy', 'afterVerify', 'beforeCommit', 'afterCommit']
  : ['afterCopy', 'afterCommit'];

for (const profile of profiles)
  profile.describe(`F1: a worker that is killed, ${profile.name}`, () => {
    let stage: TransferStage;
    /** The rows that an undisturbed copy leaves in its target. */
    let arrived: Record<string, number>;
    const survived: { id: string; target: string }[] = [];

    beforeAll(async () => {
      stage = await openStage(profile.name);
      const [target = ''] = await stage.portals(1);
      const { courseId } = await stage.course();
      await order(stage, courseId, [target]);
      await drainJobs(stage.server);
      arrived = await rowCounts(stage.server, target);
      expect(arrived).toMatchObject({ content: 2, question: 25, course_item: 6, competency: 3, event: 1 });
    });
    afterEach(() => stage.endProcesses());

    /** Kills so many workers in a row at a point of the copy, then lets one work. */
    async function survives(point: string, kills: number): Promise<void> {
      const [target = ''] = await stage.portals(1);
      const { courseId } = await stage.course();
      const empty = await rowCounts(stage.server, target);
      const home = await rowCounts(stage.server, stage.moderator.portalId);
      let id = '';
      for (let n = 0; n < kills; n++) {
        const doomed = await stage.worker({ FAULT: `transfer.${point}:kill` });
        if (n === 0) [id = ''] = await order(stage, courseId, [target]);
        expect(await doomed.ended).toBe('SIGKILL');
        expect(await rowCounts(stage.server, target)).toEqual(point === 'afterCommit' ? arrived : empty);
      }
      await stage.worker();
      const [row] = await ended(stage, [id]);
      expect(row).toMatchObject({ state: 'COMPLETED', attempts: point === 'afterCommit' ? kills : kills + 1 });
      expect(await rowCounts(stage.server, target)).toEqual(arrived);
      expect(await rowCounts(stage.server, stage.moderator.portalId)).toEqual({
        ...home,
        transfer: (home.transfer ?? 0) + 1,
        transfer_item: (home.transfer_item ?? 0) + 2,
        event: (home.event ?? 0) + 2,
        notice: (home.notice ?? 0) + 1,
      });
      await expectArrived(stage.server, id);
      survived.push({ id, target });
    }

    it.each(points)('at %s: another one brings everything, once', (point) => survives(point, 1));

    if (full) it('twice in a row', () => survives('afterVerify', 2));

    it('and whose messages come again: nothing changes', async () => {
      await drainJobs(stage.server);
      for (const { id, target } of survived) {
        await expectArrived(stage.server, id);
        expect(await rowCounts(stage.server, target)).toEqual(arrived);
      }
    });
  });
