import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { anInternalModerator } from '../harness/actors.ts';
import { type HeardEvent, listenQuery, recordCompetencies } from '../harness/events.ts';
import { listen } from '../harness/listener.ts';
import { greetedSocket } from '../harness/rawSocket.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { until } from '../harness/until.ts';

const batches = process.env.FAULTS === 'full' ? 50 : 12;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that live in buffers outside the heap, which is where frames wait. */
function bufferedBytes(): number {
  collectGarbage();
  return process.memoryUsage().external;
}

const connections = (server: TestServer): Promise<number> =>
  new Promise((resolve) => server.app.http.server.getConnections((_error, count) => resolve(count)));

describe('a listener that stops reading (F16, S41b)', () => {
  it('holds up nobody, costs little, leaks nothing to another portal, is sent away, and can go on', async () => {
    const server = await createTestServer();
    const moderator = await anInternalModerator(server);
    const [a, b] = await Promise.all([moderator.createsPortal(), moderator.createsPortal()]);
    const ask = (portal: typeof a, after: number) => ({
      token: portal.moderator.token,
      query: listenQuery,
      variables: { portalId: portal.portalId, after },
    });
    const stalled = await greetedSocket(server, { authorization: `Bearer ${a.moderator.token}` });
    stalled.send({ type: 'subscribe', id: '1', payload: ask(a, 0) });
    const seqOf = (message: { payload?: unknown }): number =>
      (message.payload as { data: { portalEvents: { seq: number } } }).data.portalEvents.seq;
    await stalled.expect(({ type }) => type === 'next');
    const [healthy, other] = await Promise.all([
      listen<HeardEvent>(server, ask(a, 0)),
      listen<HeardEvent>(server, ask(b, 0)),
    ]);
    await Promise.all([healthy.next(), other.next()]);
    stalled.pause();
    const open = await connections(server);
    const before = bufferedBytes();
    const title = 'of A '.repeat(400);
    for (let n = 0; n < batches; n++) {
      await recordCompetencies(server, a.portalId, Array(1_000).fill(title));
      const heard = await healthy.take(1_000, 30_000);
      expect(heard.map(({ seq }) => seq)).toEqual(Array.from({ length: 1_000 }, (_, index) => n * 1_000 + index + 2));
    }
    // Freed buffers are given back in the background, hence more than one look.
    await until('little waits for the stalled listener', () => bufferedBytes() - before < 5 * 2 ** 20, 3_000);
    await recordCompetencies(server, b.portalId, ['of B']);
    expect(await other.next()).toMatchObject({ seq: 2, payload: { title: 'of B' } });
    expect(other.values.every((event) => event.portalId === b.portalId)).toBe(true);

    await until('the server closes the stalled connection', async () => (await connections(server)) < open);
    stalled.resume();
    expect([1006, 4413]).toContain((await stalled.closed()).code);
    const seen = stalled.messages.filter(({ type }) => type === 'next').map(seqOf);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, n) => n + 1));
    const last = batches * 1_000 + 1;
    expect(seen.length).toBeLessThan(last);
    const again = await listen<HeardEvent>(server, ask(a, seen.length));
    expect((await again.take(last - seen.length, 30_000)).map(({ seq }) => seq).at(-1)).toBe(last);
  }, 180_000);
});
