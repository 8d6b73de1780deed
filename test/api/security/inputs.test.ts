import { type GraphQLInputObjectType, isEnumType, isInputObjectType } from 'graphql';
import { executableSchema } from '../../../server/http/schema.ts';
import { authorizationMatrix } from '../../contract/authorizationMatrix.ts';
import { outcomeOf } from '../../contract/matrix/ask.ts';
import type { Case, Variables } from '../../contract/matrix/cases.ts';
import { type Actor, aSession, unique } from '../../harness/actors.ts';
import type { Answer } from '../../harness/execute.ts';
import { givenLeaves, type Leaf, possibleLeaves, replaced } from '../../harness/inputLeaves.ts';
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
const succeeds = ({ outcomes, at }: Case): boolean => outcomes[at === 'one' ? 'moderator' : 'admin'] === 'OK';
/** Those that succeed come first: what they take is looked at the whole way, not only up to where the others are refused. */
const fields = [...rows]
  .filter(([, { field }]) => possibleLeaves(schema, field).length > 0)
  .sort(([, a], [, b]) => Number(succeeds(b)) - Number(succeeds(a)));

const actorOf = (at: 'one' | 'home'): Actor => (at === 'one' ? stage.a.one.moderator : stage.a.admin);

/** An id is looked up alike in every form of a call; so is what a call that succeeds has taken already. */
const tried = new Set<string>();
function isNew(row: Case, { name, type }: Leaf): boolean {
  const key = type === 'ID' || !succeeds(row) ? name : `${name} ${row.about ?? ''}`;
  if (tried.has(key)) return false;
  tried.add(name).add(key);
  return true;
}

describe.each(fields)('%s', (_name, row) => {
  // In a session of its own, since a call may end it.
  let token: string;
  const begin = async () => {
    token = await aSession(stage.server, actorOf(row.at).accountId, row.at === 'one' ? 'EXTERNAL' : 'INTERNAL');
    return given();
  };
  beforeAll(begin);
  const call = async (variables: Variables) =>
    actorOf(row.at).execute(operationFor(schema, row.field, Object.keys(variables)), variables, { token });
  const given = () => row.variables({ stage, place: stage.a[row.at], actor: actorOf(row.at) });

  /** Calls with each of the values at that place, and with new variables after a call that may have used them up. */
  async function* answers(leaf: Leaf, values: readonly unknown[]): AsyncGenerator<[unknown, Answer]> {
    let variables = await begin();
    for (const value of values) {
      const answer = await call(replaced(variables, leaf.path, value));
      yield [value, answer];
      if (outcomeOf(answer) === 'OK' && row.field.startsWith('Mutation.')) variables = await begin();
    }
  }

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
    for (const leaf of givenLeaves(schema, row.field, await given())) {
      if ((leaf.type !== 'String' && leaf.type !== 'ID') || !isNew(row, leaf)) continue;
      // Ids are read by one function; only those of the directory are any text.
      const ours = leaf.type === 'ID' && !/externalIds?\)$/i.test(leaf.name);
      for await (const [text, answer] of answers(leaf, ours ? hostileIds : hostile)) {
        const asked = [leaf.name, String(text).slice(0, 40)];
        expect([...asked, outcomeOf(answer)]).not.toEqual([...asked, 'INTERNAL']);
        expect(answer.status).toBeLessThan(500);
      }
    }
  });

  it('takes any number without failing', async () => {
    const numbers = [-1, 0, 0.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e21, 1e308];
    for (const leaf of givenLeaves(schema, row.field, await given())) {
      if (!['Int', 'Float', 'SafeInt'].includes(leaf.type)) continue;
      for await (const [number, answer] of answers(leaf, numbers)) {
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

const hostileIds = ['', '\u0000', '\ud800', "'; DROP TABLE portal; --", '{"$ne":null}', 'x'.repeat(100_000)];

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
  points: 1,
  passed: true,
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

  it('has few inputs that name a role, a state, a kind or points themselves, each looked at', () => {
    const named = inputs.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => name in masses && name !== 'portalId')
        .map((name) => `${type.name}.${name}`),
    );
    expect(named.sort()).toEqual([
      // Ids that a caller makes up for parts of a question.
      'AcceptedNumberInput.id',
      'AcceptedTextInput.id',
      // The role of somebody else, by those who run the portal, up to their own: see below.
      'AddMemberInput.role',
      // Which rows are shown.
      'AttemptFilter.passed',
      'AttemptFilter.state',
      'ChoiceInput.id',
      // Which internal portal opens the new one: judged by its policy.
      'CreatePortalInput.homePortalId',
      'EnrollmentFilter.state',
      // Points by hand, by who grades; at most those of the question.
      'GradeAnswerInput.points',
      'InviteMembersInput.role',
      'MatchingPairInput.id',
      'MyEnrollmentsFilter.state',
      'OrderingItemInput.id',
      // What a question is worth, by its author.
      'QuestionChangesInput.points',
      'QuestionInput.points',
      // What to copy.
      'TransferItemInput.id',
      'TransferItemInput.kind',
      'UpdateMemberInput.role',
    ]);
  });

  it('names portals by ids alone, and each is tried with those of others (S12)', () => {
    const portals = inputs.flatMap((type) => type.getFields().portalId ?? []);
    expect(portals.length).toBeGreaterThan(20);
    // Without one: a rehearsal of an import (ImportGiftInput) into a test that exists; the test says the portal.
    expect([...new Set(portals.map(({ type }) => String(type)))].sort()).toEqual(['ID', 'ID!']);
  });

  it.each(
    fields.filter(([, { field }]) => possibleLeaves(schema, field).some(({ name }) => name.endsWith('input.role)'))),
  )('%s makes nobody an admin of an external portal', async (_name, { field }) => {
    const row = authorizationMatrix.find((each) => each.field === field && each.at === 'one') as Case;
    const given = await row.variables({ stage, place: stage.a.one, actor: actorOf('one') });
    const variables = replaced(given, ['input', 'role'], 'ADMIN');
    const answer = await actorOf('one').execute(operationFor(schema, field, ['input']), variables);
    expect(outcomeOf(answer)).toMatch(/^(BAD_INPUT|FORBIDDEN|problem .*)$/);
    const { rowCount } = await stage.server.superuser.query(
      `SELECT 1 FROM membership WHERE portal_id = $1 AND role = 'ADMIN'`,
      [stage.a.one.portalId],
    );
    expect(rowCount).toBe(0);
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
