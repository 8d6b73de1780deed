import { type GraphQLInputObjectType, isEnumType, isInputObjectType } from 'graphql';
import { executableSchema } from '../../../server/http/schema.ts';
import { authorizationMatrix } from '../../contract/authorizationMatrix.ts';
import { outcomeOf } from '../../contract/matrix/ask.ts';
import { type Actor, unique } from '../../harness/actors.ts';
import { givenLeaves, possibleLeaves, replaced } from '../../harness/inputLeaves.ts';
import { operationFor, rootFields } from '../../harness/operations.ts';
import { aStage, type Stage } from '../../harness/stage.ts';
import { createTestServer } from '../../harness/testServer.ts';

/* S58, S59, S60: what stands where something else is expected. Driven by the schema and the calls of the authorization table. */
const schema = executableSchema();
let stage: Stage;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
}, 60_000);

const mayBe = (outcome: string): boolean => outcome === 'OK' || outcome.startsWith('problem ');

/** Calls of every root field that somebody may make over HTTP, each form of them once. */
const rows = new Map(
  authorizationMatrix
    .filter(
      ({ field, outcomes, at }) =>
        !field.startsWith('Subscription.') && mayBe(outcomes[at === 'one' ? 'moderator' : 'admin']),
    )
    .map((row) => [`${row.field}${row.about ? `, ${row.about}` : ''}`, row]),
);
const fields = [...rows].filter(([, { field }]) => possibleLeaves(schema, field).length > 0);
const actorOf = (at: 'one' | 'home'): Actor => (at === 'one' ? stage.a.one.moderator : stage.a.admin);

describe.each(fields)('%s', (_name, row) => {
  const call = async (variables: Record<string, unknown>) =>
    actorOf(row.at).execute(operationFor(schema, row.field, Object.keys(variables)), variables);
  const given = () => row.variables({ stage, place: stage.a[row.at], actor: actorOf(row.at) });

  it('takes no object, list or operator where a scalar belongs (S58)', async () => {
    const variables = await given();
    for (const leaf of givenLeaves(schema, row.field, variables)) {
      for (const odd of [{ $ne: null }, { $gt: '' }, [{ $ne: null }], { __raw: '1=1' }, { toString: 'x' }, [['x']]]) {
        const answer = await call(replaced(variables, leaf.path, odd));
        expect([leaf.name, odd, answer.status, outcomeOf(answer)]).toEqual([leaf.name, odd, 400, 'BAD_INPUT']);
      }
    }
  });

  it('takes any text without failing, and never as a part of a statement (S58)', async () => {
    const variables = await given();
    for (const leaf of givenLeaves(schema, row.field, variables)) {
      if (leaf.type !== 'String' && leaf.type !== 'ID') continue;
      for (const text of hostile) {
        const answer = await call(replaced(await given(), leaf.path, text));
        expect([leaf.name, text.slice(0, 40), outcomeOf(answer)]).not.toEqual([
          leaf.name,
          text.slice(0, 40),
          'INTERNAL',
        ]);
        expect(answer.status).toBeLessThan(500);
      }
    }
  });

  it('takes any number without failing', async () => {
    const variables = await given();
    for (const leaf of givenLeaves(schema, row.field, variables)) {
      if (!['Int', 'Float', 'SafeInt'].includes(leaf.type)) continue;
      for (const number of [-1, 0, 0.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e21, 1e308]) {
        const answer = await call(replaced(variables, leaf.path, number));
        expect([leaf.name, number, outcomeOf(answer)]).not.toEqual([leaf.name, number, 'INTERNAL']);
      }
    }
  });
});

it('gives every text and number that the schema takes, in one call or another', async () => {
  const given = new Set<string>();
  for (const [, row] of fields) {
    const variables = await row.variables({ stage, place: stage.a[row.at], actor: actorOf(row.at) });
    for (const { name } of givenLeaves(schema, row.field, variables)) given.add(name);
  }
  const possible = rootFields(schema)
    .filter(({ operation }) => operation !== 'subscription')
    .flatMap(({ path }) => possibleLeaves(schema, path));
  const missed = possible.filter(
    ({ name, type }) =>
      ['String', 'Int', 'Float', 'SafeInt'].includes(type) && !given.has(name) && !name.endsWith('(after)'),
  );
  expect(missed.map(({ name }) => name)).toEqual([]);
});

const hostile = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  "'; DROP TABLE portal; --",
  "\\'; SELECT 1; --",
  '$1 $2 ? ?? :name',
  '%_%\\',
  '{"$ne":null}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '\u202e\u200b\ufeff',
  '1e309',
  'x'.repeat(100_000),
];

