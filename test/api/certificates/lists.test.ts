import {
  aCertified,
  aGradedAttempt,
  aShowingTest,
  aTaughtCourse,
  followGrading,
  membershipOf,
  someCompetencies,
} from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* Who sees whose certificates and evidence (S5, R8), and how their lists are read. */
let server: TestServer;
let moderator: Actor;
let manager: Actor;
let portalId: string;
let courses: string[];
let skills: string[];
/** Learners in the groups north, north-east (below it), south, and none. */
let people: Actor[];
let groups: string[];

async function aGroup(name: string, parentId: string | null): Promise<string> {
  const { rows } = await server.superuser.query(
    'INSERT INTO member_group (portal_id, name, parent_id) VALUES ($1, $2, $3) RETURNING id',
    [portalId, name, parentId],
  );
  return rows[0].id;
}

async function learns(groupId: string | null, name: string): Promise<Actor> {
  const learner = await aMember(server, portalId, 'LEARNER');
  await server.superuser.query('UPDATE membership SET group_id = $2, name = $3 WHERE id = $1', [
    await membershipOf(learner),
    groupId,
    name,
  ]);
  return learner;
}

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator, portalId } = await (await anInternalModerator(server)).createsPortal());
  skills = await someCompetencies(moderator, 2);
  courses = [await aTaughtCourse(moderator, skills), await aTaughtCourse(moderator, [])];
  const north = await aGroup('North', null);
  groups = [north, await aGroup('North-east', north), await aGroup('South', null)];
  people = [];
  for (const [n, name] of ['Dora', 'Cyril', 'Beata', 'Adam'].entries()) {
    const learner = await learns(groups[n] ?? null, name);
    people.push(learner);
    await aCertified(learner, courses[0] ?? '');
  }
  await aCertified(people[0] as Actor, courses[1] ?? '');
  manager = await aMember(server, portalId, 'MANAGER');
  await server.superuser.query('INSERT INTO group_head (portal_id, group_id, membership_id) VALUES ($1, $2, $3)', [
    portalId,
    north,
    await membershipOf(manager),
  ]);
});

const certificates = `query ($portalId: ID!, $filter: CertificateFilter, $sort: CertificateSort, $first: Int, $after: String) {
  certificates(portalId: $portalId, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id personName pdfUrl } pageInfo { endCursor hasNextPage } } }`;

interface Page {
  totalCount: number;
  nodes: { id: string; personName: string; pdfUrl: string | null }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
async function list(by: Actor, more: object = {}): Promise<Page> {
  const answer = await by.execute(certificates, { portalId, ...more });
  return answer.expectData<{ certificates: Page }>().certificates;
}
const names = async (by: Actor, filter: object = {}): Promise<string[]> =>
  (await list(by, { filter, sort: 'PERSON' })).nodes.map(({ personName }) => personName);

it('moderators see all, filtered by course, member, group with those below, and worth', async () => {
  expect(await names(moderator)).toEqual(['Adam', 'Beata', 'Cyril', 'Dora', 'Dora']);
  expect(await names(moderator, { courseId: courses[1] })).toEqual(['Dora']);
  expect(await names(moderator, { memberId: await membershipOf(people[1] as Actor) })).toEqual(['Cyril']);
  expect(await names(moderator, { groupId: groups[0] })).toEqual(['Cyril', 'Dora', 'Dora']);
  expect(await names(moderator, { groupId: groups[1] })).toEqual(['Cyril']);
  expect(await names(moderator, { revoked: true })).toEqual([]);
  expect(await names(moderator, { revoked: false, courseId: courses[0] })).toHaveLength(4);
  (await moderator.execute(certificates, { portalId, filter: { courseId: 'x' } })).expectError('NOT_FOUND');
});

it('R8: managers see those of the groups they head and below, whatever they ask for; learners nobody', async () => {
  expect(await names(manager)).toEqual(['Cyril', 'Dora', 'Dora']);
  expect(await names(manager, { groupId: groups[2] })).toEqual([]);
  expect(await names(manager, { groupId: groups[1] })).toEqual(['Cyril']);
  expect(await names(manager, { memberId: await membershipOf(people[3] as Actor) })).toEqual([]);
  expect((await list(manager)).totalCount).toBe(3);
  const alone = await aMember(server, portalId, 'MANAGER');
  expect(await names(alone)).toEqual([]);
  (await (people[0] as Actor).execute(certificates, { portalId })).expectError('FORBIDDEN');
});

it.each(['NEWEST', 'OLDEST', 'PERSON'])('pages through by %s without loss', async (sort) => {
  const seen: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn < 4; turn++) {
    const page: Page = await list(moderator, { sort, first: 2, after });
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});

const evidence = `query ($portalId: ID!, $filter: EvidenceFilter) { evidence(portalId: $portalId, filter: $filter) {
  totalCount nodes { personName memberId withdrawnAt competency { id } source { kind title } } } }`;
interface Shown {
  totalCount: number;
  nodes: { personName: string; withdrawnAt: string | null; competency: { id: string }; source: { kind: string } }[];
}

it('evidence: moderators all, managers their groups, learners nobody; withdrawn only when asked for', async () => {
  const [dora, , , adam] = people as [Actor, Actor, Actor, Actor];
  const attemptId = await aGradedAttempt(adam, await aShowingTest(moderator, skills.slice(0, 1)));
  await followGrading(server, portalId, [attemptId]);
  const shown = async (by: Actor, filter: object = {}): Promise<Shown> =>
    (await by.execute(evidence, { portalId, filter })).expectData<{ evidence: Shown }>().evidence;
  expect((await shown(moderator)).totalCount).toBe(9);
  expect((await shown(moderator, { competencyId: skills[0] })).totalCount).toBe(5);
  expect(new Set((await shown(manager)).nodes.map(({ personName }) => personName))).toEqual(new Set(['Cyril', 'Dora']));
  expect(await shown(manager, { memberId: await membershipOf(adam) })).toMatchObject({ totalCount: 0, nodes: [] });
  (await dora.execute(evidence, { portalId })).expectError('FORBIDDEN');
  await server.superuser.query('UPDATE attempt SET passed = false WHERE id = $1', [attemptId]);
  await followGrading(server, portalId, [attemptId]);
  expect((await shown(moderator)).totalCount).toBe(8);
  const withdrawn = (await shown(moderator, { withdrawn: true })).nodes.filter(({ withdrawnAt }) => withdrawnAt);
  expect(withdrawn).toMatchObject([{ personName: 'Adam', source: { kind: 'TEST' }, competency: { id: skills[0] } }]);
});

it('reads lists in the same few statements, however long', async () => {
  const counted = async (query: string, first: number): Promise<number> => {
    const { statements } = await server.statements.during(() => moderator.execute(query, { portalId, first }));
    return statements.filter((text) => /^(WITH|SELECT)/i.test(text)).length;
  };
  const paged = evidence.replace('$filter: EvidenceFilter', '$first: Int').replace('filter: $filter', 'first: $first');
  expect(await counted(paged, 8)).toBe(await counted(paged, 1));
  expect(await counted(certificates, 5)).toBe(await counted(certificates, 1));
});
