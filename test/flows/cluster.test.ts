import { jest } from '@jest/globals';
import type { ForkedProcess } from '../harness/forkProcess.ts';
import { listen, type TestListener } from '../harness/listener.ts';
import { ended, openStage, profiles, type TransferStage } from '../harness/transferStage.ts';

jest.setTimeout(120_000);

const cluster = profiles.find(({ name }) => name === 'cluster');
const targetCount = 8;

interface Heard {
  kind: string;
  subjectId: string;
}

cluster?.describe('the cluster profile: two servers and two workers on one PostgreSQL and one Redis', () => {
  let stage: TransferStage;
  let first: ForkedProcess;
  let second: ForkedProcess;
  let token: string;

  beforeAll(async () => {
    stage = await openStage('cluster');
    [first, second] = await Promise.all([stage.anotherServer(), stage.anotherServer()]);
  });

  /** Sends one operation to one of the servers, over the network. */
  async function ask<T>(server: ForkedProcess, query: string, variables: Record<string, unknown>): Promise<T> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token) headers.authorization = `Bearer ${token}`;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data: T; errors?: unknown };
    expect(body.errors).toBeUndefined();
    return body.data;
  }

  const follow = (server: ForkedProcess): Promise<TestListener<Heard>> =>
    listen<Heard>(stage.server, {
      url: server.url,
      token,
      query: `subscription ($portalId: ID!) { portalEvents(portalId: $portalId, kinds: [TRANSFER_COMPLETED]) { kind subjectId } }`,
      variables: { portalId: stage.moderator.portalId },
    });

  it('signs in on one, orders on the other, hears on both, and loses a worker on the way', async () => {
    const { email, password } = stage.moderator;
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { token } } }`;
    const input = { email, password, audience: 'INTERNAL' };
    ({ token } = (await ask<{ signIn: { token: string } }>(first, signIn, { input })).signIn);
    expect(token).toEqual(expect.any(String));
    const listeners = [await follow(first), await follow(second)];

    const mortal = await stage.worker({ WORKER_CONCURRENCY: '1', FAULT: 'transfer.afterCopy:kill' });
    const immortal = await stage.worker({ WORKER_CONCURRENCY: '1' });
    const { courseId } = await stage.course();
    const order = {
      items: [{ kind: 'COURSE', id: courseId }],
      targetPortalIds: await stage.portals(targetCount),
      idempotencyKey: 'once in the cluster',
    };
    const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) {
      ... on StartTransferSuccess { orderId transfers { id } } } }`;
    type Started = { startTransfer: { orderId: string; transfers: { id: string }[] } };
    const { startTransfer } = await ask<Started>(second, start, { input: order });
    const ids = startTransfer.transfers.map(({ id }) => id).sort();
    expect(ids).toHaveLength(targetCount);
    // The same key on the other server: the same order.
    expect(await ask<Started>(first, start, { input: order })).toEqual({ startTransfer });

    expect(await mortal.ended).toBe('SIGKILL');
    const rows = await ended(stage, ids);
    expect(rows.map(({ state }) => state)).toEqual(ids.map(() => 'COMPLETED'));
    expect(Math.max(...rows.map(({ attempts }) => attempts))).toBe(2);
    expect(immortal.isAlive()).toBe(true);
    for (const listener of listeners) {
      const heard = await listener.take(targetCount, 20_000);
      expect(heard.map(({ subjectId }) => subjectId).sort()).toEqual(ids);
      expect(listener.values).toHaveLength(targetCount);
    }

    const look = `query ($orderId: ID!) { transfers(orderId: $orderId, first: 20) { nodes { id state message } } }`;
    type Found = { transfers: { nodes: { id: string; message: string }[] } };
    await second.kill();
    const { transfers } = await ask<Found>(first, look, { orderId: startTransfer.orderId });
    expect(transfers.nodes.map(({ id }) => id).sort()).toEqual(ids);
    expect(new Set(transfers.nodes.map(({ message }) => message))).toEqual(new Set(['Data transfer complete']));
  });

  it('stops in good order', async () => {
    const worker = await stage.worker();
    await Promise.all([first.terminate(), worker.terminate()]);
    expect(await Promise.all([first.ended, worker.ended])).toEqual([0, 0]);
  });
});
