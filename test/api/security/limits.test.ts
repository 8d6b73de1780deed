import { gzipSync } from 'node:zlib';
import { limits } from '../../../server/http/limits.ts';
import { newId } from '../../../server/ids.ts';
import { anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S34, S38: what one operation may ask for. Exactly at a limit it runs; one above it is refused, fast, before anything runs. */
let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

interface Sent {
  status: number;
  code: string | undefined;
  message: string | undefined;
  statements: string[];
  /** Time that this thread worked for it (milliseconds): what the machine does beside is not counted. */
  ms: number;
}

async function sends(query: string, variables: object = {}): Promise<Sent> {
  const began = process.threadCpuUsage();
  const { result, statements } = await server.statements.during(() =>
    server.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${moderator.token}` },
      payload: { query, variables },
    }),
  );
  const { user, system } = process.threadCpuUsage(began);
  const error = (result.json().errors ?? [])[0] as { message: string; extensions: { code: string } } | undefined;
  const { statusCode: status } = result;
  return { status, code: error?.extensions.code, message: error?.message, statements, ms: (user + system) / 1000 };
}

/** Sent 15 times; the median of the times it took. */
async function refusedFast(query: string, variables: object = {}): Promise<void> {
  const all: Sent[] = [];
  for (let n = 0; n < 15; n++) all.push(await sends(query, variables));
  for (const { status, code } of all) expect([status, code]).toEqual([400, 'BAD_INPUT']);
  const ran = all.flatMap(({ statements }) => statements).filter((text) => !text.includes('find_session'));
  expect(ran).toEqual([]);
  const median = all.map(({ ms }) => ms).toSorted((a, b) => a - b)[7] as number;
  expect(median).toBeLessThan(20);
}

const repeat = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const page = (alias: string, fields: number): string =>
  `${alias}: portals(first: 100) { nodes { ${repeat(fields, () => 'id')} } }`;
const viewer = (fields: number): string => `viewer { ${repeat(fields, () => 'name')} }`;

/** A document of 16 tokens and one more for each hash. */
const hashes = (count: number): string =>
  `query { files(portalId: "${newId()}", sha256: [${repeat(count, () => '"a"')}]) { name } }`;

const deepest = 'course(id: $id) { draft { items { nodes { ... on TestItem { test { draft { questions';
const deep = (leaf: string): string => `query ($id: ID!) { ${deepest} ${leaf} } } } } } } } }`;
const flags = ['name', 'email', 'language', 'audience', 'accountId', '__typename'];

/** At the limit, and one above it. */
const bounds: [string, string, string][] = [
  [
    'aliases',
    `{ ${repeat(15, (n) => `a${n}: viewer { name }`)} }`,
    `{ ${repeat(16, (n) => `a${n}: viewer { name }`)} }`,
  ],
  [
    'directives',
    `{ viewer { ${repeat(5, (n) => `${flags[n]} @include(if: true)`)} } }`,
    `{ viewer { ${repeat(6, (n) => `${flags[n]} @include(if: true)`)} } }`,
  ],
  ['tokens', hashes(984), hashes(985)],
  // Four pages of 1 + 100 × 10, one of 1 + 100 × 9, and a viewer for what is left.
  [
    'cost',
    `{ ${repeat(4, (n) => page(`a${n}`, 9))} ${page('b', 8)} ${viewer(94)} }`,
    `{ ${repeat(4, (n) => page(`a${n}`, 9))} ${page('b', 8)} ${viewer(95)} }`,
  ],
];

describe.each(bounds)('%s', (_what, fits, tooMuch) => {
  it('runs at the limit', async () => {
    const { status, code, message } = await sends(fits);
    expect([status, code === 'NOT_FOUND' ? undefined : message]).toEqual([200, undefined]);
  });
  it('is refused above it', () => refusedFast(tooMuch));
});

describe('depth', () => {
  it(`runs ${limits.depth} fields deep`, async () => {
    expect((await sends(deep('{ totalCount }'), { id: newId() })).code).toBe('NOT_FOUND');
  });
  it('is refused one deeper', () => refusedFast(deep('{ nodes { id } }'), { id: newId() }));
  it('is refused one deeper through fragments', () => {
    const fragment = 'fragment Rest on Test { draft { questions { nodes { id } } } }';
    return refusedFast(
      `${deep('{ totalCount }').replace('draft { questions { totalCount } }', '...Rest')} ${fragment}`,
      { id: newId() },
    );
  });
});

it('answers limits with what they are', async () => {
  const [depth, cost] = [await sends(deep('{ nodes { id } }'), { id: newId() }), await sends(bounds[3]?.[2] ?? '')];
  expect([depth.message, cost.message]).toEqual([expect.stringContaining('8'), expect.stringContaining('5000')]);
});

describe('documents that grow when they are read', () => {
  it.each([2, 50, 90])('refuses a circle of %i fragments', (count) => {
    const circle = repeat(count, (n) => `fragment F${n} on Viewer { name ...F${(n + 1) % count} }`);
    return refusedFast(`{ viewer { ...F0 } } ${circle}`);
  });

  it.each([14, 60, 90])('refuses %i fragments that each name the next one twice', (count) => {
    const next = (n: number): string => (n === count - 1 ? 'name' : `...F${n + 1} ...F${n + 1}`);
    return refusedFast(`{ viewer { ...F0 } } ${repeat(count, (n) => `fragment F${n} on Viewer { ${next(n)} }`)}`);
  });

  it('takes fragments that are used a few times', async () => {
    const fragments = 'fragment P on Portal { id name } fragment V on Viewer { memberships { portal { ...P } } name }';
    expect((await sends(`{ viewer { ...V } portals { nodes { ...P } } } ${fragments}`)).status).toBe(200);
  });

  it('refuses a field asked for 990 times with arguments that differ', () =>
    refusedFast(`{ ${repeat(140, (n) => `portals(first: ${(n % 99) + 1}) { nodes { id } }`)} }`));

  it('refuses inputs and lists that go on and on', async () => {
    const list = (levels: number): unknown => (levels === 0 ? 'x' : [list(levels - 1)]);
    const object = (levels: number): unknown => (levels === 0 ? 'x' : { input: object(levels - 1) });
    const document = 'query ($portalId: ID!, $sha256: [ID!]!) { files(portalId: $portalId, sha256: $sha256) { name } }';
    for (const odd of [list(2000), object(2000)]) await refusedFast(document, { portalId: odd, sha256: odd });
    await refusedFast(`{ files(portalId: "x", sha256: ${'['.repeat(400)}${']'.repeat(400)}) { name } }`);
  });

  it('refuses a list of 10,000 ids (F17)', async () => {
    const document = 'query ($portalId: ID!, $sha256: [ID!]!) { files(portalId: $portalId, sha256: $sha256) { name } }';
    const { code } = await sends(document, {
      portalId: moderator.portalId,
      sha256: Array.from({ length: 10_000 }, () => 'a'.repeat(64)),
    });
    expect(code).toBe('BAD_INPUT');
  });

  it('answers hundreds of mistakes with few words', async () => {
    for (const query of [
      `query (${repeat(240, (n) => `$v${n}: ID`)}) { viewer { name } }`,
      `{ ${repeat(450, (n) => `unknown${n}`)} }`,
    ]) {
      const response = await server.app.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
      expect([response.statusCode, response.body.length < 100_000]).toEqual([400, true]);
    }
  });
});

describe('bodies (S38)', () => {
  const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    server.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });
  const sized = (bytes: number): string => {
    const empty = JSON.stringify({ query: '{ viewer { name } }', variables: { pad: '' } });
    return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
  };
  const summary = (response: { statusCode: number; json: () => { errors?: { extensions: { code: string } }[] } }) => [
    response.statusCode,
    response.json().errors?.[0]?.extensions.code,
  ];

  it('are taken up to 1 MiB', async () => {
    expect(summary(await post(sized(limits.bodyBytes)))).toEqual([200, undefined]);
    expect(summary(await post(sized(limits.bodyBytes + 1)))).toEqual([413, 'BAD_INPUT']);
    expect(summary(await post('x'.repeat(10_000_000)))).toEqual([413, 'BAD_INPUT']);
  });

  it('are not unpacked: a small one stays small', async () => {
    const bomb = gzipSync(Buffer.from(sized(1_000_000)));
    for (const encoding of ['gzip', 'deflate', 'br']) {
      const [status, code] = summary(await post(bomb, { 'content-encoding': encoding }));
      expect([[400, 415].includes(status as number), code]).toEqual([true, 'BAD_INPUT']);
    }
  });
});