it('finds text with signs of SQL in it as it is written, and nothing else', async () => {
  const { moderator, portalId } = stage.a.one;
  const make = `mutation ($input: CreateCompetencyInput!) { createCompetency(input: $input) { __typename } }`;
  const find = `query ($portalId: ID!, $search: String) { competencies(portalId: $portalId, search: $search) { totalCount nodes { title } } }`;
  for (const signs of [
    "it's",
    "\\'",
    '\\',
    'a ? b',
    'a ?? b',
    '$1',
    "E'\\x41'",
    '"quoted"',
    '100%',
    'a_b',
    '; --',
    '/* */',
    ':name',
  ]) {
    const title = `${signs} ${unique('sign')}`;
    (await moderator.execute(make, { input: { portalId, title } })).expectData();
    const { competencies } = (await moderator.execute(find, { portalId, search: title })).expectData<{
      competencies: object;
    }>();
    expect(competencies).toEqual({ totalCount: 1, nodes: [{ title }] });
  }
});

it('orders lists by values of enums only (S59)', () => {
  const ordering = rootFields(schema)
    .flatMap(({ path }) => possibleLeaves(schema, path))
    .filter(({ name }) => /\b(sort|order|orderBy|direction|fields?|columns?)\)?$/i.test(name));
  expect(ordering.length).toBeGreaterThan(2);
  const free = ordering.filter(({ type }) => !isEnumType(schema.getType(type)));
  expect(free.map(({ name }) => name)).toEqual([]);
});

it.each(['portals(sort: "name; DROP TABLE portal")', 'portals(sort: NAME_KEY)', 'portals(sort: "NAME")'])(
  'refuses another order: %s (S59)',
  async (field) => {
    const answer = await stage.a.admin.execute(`{ ${field} { totalCount } }`);
    expect([answer.status, outcomeOf(answer)]).toEqual([400, 'BAD_INPUT']);
  },
);

/** What somebody may try to set beside what an input is for. */
const masses = {
  id: 'x',
  portalId: 'x',
  homePortalId: 'x',
  organizationId: 'x',
  accountId: 'x',
  kind: 'INTERNAL',
  role: 'ADMIN',
  status: 'ACTIVE',
  state: 'COMPLETED',
  balance: 1,
  planId: 'x',
  isCorrect: true,
  score: 1,
  createdAt: '2026-01-01T00:00:00Z',
  originId: 'x',
  passwordHash: 'x',
  isAdmin: true,
  __proto__x: {},
};

describe('mass assignment (S60)', () => {
  const inputs = Object.values(schema.getTypeMap()).filter((type): type is GraphQLInputObjectType =>
    isInputObjectType(type),
  );

  it('has few inputs that name a portal, a role or a kind themselves, each looked at', () => {
    const named = inputs.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => name in masses)
        .map((name) => `${type.name}.${name}`),
    );
    expect(named.sort()).toEqual([
      // Ids that a caller makes up for parts of a question.
      'AcceptedNumberInput.id',
      'AcceptedTextInput.id',
      'ChoiceInput.id',
      // Where something new goes: judged by the policy of that portal.
      'CreateCompetencyInput.portalId',
      'CreateCourseInput.portalId',
      'CreatePortalInput.homePortalId',
      'CreateTestInput.portalId',
      'MatchingPairInput.id',
      'OrderingItemInput.id',
      'RequestUploadInput.portalId',
      // What to copy.
      'TransferItemInput.id',
      'TransferItemInput.kind',
    ]);
  });

  it.each(fields)('%s refuses unknown fields', async (_name, row) => {
    const variables = await row.variables({ stage, place: stage.a[row.at], actor: actorOf(row.at) });
    const query = operationFor(schema, row.field, Object.keys(variables));
    if (typeof variables.input !== 'object') return;
    const known = Object.keys(givenInput(row.field).getFields());
    for (const [name, value] of Object.entries(masses)) {
      if (known.includes(name)) continue;
      const answer = await actorOf(row.at).execute(query, { input: { ...variables.input, [name]: value } });
      expect([name, answer.status, outcomeOf(answer)]).toEqual([name, 400, 'BAD_INPUT']);
      expect(answer.body.errors?.[0]?.message).toContain(`"${name}"`);
    }
  });

  const givenInput = (field: string): GraphQLInputObjectType => {
    const arg = rootFields(schema)
      .find(({ path }) => path === field)
      ?.field.args.find(({ name }) => name === 'input');
    return schema.getType(String(arg?.type).replace('!', '')) as GraphQLInputObjectType;
  };
});
