import { connect } from 'node:net';
import { anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { rawSocket } from '../../harness/rawSocket.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S29–S32, S36: what other sites, batches and curious people send to /graphql. */
let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const query = '{ viewer { accountId } }';
const mutation = 'mutation { signOut }';
const cookie = () => `__Host-extramural-internal=${moderator.token}`;
interface Sent {
  url?: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  headers?: Record<string, string>;
  payload?: string | object;
}
const sends = (request: Sent) => server.app.http.inject({ url: '/graphql', method: 'POST', ...request });
const codeOf = (response: { json: () => { errors?: { extensions: { code: string; requestId: string } }[] } }) =>
  response.json().errors?.[0]?.extensions.code;
const stillSignedIn = async (): Promise<boolean> => {
  const response = await sends({
    headers: { cookie: cookie(), 'content-type': 'application/json' },
    payload: { query },
  });
  return response.json().data.viewer?.accountId === moderator.accountId;
};

describe('a request that another site can make a browser send (S29)', () => {
  const json = JSON.stringify({ query: mutation });
  it.each([
    ['text/plain', json],
    ['text/plain; charset=utf-8', json],
    ['text/plain;application/json', json],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(mutation)}`],
    [
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${mutation}\r\n--x--`,
    ],
    ['message/http', json],
    ['message/rfc822', json],
    ['application/graphql', mutation],
    ['application/jsonp', json],
    ['application/json+x', json],
    ['x/application/json', json],
    ['', json],
  ])('is refused as %s', async (type, payload) => {
    const response = await sends({ headers: { cookie: cookie(), ...(type ? { 'content-type': type } : {}) }, payload });
    expect([400, 415]).toContain(response.statusCode);
    expect(codeOf(response)).toBe('BAD_INPUT');
    expect(await stillSignedIn()).toBe(true);
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('is refused as %s', async (method) => {
    for (const search of ['', `?query=${encodeURIComponent(mutation)}`, `?query=${encodeURIComponent(query)}`]) {
      const response = await sends({
        url: `/graphql${search}`,
        method,
        headers: { cookie: cookie(), 'apollo-require-preflight': '1' },
      });
      expect([response.statusCode, response.headers.allow]).toEqual([405, 'POST']);
    }
    expect(await stillSignedIn()).toBe(true);
  });

  it('is refused without a body', async () => {
    for (const headers of [undefined, { 'content-type': 'application/json' }]) {
      const response = await sends({ headers: { cookie: cookie(), ...headers } });
      expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_INPUT']);
    }
  });

  it('does not override its method by a header or the address', async () => {
    const response = await sends({
      url: '/graphql?_method=POST',
      method: 'GET',
      headers: { 'x-http-method-override': 'POST' },
    });
    expect(response.statusCode).toBe(405);
  });
});

it.each([
  'https://evil.example',
  'null',
  'http://localhost.evil.example',
  'http://evil-localhost',
  'https://127.0.0.1.evil.example',
  'http://127.0.0.1',
])('gives no other site leave to read answers: %s (S30)', async (origin) => {
  const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const preflight = await sends({ method: 'OPTIONS', headers: asked });
  const plain = await sends({
    headers: { origin, cookie: cookie(), 'content-type': 'application/json' },
    payload: { query },
  });
  for (const { headers } of [preflight, plain]) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
  expect(preflight.statusCode).toBe(405);
});

it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'file://'])(
  'lets no page of another site open a websocket: %s (S31)',
  async (origin) => {
    await expect(rawSocket(server, { headers: { origin, cookie: cookie() } })).rejects.toThrow('refused with 403');
  },
);

it('opens a websocket for its own pages and for programs (S31)', async () => {
  const own = await server.listen();
  for (const headers of [{ origin: own }, undefined]) (await rawSocket(server, { headers })).close();
});

it.each([0, 1, 2, 10, 1000])('runs no batch, of %i operations either (S32)', async (count) => {
  const response = await sends({
    headers: { cookie: cookie() },
    payload: Array.from({ length: count }, () => ({ query: mutation })),
  });
  expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_INPUT']);
  expect(await stillSignedIn()).toBe(true);
});

it('runs one operation of a document, the one that is named', async () => {
  const both = 'query A { viewer { accountId } } mutation B { signOut }';
  const unnamed = await sends({ headers: { cookie: cookie() }, payload: { query: both } });
  expect([unnamed.statusCode, codeOf(unnamed)]).toEqual([400, 'BAD_INPUT']);
  const named = await sends({ headers: { cookie: cookie() }, payload: { query: both, operationName: 'A' } });
  expect(named.statusCode).toBe(200);
  expect(await stillSignedIn()).toBe(true);
});

it('runs no subscription over HTTP', async () => {
  const response = await sends({ payload: { query: 'subscription { portalEvents(portalId: "x") { seq } }' } });
  expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_INPUT']);
});

it('wants a whole query: nothing by hash', async () => {
  const persisted = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const response = await sends({ payload: { extensions: persisted } });
  expect(codeOf(response)).toBe('BAD_INPUT');
});

describe('in production (S36)', () => {
  let production: TestServer;
  beforeAll(async () => {
    production = await createTestServer({ mode: 'production', publicUrl: 'https://learn.example' });
  });
  const ask = (text: string) =>
    production.app.http.inject({ method: 'POST', url: '/graphql', payload: { query: text } });

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { fields { name } } }'])(
    'tells nothing of the schema: %s',
    async (text) => {
      const response = await ask(text);
      expect([response.statusCode, codeOf(response)]).toEqual([400, 'BAD_INPUT']);
      expect(response.body).not.toMatch(/"__(schema|type)":/);
    },
  );

  it.each([
    '{ viewr { name } }',
    '{ viewer { nam } }',
    '{ portals(sort: NAM) { totalCount } }',
    'mutation { signIn(input: { emial: "x" }) { __typename } }',
    '{ viewer { ... on Viewr { name } } }',
  ])('suggests nothing: %s', async (text) => {
    const response = await ask(text);
    expect(response.statusCode).toBe(400);
    expect(response.body).not.toMatch(/did you mean/i);
  });

  it('has neither an editor nor a landing page, tracing or a version of what it runs on', async () => {
    for (const url of ['/graphiql', '/', '/playground', '/graphql/playground', '/.well-known/apollo/server-health']) {
      // A page of the web client at most, which answers every address that nothing else does.
      const response = await production.app.http.inject({ url, headers: { accept: 'text/html' } });
      expect([url, response.body]).toEqual([
        url,
        expect.not.stringMatching(/graphiql|playground|apollo|sandbox|introspection/i),
      ]);
      if (url === '/') continue;
      expect([url, (await production.app.http.inject({ url })).statusCode]).toEqual([url, 404]);
    }
    const response = await ask(query);
    expect(Object.keys(response.headers).filter((name) => /server|powered|cache-policy|trac/i.test(name))).toEqual([]);
    expect(response.json()).not.toHaveProperty('extensions');
  });
});

it('answers a request that is not even HTTP with 400 and nothing of itself', async () => {
  const { port } = new URL(await server.listen());
  const socket = connect(Number(port), '127.0.0.1');
  socket.end('NONSENSE\r\n\r\n');
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  expect(text).toMatch(/^HTTP\/1.1 400 /);
  expect(text).not.toMatch(/at |node|\/work|fastify/i);
});
