import { jest } from '@jest/globals';
import { drainJobs } from '../harness/drainJobs.ts';
import { ended, frozenInCopy, openStage, order, type TransferStage, transferRow } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';
import { eventKinds, expectArrived, rowCounts } from './arrival.ts';
import { type Hold, holdContent } from './holds.ts';

jest.setTimeout(120_000);

const change = (verb: 'cancelTransfer' | 'retryTransfer') => `mutation ($id: ID!) { ${verb}(id: $id) { __typename
  ... on TransferChanged { transfer { state cancelRequested } } ... on TransferStateProblem { code message transfer { state } }
  ... on AlreadyTransferredProblem { code message } } }`;

let stage: TransferStage;
let target: string;
let course: { courseId: string; testId: string };
let empty: Record<string, number>;

beforeAll(async () => {
  stage = await openStage('embedded');
});
beforeEach(async () => {
  [target = ''] = await stage.portals(1);
  course = await stage.course();
  empty = await rowCounts(stage.server, target);
});
afterEach(() => stage.endProcesses());

const ordered = async (): Promise<string> => (await order(stage, course.courseId, [target]))[0] ?? '';
const cancel = (id: string) => stage.moderator.execute(change('cancelTransfer'), { id });
const retry = (id: string) => stage.moderator.execute(change('retryTransfer'), { id });

/** Nothing of it is in the target, and the log of the home says once that it was cancelled. */
async function expectNothing(id: string): Promise<void> {
  expect(await transferRow(stage, id)).toMatchObject({ state: 'CANCELLED', phase: 'DONE', failure_code: null });
  expect(await rowCounts(stage.server, target)).toEqual(empty);
  expect(await eventKinds(stage.server, id)).toEqual(['transfer.cancelled', 'transfer.started']);
}

/** Begun anew it brings everything, as if nothing had been. */
async function expectRetry(id: string): Promise<void> {
  expect((await retry(id)).expectData()).toEqual({
    retryTransfer: { __typename: 'TransferChanged', transfer: { state: 'PENDING', cancelRequested: false } },
  });
  expect(await ended(stage, [id])).toMatchObject([{ state: 'COMPLETED', attempts: 1 }]);
  const kinds = ['cancelled', 'completed', 'received', 'retried', 'started'].map((kind) => `transfer.${kind}`);
  expect(await eventKinds(stage.server, id)).toEqual(kinds);
  expect((await retry(id)).expectProblem('TRANSFER_STATE').transfer).toEqual({ state: 'COMPLETED' });
  expect((await cancel(id)).expectProblem('TRANSFER_STATE').transfer).toEqual({ state: 'COMPLETED' });
}

describe('T6: cancelling', () => {
  it('one that waits: at once, whatever the queue says later', async () => {
    const id = await ordered();
    expect((await cancel(id)).expectData()).toMatchObject({ cancelTransfer: { transfer: { state: 'CANCELLED' } } });
    (await cancel(id)).expectProblem('TRANSFER_STATE');
    await drainJobs(stage.server);
    await expectNothing(id);
    await stage.worker();
    await expectRetry(id);
  });

  it('one whose worker is frozen in the copy: it stops when the worker wakes up', async () => {
    const worker = await stage.worker({ FAULT: 'transfer.afterCopy:stop', TRANSFER_LEASE_SECONDS: '30' });
    const id = await ordered();
    await frozenInCopy(stage);
    const running = { state: 'RUNNING', cancelRequested: true };
    expect((await cancel(id)).expectData()).toMatchObject({ cancelTransfer: { transfer: running } });
    expect(await rowCounts(stage.server, target)).toEqual(empty);
    worker.thaw();
    await ended(stage, [id]);
    await expectNothing(id);
    await expectRetry(id);
  });

  it('one whose worker died: the next worker ends it', async () => {
    const worker = await stage.worker({ FAULT: 'transfer.afterVerify:kill' });
    const id = await ordered();
    expect(await worker.ended).toBe('SIGKILL');
    expect((await cancel(id)).expectData()).toMatchObject({ cancelTransfer: { transfer: { state: 'RUNNING' } } });
    await stage.worker();
    await ended(stage, [id]);
    await expectNothing(id);
    await expectRetry(id);
  });

  it('one that copies: nothing stays', async () => {
    await stage.worker();
    const { id, hold } = await copying();
    await cancel(id);
    await hold.release();
    await ended(stage, [id]);
    await expectNothing(id);
    await expectRetry(id);
  });

  it('retrying is refused while another transfer brings the same', async () => {
    const id = await ordered();
    await cancel(id);
    const other = await ordered();
    expect(other).not.toBe(id);
    (await retry(id)).expectProblem('ALREADY_TRANSFERRED');
    await drainJobs(stage.server);
    await expectArrivedOnce(other);
  });
});

describe('Invariant 6: progress', () => {
  it('shows while the copy is open, and keeps the lease for as long as it takes', async () => {
    await stage.worker();
    const { id, hold } = await copying();
    const look = `query ($id: ID!) { transfer(id: $id) { state phase stepsDone stepsTotal } }`;
    expect((await stage.moderator.execute(look, { id })).expectData()).toEqual({
      transfer: { state: 'RUNNING', phase: 'COPYING', stepsDone: 1, stepsTotal: 4 },
    });
    // Three leases long, and nobody else took it.
    await until('the lease to be renewed again and again', async () => {
      const { rows } = await stage.server.superuser.query(
        `SELECT started_at + interval '6 s' < lease_until - interval '2 s' AS long FROM transfer WHERE id = $1`,
        [id],
      );
      return rows[0].long === true;
    });
    expect(await rowCounts(stage.server, target)).toEqual(empty);
    await hold.release();
    expect(await ended(stage, [id])).toMatchObject([{ state: 'COMPLETED', fence: 1, attempts: 1, steps_done: 4 }]);
    await expectArrived(stage.server, id);
  });
});

/** Orders the course and waits until its copy is at the first item, where it is held up. */
async function copying(): Promise<{ id: string; hold: Hold }> {
  const hold = await holdContent(stage.server, target, 'TEST', course.testId);
  const id = await ordered();
  await until('the copy to be at the test', async () => (await transferRow(stage, id)).phase === 'COPYING');
  await until('the copy to wait', async () => (await hold.waiting()) === 1);
  return { id, hold };
}

async function expectArrivedOnce(id: string): Promise<void> {
  const { rows } = await stage.server.superuser.query('SELECT kind FROM content WHERE portal_id = $1 ORDER BY kind', [
    target,
  ]);
  expect(rows).toEqual([{ kind: 'COURSE' }, { kind: 'TEST' }]);
  expect(await transferRow(stage, id)).toMatchObject({ state: 'COMPLETED' });
}
