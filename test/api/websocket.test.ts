import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { newToken } from '../../server/auth/tokens.ts';
import { LiveSocket, socketLimits } from '../../server/http/liveSocket.ts';
import { type Actor, anInternalModerator, aSession, type InternalModerator } from '../harness/actors.ts';
import { listenQuery, recordCompetencies } from '../harness/events.ts';
import { listen } from '../harness/listener.ts';
import { greetedSocket, type RawSocket, rawSocket } from '../harness/rawSocket.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;
let outside: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer({ publicUrl: 'https://learn.example', internalUrl: 'https://inside.example' });
  moderator = await anInternalModerator(server);
  ({ portalId, moderator: outside } = await moderator.createsPortal());
});

const subscribe = (id: string, query = listenQuery, variables: object = { portalId, after: 0 }) => ({
  type: 'subscribe',
  id,
  payload: { query, variables },
});
const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` });
const signedIn = (): Promise<RawSocket> => greetedSocket(server, bearer(outside.token));
const ended = (id: string) => (message: Record<string, unknown>) =>
  message.id === id && (message.type === 'error' || message.type === 'complete');
const codesOf = (message: Record<string, unknown>): string[] =>
  (message.payload as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);

describe('the protocol (S39)', () => {
  it('closes a connection that does not say who it is in 3 s with 4408', async () => {
    const socket = await rawSocket(server);
    expect(await socket.closed()).toMatchObject({ code: 4408 });
  });

  it.each([
    ['says twice who it is', [{ type: 'connection_init' }, { type: 'connection_init' }], 4429],
    ['subscribes before', [subscribe('1')], 4401],
    ['sends no JSON', ['{'], 4400],
    ['sends JSON that is no message', [['list']], 4400],
    ['sends an unknown type', [{ type: 'start', id: '1' }], 4400],
    [
      'sends a query that is no text',
      [{ type: 'connection_init' }, { type: 'subscribe', id: '1', payload: { query: 7 } }],
      4400,
    ],
  ])('closes a connection that %s', async (_what, messages, code) => {
    const socket = await rawSocket(server);
    for (const message of messages) socket.sendText(typeof message === 'string' ? message : JSON.stringify(message));
    expect(await socket.closed()).toMatchObject({ code });
  });

  it('closes a connection that uses an id twice with 4409', async () => {
    const socket = await signedIn();
    socket.send(subscribe('same'));
    socket.send(subscribe('same'));
    expect(await socket.closed()).toMatchObject({ code: 4409 });
  });

  it('speaks graphql-transport-ws only', async () => {
    expect(await (await rawSocket(server, { protocol: null })).closed()).toMatchObject({ code: 4406 });
    await expect(rawSocket(server, { protocol: 'graphql-ws' })).rejects.toThrow('no subprotocol');
  });

  it('answers pings, ends a subscription that is completed, and takes its id again', async () => {
    const socket = await signedIn();
    socket.send({ type: 'ping', payload: { any: 'thing' } });
    expect(await socket.expect(({ type }) => type === 'pong')).toEqual({ type: 'pong' });
    socket.send(subscribe('again'));
    await socket.expect(({ id, type }) => id === 'again' && type === 'next');
    socket.send({ type: 'complete', id: 'again' });
    await recordCompetencies(server, portalId, ['unheard']);
    socket.send(subscribe('other'));
    const heard = ({ id, payload }: Record<string, unknown>) =>
      id === 'other' && JSON.stringify(payload).includes('unheard');
    await socket.expect(heard);
    expect(socket.messages.filter(({ id }) => id === 'again')).toHaveLength(1);
    socket.send(subscribe('again'));
    await socket.expect(({ id, payload }) => id === 'again' && JSON.stringify(payload).includes('unheard'));
  });
});

describe('limits of a connection (S39, F17)', () => {
  it('refuses a frame of more than 64 kB with 1009', async () => {
    const socket = await signedIn();
    socket.sendText(JSON.stringify(subscribe('1', `${listenQuery} #${'x'.repeat(socketLimits.messageBytes)}`)));
    expect(await socket.closed()).toMatchObject({ code: 1009 });
  });

  it('takes 50 subscriptions and refuses the 51st, which leaves the others alone', async () => {
    const socket = await signedIn();
    for (let n = 1; n <= socketLimits.subscriptions + 1; n++) socket.send(subscribe(`${n}`));
    const refused = await socket.expect(ended('51'));
    expect(codesOf(refused)).toEqual(['RATE_LIMITED']);
    for (let n = 1; n <= socketLimits.subscriptions; n++)
      await socket.expect(({ id, type }) => id === `${n}` && type === 'next');
    socket.send({ type: 'complete', id: '1' });
    socket.send(subscribe('52'));
    await socket.expect(({ id, type }) => id === '52' && type === 'next');
  });

  it.each([
    ['messages', (socket: RawSocket) => socket.send({ type: 'ping' })],
    ['pings', (socket: RawSocket) => socket.ping()],
    ['subscriptions', (socket: RawSocket) => socket.send(subscribe(`${Math.random()}`, '{'))],
  ])('closes a flood of %s', async (_what, send) => {
    const socket = await signedIn();
    for (let n = 0; n < 1_000; n++) send(socket);
    // Where more answers wait than ws allows, it cuts the connection before we count.
    expect([1006, 1008]).toContain((await socket.closed()).code);
    expect(socket.messages.length).toBeLessThan(socketLimits.burst + 50);
  });

  it.each([
    ['a query', '{ viewer { email } }'],
    ['a mutation', 'mutation { signOut }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['no operation', 'fragment F on PortalEvent { seq }'],
    ['what does not parse', 'subscription {'],
    ['an unknown field', 'subscription { portalEvents(portalId: "1") { nonsense } }'],
    ['two fields', `subscription { a: portalEvents(portalId: "1") { seq } b: portalEvents(portalId: "1") { seq } }`],
    ['more than 1,000 tokens', `subscription { portalEvents(portalId: "1") { ${'seq '.repeat(1_000)} } }`],
    [
      '16 aliases',
      `subscription { portalEvents(portalId: "1") { ${Array.from({ length: 16 }, (_, n) => `a${n}: seq`).join(' ')} } }`,
    ],
    ['6 directives', `subscription { portalEvents(portalId: "1") { seq ${'@include(if: true) '.repeat(6)} } }`],
    [
      'fragments in a circle',
      'subscription { portalEvents(portalId: "1") { ...A } } fragment A on PortalEvent { ...A }',
    ],
  ])('refuses %s and says why, with a code and a request id', async (_what, query) => {
    const socket = await signedIn();
    socket.send(subscribe('1', query, {}));
    const answer = await socket.expect(ended('1'));
    expect(answer.type).toBe('error');
    const [error] = answer.payload as { message: string; extensions: { code: string; requestId: string } }[];
    expect(error).toMatchObject({ extensions: { code: 'BAD_INPUT', requestId: expect.stringMatching(/^[\w-]{36}$/) } });
    expect(error?.message).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('refuses subscriptions over HTTP', async () => {
    const answer = await outside.execute(listenQuery, { portalId, after: 0 });
    expect(answer.expectError('BAD_INPUT').message).toContain('websocket');
    expect(answer.status).toBe(400);
  });

  it('refuses an id that is too long', async () => {
    const socket = await signedIn();
    const id = 'x'.repeat(socketLimits.idLength + 1);
    socket.send(subscribe(id));
    expect(codesOf(await socket.expect(ended(id)))).toEqual(['BAD_INPUT']);
  });

  it('writes ids of any characters into the answers', async () => {
    const socket = await signedIn();
    const id = '"},{"\\ü\u2028 🎓';
    socket.send(subscribe(id));
    expect(await socket.expect(({ type }) => type === 'next')).toMatchObject({ id, payload: { data: {} } });
  });
});

describe('who connects', () => {
  const origins: [string, number | null][] = [
    ['https://learn.example', null],
    ['https://inside.example', null],
    ['https://evil.example', 403],
    ['https://learn.example.evil.example', 403],
    ['null', 403],
  ];
  it.each(origins)('a page of %s (S31)', async (origin, refusal) => {
    const opening = greetedSocket(server, bearer(outside.token), { headers: { origin } });
    if (refusal) await expect(opening).rejects.toThrow(`refused with ${refusal}`);
    else expect((await opening).messages[0]).toEqual({ type: 'connection_ack' });
  });

  it('a page of our own host', async () => {
    const socket = await greetedSocket(server, {}, { headers: { origin: await server.listen() } });
    expect(socket.messages[0]).toEqual({ type: 'connection_ack' });
  });

  it('only at /graphql', async () => {
    await expect(rawSocket(server, { path: '/' })).rejects.toThrow('refused with 404');
  });

  it.each([newToken(), 'short', '', `${newToken()} x`])(
    'closes a connection with a dead token with 4403: "%s"',
    async (token) => {
      const socket = await greetedSocket(server, bearer(token));
      expect(await socket.closed()).toMatchObject({ code: 4403, reason: 'Forbidden' });
    },
  );

  it('lets the cookie of each site open that site (P5)', async () => {
    const inside = await aSession(server, moderator.accountId, 'INTERNAL');
    const cookie = `__Host-extramural-external=${outside.token}; __Host-extramural-internal=${inside}`;
    const reach = async (site: string, portal: string): Promise<Record<string, unknown>> => {
      const socket = await greetedSocket(server, { site }, { headers: { cookie, origin: 'https://learn.example' } });
      socket.send(subscribe('1', listenQuery, { portalId: portal, after: 0 }));
      return socket.expect(({ id }) => id === '1');
    };
    expect(await reach('external', portalId)).toMatchObject({ type: 'next' });
    expect(await reach('internal', moderator.portalId)).toMatchObject({ type: 'next' });
    expect(codesOf(await reach('internal', portalId))).toEqual(['NOT_FOUND']);
    expect(codesOf(await reach('external', moderator.portalId))).toEqual(['NOT_FOUND']);
    const dead = await greetedSocket(server, {}, { headers: { cookie: `__Host-extramural-external=${newToken()}` } });
    expect(await dead.closed()).toMatchObject({ code: 4403 });
  });

  it('closes a connection that listens to nothing when its session ends (S07)', async () => {
    const token = await aSession(server, outside.accountId, 'EXTERNAL');
    const socket = await greetedSocket(server, bearer(token));
    await outside.execute('mutation { signOut }', {}, { token });
    expect(await socket.closed(5_000)).toMatchObject({ code: 4403 });
  });
});

describe('a client that went without a word', () => {
  it('is cut off when it left a ping unanswered; one that answers stays', async () => {
    const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    const accepted: LiveSocket[] = [];
    sockets.on('connection', (ws) => {
      accepted.push(new LiveSocket(ws, server.deps, { language: 'en', address: null, handshake: { cookies: {} } }));
    });
    await once(sockets, 'listening');
    server.onClose(() => new Promise((resolve) => sockets.close(resolve)));
    const { port } = sockets.address() as AddressInfo;
    const connect = async (autoPong: boolean): Promise<WebSocket> => {
      const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong });
      await once(client, 'open');
      server.onClose(async () => client.terminate());
      return client;
    };
    const [answers, isSilent] = [await connect(true), await connect(false)];
    const closed = once(isSilent, 'close');
    const pinged = Promise.all([answers, isSilent].map((client) => once(client, 'ping')));
    for (const socket of accepted) socket.checkAlive();
    await pinged;
    // The answer to a second question comes after the answer to the first.
    answers.ping();
    await once(answers, 'pong');
    for (const socket of accepted) socket.checkAlive();
    expect((await closed)[0]).toBe(1006);
    expect(answers.readyState).toBe(WebSocket.OPEN);
  });
});

describe('shutdown (F23)', () => {
  it('sends everybody away with 1001 and a hint, and takes nobody new', async () => {
    const leaving = await createTestServer();
    const inside = await anInternalModerator(leaving);
    const variables = { portalId: inside.portalId, after: 0 };
    const listener = await listen(leaving, { token: inside.token, query: listenQuery, variables });
    await listener.next();
    const closing = leaving.app.http.close();
    expect(await listener.closed()).toMatchObject({ how: 'closed', code: 1001, reason: 'reconnect' });
    await closing;
  });
});
