import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { writeIn } from '../server/db/write.ts';
import { openDeps } from '../server/deps.ts';
import { createLog } from '../server/log.ts';

// One of the three that are compared, in a process of its own so that its memory is its own.
const [, , contender = '', databaseUrl = '', portalId = ''] = process.argv;

/** Tells everybody something; the promise may resolve before all have heard it. */
type Publish = () => Promise<void>;

const title = 'Working at height: what every fitter has to know before the first day on the site';

/** What a listener hears, field by field as the subscription of bench/fanout.ts asks for it. */
const event = (seq: number) => ({
  seq,
  kind: 'COMPETENCY_CREATED',
  portalId,
  subjectId: null,
  actorAccountId: null,
  occurredAt: new Date().toISOString(),
  message: `The competency “${title}” was added`,
  payload: { title, competencyId: portalId },
});

async function startOurs(): Promise<{ port: number; publish: Publish }> {
  const log = createLog({ mode: 'production', level: 'error' });
  const config = { ...readConfig({ MODE: 'test', LOG_LEVEL: 'error', PORT: '0' }), poolSize: 10 };
  const opening = { databaseUrl, secret: 'a secret of the benchmark, long enough', listeningUrl: () => '' };
  const { deps } = await openDeps(config, log, opening);
  const { http } = await createApp(deps);
  const url = new URL(await http.listen({ port: 0, host: '127.0.0.1' }));
  const publish = (): Promise<void> =>
    writeIn(deps, { portal: portalId, portals: [portalId] }, async (tx) => {
      tx.record({ kind: 'competency.created', portalId, payload: { competencyId: portalId, title } });
    });
  return { port: Number(url.port), publish };
}

/** The limit: the same bytes, written out once, to every socket. */
async function startBareWs(): Promise<{ port: number; publish: Publish }> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  const frame = (): Buffer => {
    const id = '6a1f2d3c-0000-4000-8000-000000000000';
    return Buffer.from(JSON.stringify({ id, type: 'next', payload: { data: { portalEvents: event(1) } } }));
  };
  server.on('connection', (socket) => socket.send(frame(), { binary: false }));
  const publish = async (): Promise<void> => {
    const bytes = frame();
    for (const socket of server.clients) socket.send(bytes, { binary: false });
  };
  return { port: await listening(http), publish };
}

/** The peer: graphql-ws as its documentation sets it up, with an iterator in memory for each listener. */
async function startGraphqlWs(): Promise<{ port: number; publish: Publish }> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  const schema = buildSchema(`scalar SafeInt scalar JSONObject
    type PortalEvent { seq: SafeInt! kind: String! portalId: ID! subjectId: ID actorAccountId: ID occurredAt: String! message: String! payload: JSONObject! }
    type Query { none: Int }
    type Subscription { portalEvents(portalId: ID!, after: SafeInt): PortalEvent! }`);
  const wake = new Set<(value: object) => void>();
  async function* events() {
    yield { portalEvents: event(1) };
    for (;;) yield await new Promise<object>((resolve) => wake.add(resolve));
  }
  useServer(
    { schema, roots: { subscription: { portalEvents: events } } },
    server as WebSocketServer & { clients: Set<WebSocket> },
  );
  let seq = 1;
  const publish = async (): Promise<void> => {
    const value = { portalEvents: event(++seq) };
    const waiting = [...wake];
    wake.clear();
    for (const resolve of waiting) resolve(value);
  };
  return { port: await listening(http), publish };
}

async function listening(http: Server): Promise<number> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

/**
 * Bytes of the process, and of its heap with what hangs on it, after all garbage was collected and its pages handed back:
 * otherwise the process's size tells more of the collector's habits than of what listeners need.
 */
async function memory(): Promise<{ rss: number; heap: number }> {
  for (let n = 0; n < 3; n++) {
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await sleep(200);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

const start: Record<string, () => Promise<{ port: number; publish: Publish }>> = {
  ours: startOurs,
  limit: startBareWs,
  peer: startGraphqlWs,
};
const { port, publish } = await (start[contender] ?? startOurs)();
process.on('message', async (ask: 'publish' | 'memory') => {
  if (ask === 'memory') return process.send?.(await memory());
  const beganAt = performance.timeOrigin + performance.now();
  await publish();
  process.send?.({ beganAt });
});
process.send?.({ port });
