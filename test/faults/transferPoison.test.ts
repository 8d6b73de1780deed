import { jest } from '@jest/globals';
import { ended, full, openStage, order, profiles, type TransferStage, transferRow } from '../harness/transferStage.ts';
import { eventKinds, expectArrived, rowCounts } from './arrival.ts';

jest.setTimeout(240_000);

const normalCount = full ? 20 : 10;

for (const profile of full ? profiles : profiles.slice(0, 1))
  profile.describe(`F19: a transfer that kills whoever takes it, ${profile.name}`, () => {
    let stage: TransferStage;

    beforeAll(async () => {
      stage = await openStage(profile.name);
    });
    afterEach(() => stage.endProcesses());

    // One worker process is the hard case: whatever else it was at dies with it.
    it(`fails with a reason, and ${normalCount} others beside it complete`, async () => {
      const { courseId } = await stage.course();
      const [badTarget = '', ...targets] = await stage.portals(normalCount + 1);
      const before = await order(stage, courseId, targets.slice(0, 2));
      const [poison = ''] = await order(stage, courseId, [badTarget]);
      const normal = [...before, ...(await order(stage, courseId, targets.slice(2)))];

      const deaths = await keepOneWorking(stage, [poison, ...normal], {
        FAULT: `transfer.afterClaim#${poison}:kill`,
        WORKER_CONCURRENCY: '4',
        RECONCILE_SECONDS: '0.5',
      });
      expect(deaths).toBe(5);
      expect(await transferRow(stage, poison)).toMatchObject({ state: 'FAILED', failure_code: 'TOO_MANY_ATTEMPTS' });
      expect(await eventKinds(stage.server, poison)).toEqual(['transfer.failed', 'transfer.started']);
      expect(await rowCounts(stage.server, badTarget)).toEqual({ auth_epoch: 1, event_counter: 1 });
      for (const id of normal) {
        const row = await transferRow(stage, id);
        expect(row.state).toBe('COMPLETED');
        // From the third attempt on a transfer runs alone, so that nobody dies with it.
        expect(row.attempts).toBeLessThanOrEqual(3);
        await expectArrived(stage.server, id);
      }

      await stage.endProcesses();
      await stage.worker();
      const retry = `mutation ($id: ID!) { retryTransfer(id: $id) { __typename ... on TransferChanged { transfer { state message } } } }`;
      const answer = await stage.moderator.execute(retry, { id: poison });
      expect(answer.expectData()).toMatchObject({ retryTransfer: { transfer: { state: 'PENDING' } } });
      expect(await ended(stage, [poison])).toMatchObject([{ state: 'COMPLETED', failure_code: null, attempts: 1 }]);
      const kinds = [
        'transfer.completed',
        'transfer.failed',
        'transfer.received',
        'transfer.retried',
        'transfer.started',
      ];
      expect(await eventKinds(stage.server, poison)).toEqual(kinds);
    });
  });

/** Keeps one worker process at work, as a supervisor does, until all transfers have ended; gives how often it died. */
async function keepOneWorking(stage: TransferStage, ids: string[], env: Record<string, string>): Promise<number> {
  const done = ended(stage, ids, 200_000).then(() => 'done' as const);
  for (let deaths = 0; ; deaths++) {
    const worker = await stage.worker(env).catch(diedAtOnce);
    if (worker && (await Promise.race([done, worker.ended])) === 'done') return deaths;
  }
}

/** A worker may be killed before it says that it is ready: that is a death like the others. */
function diedAtOnce(error: Error): null {
  if (/ended with SIGKILL/.test(error.message)) return null;
  throw error;
}
