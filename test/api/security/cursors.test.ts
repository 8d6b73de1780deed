import { executableSchema } from '../../../server/http/schema.ts';
import { newId } from '../../../server/ids.ts';
import { authorizationMatrix } from '../../contract/authorizationMatrix.ts';
import { outcomeOf } from '../../contract/matrix/ask.ts';
import type { Actor } from '../../harness/actors.ts';
import { operationFor, rootField } from '../../harness/operations.ts';
import { aStage, type Stage } from '../../harness/stage.ts';
import { createTestServer } from '../../harness/testServer.ts';

/* S35, S58: what a page may be asked for, and what a cursor may hold. For every list of the schema. */
const schema = executableSchema();
let stage: Stage;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
}, 60_000);

const lists = authorizationMatrix.filter(
  ({ field, outcomes, at }) =>
    field.startsWith('Query.') &&
    outcomes[at === 'one' ? 'moderator' : 'admin'] === 'OK' &&
    rootField(schema, field).field.args.some(({ name }) => name === 'first'),
);
const named = lists.map((row) => [`${row.field} at ${row.at}`, row] as const);
const actorOf = (at: 'one' | 'home'): Actor => (at === 'one' ? stage.a.one.moderator : stage.a.admin);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

/** What others write into a cursor: other columns, wrong types, operators, too much. */
const forged: string[] = [
  '',
  'x',
  '====',
  'null',
  '\u0000',
  encode(null),
  encode([]),
  encode({}),
  encode([{ $ne: null }]),
  encode([{ $ne: null }, { $ne: null }]),
  encode(['x', { __raw: '1=1' }]),
  encode([['a'], ['b']]),
  encode(['x', 'not an id']),
  encode(['x', newId(), 'more']),
  encode(['\u0000', newId()]),
  encode(['not a time', newId()]),
  encode(['-infinity', newId()]),
  encode([true, newId()]),
  encode([1e308, newId()]),
  encode([newId(), newId()]),
  encode([1.5]),
  encode([1e300]),
  encode(["'; DROP TABLE portal; --", newId()]),
  encode(['x'.repeat(100_000), newId()]),
  Buffer.from([0xff, 0xfe, 0x00]).toString('base64'),
];

describe.each(named)('%s', (_name, row) => {
  const call = async (more: object) => {
    const given = await row.variables({ stage, place: stage.a[row.at], actor: actorOf(row.at) });
    const variables: Record<string, unknown> = { ...given, ...more };
    return actorOf(row.at).execute(operationFor(schema, row.field, Object.keys(variables)), variables);
  };
  const takesText = rootField(schema, row.field).field.args.some(
    ({ name, type }) => name === 'after' && String(type) === 'String',
  );

  it('takes 1 to 100 and nothing else (S35)', async () => {
    for (const first of [1, 100]) expect([first, outcomeOf(await call({ first }))]).toEqual([first, 'OK']);
    for (const first of [0, -1, 101, 2 ** 31 - 1]) {
      expect([first, outcomeOf(await call({ first }))]).toEqual([first, 'BAD_INPUT']);
    }
    for (const first of [1e9 * 10, 1.5, '5', true, null, [5]]) {
      expect([first, outcomeOf(await call({ first }))]).toEqual([first, 'BAD_INPUT']);
    }
    const { first: _first, ...without } = await row.variables({
      stage,
      place: stage.a[row.at],
      actor: actorOf(row.at),
    });
    const answer = await actorOf(row.at).execute(operationFor(schema, row.field, Object.keys(without)), without);
    expect(outcomeOf(answer)).toBe('OK');
  });

  it('answers a forged cursor with an empty or another page, or refuses it, and never fails (S58)', async () => {
    if (!takesText) return;
    for (const after of forged) {
      const answer = await call({ after });
      expect([after.slice(0, 60), ['OK', 'BAD_INPUT'].includes(outcomeOf(answer)) ? '' : outcomeOf(answer)]).toEqual([
        after.slice(0, 60),
        '',
      ]);
    }
  });
});

it('tells nothing of others by a cursor made from their rows (S19)', async () => {
  const theirs = await stage.b.admin.execute('{ portals(first: 1) { pageInfo { endCursor } } }');
  const { portals } = theirs.expectData<{ portals: { pageInfo: { endCursor: string } } }>();
  const mine = await stage.a.admin.execute('query ($after: String) { portals(after: $after) { nodes { id } } }', {
    after: portals.pageInfo.endCursor,
  });
  const { nodes } = mine.expectData<{ portals: { nodes: { id: string }[] } }>().portals;
  const own = [stage.a.one.portalId, stage.a.other.portalId];
  expect(nodes.every(({ id }) => own.includes(id))).toBe(true);
});
