import {
  type Actor,
  aMember,
  anInternalModerator,
  anonymous,
  type InternalModerator,
  unique,
} from '../harness/actors.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;
let outside: Actor;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
  outside = (await moderator.createsPortal()).moderator;
});

const fields = `id title description originId`;
const create = `mutation ($input: CreateCompetencyInput!) { createCompetency(input: $input) { __typename
  ... on CreateCompetencySuccess { competency { ${fields} } }
  ... on Problem { code message } ... on CompetencyTitleTakenProblem { competency { ${fields} } } } }`;
const update = `mutation ($input: UpdateCompetencyInput!) { updateCompetency(input: $input) { __typename
  ... on UpdateCompetencySuccess { competency { ${fields} } }
  ... on Problem { code message } ... on CompetencyTitleTakenProblem { competency { id } } } }`;
const remove = `mutation ($id: ID!) { deleteCompetency(id: $id) { __typename
  ... on DeleteCompetencySuccess { competencyId } ... on Problem { code message }
  ... on CompetencyInUseProblem { courses tests earlierRevisions } } }`;
const list = `query ($portalId: ID!, $first: Int, $after: String, $search: String) {
  competencies(portalId: $portalId, first: $first, after: $after, search: $search) {
    totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;

interface Competency {
  id: string;
  title: string;
  description: string;
  originId: string | null;
}
interface Page {
  competencies: {
    totalCount: number;
    nodes: Competency[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

async function aCompetency(by: Actor, title = unique('Skill'), description?: string): Promise<Competency> {
  const answer = await by.execute(create, { input: { portalId: by.portalId, title, description } });
  return answer.expectData<{ createCompetency: { competency: Competency } }>().createCompetency.competency;
}

it('adds, changes, lists and deletes', async () => {
  const title = unique('First aid');
  const made = await aCompetency(moderator, `  ${title} `, 'Knows what to do.\u0000');
  expect(made).toMatchObject({ title, description: 'Knows what to do.', originId: null });
  const input = { competencyId: made.id, title: `${title} 2` };
  (await moderator.execute(update, { input })).expectData();
  const cleared = { competencyId: made.id, description: null };
  expect((await moderator.execute(update, { input: cleared })).expectData()).toEqual({
    updateCompetency: {
      __typename: 'UpdateCompetencySuccess',
      competency: { id: made.id, title: `${title} 2`, description: '', originId: null },
    },
  });
  (await moderator.execute(remove, { id: made.id })).expectData();
  (await moderator.execute(remove, { id: made.id })).expectError('NOT_FOUND');
  const { rows } = await server.superuser.query(
    'SELECT kind FROM event WHERE portal_id = $1 AND subject_id = $2 ORDER BY seq',
    [moderator.portalId, made.id],
  );
  expect(rows.map((row) => row.kind)).toEqual([
    'competency.created',
    'competency.changed',
    'competency.changed',
    'competency.deleted',
  ]);
});

it('has each title once, ignoring case and space, in each portal on its own', async () => {
  const first = await aCompetency(moderator, 'Ladder  Safety');
  const input = { portalId: moderator.portalId, title: ' ladder\u00a0safety' };
  const problem = (await moderator.execute(create, { input })).expectProblem('COMPETENCY_TITLE_TAKEN');
  expect(problem.competency).toMatchObject({ id: first.id, title: 'Ladder  Safety' });
  const other = await aCompetency(moderator);
  const rename = { competencyId: other.id, title: 'LADDER SAFETY' };
  const taken = (await moderator.execute(update, { input: rename })).expectProblem('COMPETENCY_TITLE_TAKEN');
  expect(taken.competency).toEqual({ id: first.id });
  expect((await aCompetency(outside, 'Ladder Safety')).id).not.toBe(first.id);
});

it('makes one of twenty that come at once', async () => {
  const input = { portalId: moderator.portalId, title: unique('At once') };
  const answers = await Promise.all(Array.from({ length: 20 }, () => moderator.execute(create, { input })));
  const results = answers.map((answer) => answer.expectData<{ createCompetency: { competency: Competency } }>());
  expect(new Set(results.map(({ createCompetency }) => createCompetency.competency.id)).size).toBe(1);
});

it('pages by title, finds ignoring case, and counts when asked', async () => {
  const { moderator: own } = await moderator.createsPortal();
  for (const title of ['b two', 'A one', 'c 100%', 'd_four']) await aCompetency(own, title);
  const ask = async (variables: object) =>
    (await own.execute(list, { portalId: own.portalId, ...variables })).expectData<Page>().competencies;
  const first = await ask({ first: 2 });
  expect(first).toMatchObject({ totalCount: 4, nodes: [{ title: 'A one' }, { title: 'b two' }] });
  const second = await ask({ first: 2, after: first.pageInfo.endCursor });
  expect(second.nodes.map((node) => node.title)).toEqual(['c 100%', 'd_four']);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await ask({ search: 'ONE ' })).nodes).toHaveLength(1);
  expect((await ask({ search: '%' })).nodes.map((node) => node.title)).toEqual(['c 100%']);
  expect((await ask({ search: '_' })).nodes.map((node) => node.title)).toEqual(['d_four']);
  expect((await ask({ search: '\u0000' })).nodes).toHaveLength(4);
});

it('stays while something points to it', async () => {
  const { id } = await aCompetency(moderator);
  const { rows } = await server.superuser.query(
    `WITH made AS (INSERT INTO content (portal_id, kind, title, draft_revision_id) VALUES ($1, 'TEST', 'T', new_id()) RETURNING *),
          draft AS (INSERT INTO content_revision (portal_id, id, content_id, title) SELECT portal_id, draft_revision_id, id, title FROM made)
     INSERT INTO content_competency SELECT portal_id, draft_revision_id, $2 FROM made RETURNING revision_id`,
    [moderator.portalId, id],
  );
  const problem = (await moderator.execute(remove, { id })).expectProblem('COMPETENCY_IN_USE');
  expect(problem).toMatchObject({ courses: 0, tests: 1, earlierRevisions: 0 });
  await server.superuser.query('DELETE FROM content_competency WHERE revision_id = $1', [rows[0].revision_id]);
  (await moderator.execute(remove, { id })).expectData();
});

it('shows nothing of another portal (S12)', async () => {
  const theirs = await aCompetency(outside);
  for (const id of [theirs.id, '01890000-0000-7000-8000-000000000000', 'x', '']) {
    (await moderator.execute(update, { input: { competencyId: id, title: 'T' } })).expectError('NOT_FOUND');
    (await moderator.execute(remove, { id })).expectError('NOT_FOUND');
  }
  for (const portalId of [outside.portalId, '01890000-0000-7000-8000-000000000000', 'x']) {
    (await moderator.execute(create, { input: { portalId, title: 'T' } })).expectError('NOT_FOUND');
    (await moderator.execute(list, { portalId })).expectError('NOT_FOUND');
  }
});

it('is for moderators', async () => {
  const made = await aCompetency(moderator);
  for (const role of ['LEARNER', 'MANAGER']) {
    const member = await aMember(server, moderator.portalId, role, 'INTERNAL');
    const { portalId } = moderator;
    (await member.execute(list, { portalId })).expectError('FORBIDDEN');
    (await member.execute(create, { input: { portalId, title: 'T' } })).expectError('FORBIDDEN');
    (await member.execute(update, { input: { competencyId: made.id, title: 'T' } })).expectError('FORBIDDEN');
    (await member.execute(remove, { id: made.id })).expectError('FORBIDDEN');
  }
  (await anonymous(server).execute(list, { portalId: moderator.portalId })).expectError('UNAUTHENTICATED');
});

it('refuses what is too long, empty or no text', async () => {
  const { portalId } = moderator;
  for (const given of [
    { title: '' },
    { title: '\u0000 ' },
    { title: 'x'.repeat(201) },
    { title: 'x', description: 'x'.repeat(5001) },
  ]) {
    (await moderator.execute(create, { input: { portalId, ...given } })).expectError('BAD_INPUT');
  }
  for (const given of [
    { title: { $ne: null } },
    { title: ['x'] },
    { title: 'x', originId: portalId },
    { title: 'x', id: portalId },
  ]) {
    (await moderator.execute(create, { input: { portalId, ...given } })).expectError('BAD_INPUT');
  }
  (await moderator.execute(list, { portalId, search: { $ne: null } })).expectError('BAD_INPUT');
  (await moderator.execute(list, { portalId, first: 101 })).expectError('BAD_INPUT');
  (await moderator.execute(list, { portalId, after: 'nonsense' })).expectError('BAD_INPUT');
});
