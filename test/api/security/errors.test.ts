import { errorCodes } from '../../../server/errors.ts';
import { newId } from '../../../server/ids.ts';
import { createLog } from '../../../server/log.ts';
import { anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S37: whatever goes wrong, the answer is JSON with a code of the closed list and the request's id, and nothing of the inside. */
let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const inside =
  /\bat (async )?\S+ \(|node_modules|\/(work|tmp|home|usr|app)\/|\b(select|insert|update|delete) \S+ (from|into|set)\b|constraint|relation "|violates|syntax error at|SQLSTATE|Exception|\bpg\b|postgres|apollo|fastify|FST_/i;

interface Sent {
  url?: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  payload?: string | Buffer | object;
  remoteAddress?: string;
}

/** Sends a request that fails; gives status and code after checking the form of the answer. */
async function fails(request: Sent): Promise<[number, string]> {
  const headers = { authorization: `Bearer ${moderator.token}`, ...request.headers };
  const response = await server.app.http.inject({ url: '/graphql', method: 'POST', ...request, headers });
  expect(response.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
  expect(response.body).not.toMatch(inside);
  const { errors } = response.json<{
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  }>();
  for (const { message, extensions } of errors) {
    expect(message.length).toBeGreaterThan(5);
    expect(errorCodes).toContain(extensions.code);
    expect(extensions.requestId).toBe(response.headers['x-request-id']);
  }
  return [response.statusCode, errors[0]?.extensions.code ?? ''];
}
const json = { 'content-type': 'application/json' };
const asks = (query: string, variables: object = {}): Sent => ({ payload: { query, variables } });

describe('a fault of ours', () => {
  it('in a resolver', async () => {
    const { publicUrl } = server.deps;
    server.deps.publicUrl = () => {
      throw new Error('ENOENT: no such file, open /home/extramural/secrets.json');
    };
    try {
      expect(await fails(asks('{ viewer { memberships { portal { signInUrl } } } }'))).toEqual([200, 'INTERNAL']);
    } finally {
      server.deps.publicUrl = publicUrl;
    }
  });

  it('that is no Error at all', async () => {
    const { publicUrl } = server.deps;
    server.deps.publicUrl = () => {
      throw { sql: 'select password_hash from account', toString: () => 'at secret (/home/x.ts)' };
    };
    try {
      expect(await fails(asks('{ viewer { memberships { portal { signInUrl } } } }'))).toEqual([200, 'INTERNAL']);
    } finally {
      server.deps.publicUrl = publicUrl;
    }
  });

  it('in a statement', async () => {
    const query = 'query ($portalId: ID!) { competencies(portalId: $portalId) { totalCount nodes { id } } }';
    await server.superuser.query('ALTER TABLE competency RENAME TO competency_away');
    try {
      expect(await fails(asks(query, { portalId: moderator.portalId }))).toEqual([200, 'INTERNAL']);
    } finally {
      await server.superuser.query('ALTER TABLE competency_away RENAME TO competency');
    }
  });

  it('before anybody knows who asks', async () => {
    await server.superuser.query('ALTER FUNCTION find_session(bytea) RENAME TO find_session_away');
    try {
      expect(await fails(asks('{ viewer { name } }'))).toEqual([500, 'INTERNAL']);
    } finally {
      await server.superuser.query('ALTER FUNCTION find_session_away(bytea) RENAME TO find_session');
    }
  });
});

describe('a fault of the caller', () => {
  it.each([
    ['no JSON', '{"query": "{ viewer'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['text', '"{ viewer { name } }"'],
    ['an empty object', '{}'],
    ['a query that is no text', '{"query": 7}'],
    ['a query that is an object', '{"query": {"toString": "x"}}'],
    ['variables that are no object', '{"query": "{ viewer { name } }", "variables": "x"}'],
    ['a prototype', '{"query": "{ viewer { name } }", "__proto__": {"admin": true}}'],
    ['a constructor', '{"query": "{ viewer { name } }", "constructor": {"prototype": {"admin": true}}}'],
    ['extensions that are no object', '{"query": "{ viewer { name } }", "extensions": 1}'],
    ['bytes that are no UTF-8', Buffer.from('{"query": "{ viewer { name } } #\xff\xfe\xc0"}', 'latin1')],
    ['UTF-16', Buffer.from('{"query": "{ viewer { name } }"}', 'utf16le')],
    ['a zero byte', '{"query": "{ viewer { name } }"}\u0000'],
    ['brackets without end', '['.repeat(100_000)],
  ])('in the body: %s', async (_what, payload) => {
    expect(await fails({ headers: json, payload })).toEqual([400, 'BAD_INPUT']);
  });

  it.each([
    '{',
    '{ viewer { name } } }',
    '{ nothing }',
    '{ viewer }',
    'query A { viewer { name } } query A { viewer { name } }',
    'query ($x: Nothing) { viewer { name } }',
    'query ($x: ID!) { portal(id: $x) { id } }',
    'fragment F on Viewer { name }',
    'type Query { x: Int }',
    '{ viewer { ...Missing } }',
    '{ viewer { name @nothing } }',
    '\u0000',
    '{ portal(id: """x""" ) { id',
    '# nothing',
  ])('in the document: %j', async (query) => {
    expect(await fails(asks(query))).toEqual([400, 'BAD_INPUT']);
  });

  it('in the address', async () => {
    const requests: Sent[] = [
      { url: '/nothing', method: 'GET' },
      { url: '/graphql/more' },
      { url: '/%2e%2e/%2e%2e/etc/passwd', method: 'GET' },
      { url: `/files/${newId()}/x`, method: 'GET' },
      { url: '/%00', method: 'GET' },
    ];
    for (const request of requests)
      expect([request.url, await fails(request)]).toEqual([request.url, [404, 'NOT_FOUND']]);
    for (const url of ['/%E0%A4%A', '/files/%', '/uploads/%ff']) {
      const [status, code] = await fails({ url, method: 'GET' });
      expect([url, [400, 404].includes(status), ['BAD_INPUT', 'NOT_FOUND'].includes(code)]).toEqual([url, true, true]);
    }
  });

  it('in a header', async () => {
    for (const host of ['[', 'a b', ':::', 'x'.repeat(5000)]) {
      const response = await server.app.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host },
        payload: { query: '{ viewer { name } }' },
      });
      expect([host.slice(0, 9), response.statusCode < 500, inside.test(response.body)]).toEqual([
        host.slice(0, 9),
        true,
        false,
      ]);
    }
    const odd = {
      cookie: '__Host-extramural-internal=%E0%A4%A; ;;==',
      'accept-language': 'x'.repeat(7000),
      'x-extramural-site': '{}',
    };
    const response = await server.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: odd,
      payload: { query: '{ viewer { name } }' },
    });
    expect(response.json()).toEqual({ data: { viewer: null } });
  });
});

it('tells errors in the language of the request', async () => {
  const request = (language: string) =>
    server.app.http
      .inject({ url: '/nothing', headers: { 'accept-language': language } })
      .then((response) => response.json().errors[0]);
  const [one, other] = [await request('en'), await request('xx, pl;q=0.1')];
  expect([one.extensions.code, other.extensions.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
});

it('writes the whole fault to the log under the same id, without a secret', async () => {
  const lines: string[] = [];
  const { log, publicUrl } = server.deps;
  const destination = { write: (line: string) => void lines.push(line) };
  server.deps.log = createLog({ mode: 'production', level: 'error', destination });
  server.deps.publicUrl = () => {
    throw new Error('the disk is full');
  };
  try {
    const headers = { authorization: `Bearer ${moderator.token}` };
    const query = '{ viewer { memberships { portal { signInUrl } } } }';
    const response = await server.app.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    const id = String(response.headers['x-request-id']);
    const about = lines.filter((line) => line.includes(id)).join();
    expect(about).toContain('the disk is full');
    expect(about).not.toContain(moderator.token);
  } finally {
    Object.assign(server.deps, { log, publicUrl });
  }
});
