import { randomInt } from 'node:crypto';
import { anotherServer } from '../harness/anotherServer.ts';
import { type HeardEvent, listenQuery, recordCompetencies } from '../harness/events.ts';
import { listen, type TestListener } from '../harness/listener.ts';
import { startTcpProxy, type TcpProxy } from '../harness/tcpProxy.ts';
import type { TestServer } from '../harness/testServer.ts';
import { full, openStage, profiles } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';

const kills = full ? 200 : 50;
const writers = 8;
const events = 500;

let server: TestServer;
let portalId: string;
let token: string | null;

async function openPortal(profile: 'embedded' | 'cluster'): Promise<void> {
  const stage = await openStage(profile);
  server = stage.server;
  const portal = await stage.moderator.createsPortal();
  ({ portalId } = portal);
  token = portal.moderator.token;
}

/** A client that is cut off again and again, each time after a few events, and goes on from the last one it has. */
function createClient(proxies: TcpProxy[]) {
  const seqs: number[] = [];
  let listener: TestListener<HeardEvent> | undefined;
  return {
    seqs,
    heard: () => seqs.length + (listener?.values.length ?? 0),
    /** Listens up to an event; gives the number of cuts. */
    async listenUpTo(last: number): Promise<number> {
      let cuts = 0;
      for (; seqs.length < last || cuts < kills; cuts++) {
        const proxy = proxies[cuts % proxies.length] as TcpProxy;
        const url = `http://127.0.0.1:${proxy.port}`;
        const variables = { portalId, after: seqs.at(-1) ?? 0 };
        listener = await listen<HeardEvent>(server, { token, query: listenQuery, variables, url });
        const few = cuts < kills ? randomInt(0, Math.ceil((2 * last) / kills)) : last;
        await listener.take(Math.min(few, last - seqs.length), 20_000);
        if (cuts % 4 < 2) listener.kill();
        else proxy.set('refuse');
        seqs.push(...listener.values.map(({ seq }) => seq));
        proxy.set('pass');
        await listener.stop();
        listener = undefined;
      }
      return cuts;
    },
  };
}

for (const { name, describe: suite } of profiles) {
  suite(`a listener that is cut off at random (F15), ${name}`, () => {
    beforeAll(() => openPortal(name));

    it(`gets every event once through ${kills} cuts while ${writers} writers write, from two servers`, async () => {
      const other = await anotherServer(server);
      const ports = [await server.listen(), other.url].map((url) => Number(new URL(url).port));
      const proxies = await Promise.all(ports.map((port) => startTcpProxy(port)));
      const ours = [server, other];
      const client = createClient(proxies);
      const write = async (writer: number): Promise<void> => {
        for (let n = writer; n < events; n += writers) {
          // Not far ahead of the listener: most cuts shall hit a live stream and not a replay.
          await until('the listener follows', () => n < client.heard() + 3 * writers);
          await recordCompetencies(ours[n % 2] ?? server, portalId, [`event ${n}`]);
        }
      };
      // The portal's own first event comes before the 500.
      const last = events + 1;
      const [cuts] = await Promise.all([
        client.listenUpTo(last),
        ...Array.from({ length: writers }, (_, writer) => write(writer)),
      ]);
      expect(cuts).toBeGreaterThanOrEqual(kills);
      expect(client.seqs).toEqual(Array.from({ length: last }, (_, n) => n + 1));
      await Promise.all(proxies.map((proxy) => proxy.close()));
    }, 120_000);
  });

  suite(`a listener while the database lets go of every connection (F4), ${name}`, () => {
    beforeAll(() => openPortal(name));

    it('goes on by itself, on the same socket', async () => {
      const { rows } = await server.superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [
        portalId,
      ]);
      const after = Number(rows[0].last_seq);
      const listener = await listen<HeardEvent>(server, {
        token,
        query: listenQuery,
        variables: { portalId, after: after - 1 },
      });
      await listener.next();
      await server.superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'extramural_app'`,
      );
      await until('events can be written again', () =>
        recordCompetencies(server, portalId, ['after the loss']).then(
          () => true,
          () => false,
        ),
      );
      expect(await listener.next(10_000)).toMatchObject({ seq: after + 1, payload: { title: 'after the loss' } });
    }, 60_000);
  });
}
