import {
  aCertified,
  aGradedAttempt,
  aShowingTest,
  followGrading,
  someCompetencies,
} from '../../harness/achievements.ts';
import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { recordCompetencies } from '../../harness/events.ts';
import type { Answer } from '../../harness/execute.ts';
import { aTestOf, gradeAnswer, setsTest, takes } from '../../harness/grading.ts';
import { aPublishedCourse, enrolls, rootOf } from '../../harness/learning.ts';
import { aGroup, aPerson, heads, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* How the lists of results are searched and narrowed, and what they say beside ids. */
let server: TestServer;
let moderator: Actor;
let manager: StagedMember;
let portalId: string;
let anna: StagedMember;
let boris: StagedMember;
let essayTest: string;
let plainTest: string;
let questionIds: string[];

const isCalled = (person: StagedMember, name: string) =>
  server.superuser.query('UPDATE membership SET name = $2 WHERE id = $1', [person.memberId, name]);

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator, portalId } = await (await anInternalModerator(server)).createsPortal());
  const north = await aGroup(moderator);
  anna = await aPerson(server, portalId, 'LEARNER', north);
  boris = await aPerson(server, portalId);
  manager = await aPerson(server, portalId, 'MANAGER');
  await heads(moderator, north, [manager.memberId]);
  await isCalled(anna, 'Anna 50%');
  await isCalled(boris, 'Boris');
  const essays = await aTestOf(moderator, ['essay', 'essay'], { passMark: 50 });
  essayTest = essays.testId;
  questionIds = essays.questions.map(({ id }) => id);
  plainTest = (await aTestOf(moderator, ['trueFalse'], { passMark: 50 })).testId;
  await setsTest(moderator, plainTest, { releaseByHand: true });
  await takes(anna, essayTest, { ESSAY: 'Mine.' });
  await takes(boris, essayTest, { ESSAY: 'Mine too.' });
  await takes(anna, plainTest, { TRUE_FALSE: true });
  await takes(boris, plainTest, { TRUE_FALSE: false });
}, 60_000);

const attempts = `query ($portalId: ID!, $filter: AttemptFilter, $first: Int = 20) { attempts(portalId: $portalId, filter: $filter, first: $first) {
  totalCount nodes { id state member { id name } testTitle } } }`;
interface Attempts {
  totalCount: number;
  nodes: { id: string; member: { name: string }; testTitle: string }[];
}
const attemptsOf = async (by: Actor, filter: object = {}): Promise<Attempts> =>
  rootOf<Attempts>(await by.execute(attempts, { portalId, filter }));
const whose = async (by: Actor, filter: object): Promise<string[]> =>
  (await attemptsOf(by, filter)).nodes.map(({ member }) => member.name).sort();

it('finds attempts by person, by the pass mark and by what was released', async () => {
  expect(await whose(moderator, { search: 'ANNA 50%' })).toEqual(['Anna 50%', 'Anna 50%']);
  expect(await whose(moderator, { search: boris.email.toUpperCase(), testId: plainTest })).toEqual(['Boris']);
  expect(await whose(moderator, { search: '%' })).toEqual(['Anna 50%', 'Anna 50%']);
  expect(await whose(moderator, { search: '  ' })).toHaveLength(4);
  expect(await whose(moderator, { passed: true })).toEqual(['Anna 50%']);
  expect(await whose(moderator, { passed: false })).toEqual(['Boris']);
  expect(await whose(moderator, { state: 'GRADED', released: false })).toEqual(['Anna 50%', 'Boris']);
  expect(await whose(moderator, { released: true })).toEqual([]);
  expect(await whose(manager, { search: 'boris' })).toEqual([]);
  expect(await whose(manager, { search: 'anna' })).toHaveLength(2);
});

it('gives one question across all people, with names, and who graded it', async () => {
  const queue = `query ($portalId: ID!, $filter: GradingQueueFilter) { gradingQueue(portalId: $portalId, filter: $filter) {
    totalCount nodes { attemptId questionId member { name } testTitle gradedByName } } }`;
  interface Queue {
    totalCount: number;
    nodes: { attemptId: string; questionId: string; member: { name: string }; gradedByName: string | null }[];
  }
  const queueOf = async (by: Actor, filter: object): Promise<Queue> =>
    rootOf<Queue>(await by.execute(queue, { portalId, filter }));
  expect((await queueOf(moderator, {})).totalCount).toBe(4);
  const one = await queueOf(moderator, { questionId: questionIds[1] });
  expect(one.totalCount).toBe(2);
  expect(one.nodes.map(({ questionId, member }) => [questionId, member.name])).toEqual([
    [questionIds[1], 'Anna 50%'],
    [questionIds[1], 'Boris'],
  ]);
  expect((await queueOf(manager, { questionId: questionIds[1] })).nodes.map(({ member }) => member.name)).toEqual([
    'Anna 50%',
  ]);
  const { attemptId } = one.nodes[0] as Queue['nodes'][number];
  for (const [gradeRevision, points] of [
    [0, 1],
    [1, 0.5],
  ]) {
    const input = { attemptId, questionId: questionIds[1], points, gradeRevision };
    (await moderator.execute(gradeAnswer, { input })).expectData();
  }
  const full = `query ($id: ID!) { memberAttempt(id: $id) { gradeChanges { changedByName pointsBefore }
    answers { nodes { questionId gradedByName } } } }`;
  const { rows } = await server.superuser.query(
    'SELECT name FROM membership WHERE portal_id = $1 AND account_id = $2',
    [portalId, moderator.accountId],
  );
  const seen = rootOf<object>(await moderator.execute(full, { id: attemptId }));
  expect(seen).toEqual({
    gradeChanges: [{ changedByName: rows[0].name, pointsBefore: 1 }],
    answers: {
      nodes: [
        { questionId: questionIds[0], gradedByName: null },
        { questionId: questionIds[1], gradedByName: rows[0].name },
      ],
    },
  });
});

it('finds enrolments, certificates and evidence by person', async () => {
  const courseId = await aPublishedCourse(moderator, 'Heat pumps');
  const other = await aPublishedCourse(moderator, 'Listening');
  await enrolls(moderator, [anna.memberId, boris.memberId], [other]);
  await aCertified(anna, courseId);
  await aCertified(boris, courseId);
  const [skill = ''] = await someCompetencies(moderator, 1);
  const shows = await aShowingTest(moderator, [skill]);
  const shown = [await aGradedAttempt(anna, shows), await aGradedAttempt(boris, shows)];
  await followGrading(server, portalId, shown);
  const counted = async (by: Actor, list: string, type: string, filter: object): Promise<number> => {
    const query = `query ($portalId: ID!, $filter: ${type}) { ${list}(portalId: $portalId, filter: $filter) { totalCount } }`;
    return rootOf<{ totalCount: number }>(await by.execute(query, { portalId, filter })).totalCount;
  };
  for (const [list, type, all, annas] of [
    ['enrollments', 'EnrollmentFilter', 4, 2],
    ['certificates', 'CertificateFilter', 2, 1],
    ['evidence', 'EvidenceFilter', 2, 1],
  ] as const) {
    expect(await counted(moderator, list, type, {})).toBe(all);
    expect(await counted(moderator, list, type, { search: 'anna' })).toBe(annas);
    expect(await counted(manager, list, type, { search: 'boris' })).toBe(0);
  }
  const { rows } = await server.superuser.query('SELECT number FROM certificate WHERE membership_id = $1', [
    anna.memberId,
  ]);
  expect(await counted(moderator, 'certificates', 'CertificateFilter', { search: rows[0].number })).toBe(1);
  expect(await counted(moderator, 'certificates', 'CertificateFilter', { search: 'heat PUMPS' })).toBe(2);
  expect(await counted(manager, 'certificates', 'CertificateFilter', { search: 'heat pumps' })).toBe(1);
  const groupId = rootOf<{ group: { id: string } }>(
    await moderator.execute(
      `query ($portalId: ID!, $id: ID!) { member(portalId: $portalId, id: $id) { group { id } } }`,
      {
        portalId,
        id: anna.memberId,
      },
    ),
  ).group.id;
  expect(await counted(moderator, 'evidence', 'EvidenceFilter', { groupId })).toBe(1);
});

it('reads names of people and tests in one statement each, however long the list', async () => {
  const reading = async (first: number): Promise<number> =>
    (await server.statements.during(() => moderator.execute(attempts, { portalId, first }))).statements.length;
  await reading(1);
  expect(await reading(4)).toBe(await reading(1));
});

describe('looking back at the log', () => {
  const back = `query ($portalId: ID!, $before: SafeInt, $after: SafeInt, $newestFirst: Boolean, $kinds: [EventKind!], $first: Int = 20) {
    portalEvents(portalId: $portalId, before: $before, after: $after, newestFirst: $newestFirst, kinds: $kinds, first: $first) {
      nodes { seq kind payload } endSeq lastSeq hasNextPage members { id name } content { id kind title } } }`;
  interface Page {
    nodes: { seq: number; kind: string; payload: { title?: string } }[];
    endSeq: number;
    lastSeq: number;
    hasNextPage: boolean;
    members: { id: string; name: string }[];
    content: { id: string; kind: string }[];
  }
  const ask = (by: Actor, variables: object): Promise<Answer> => by.execute(back, { newestFirst: true, ...variables });
  const page = async (by: Actor, variables: object): Promise<Page> => rootOf<Page>(await ask(by, variables));

  it('gives the newest first, page by page, each event once', async () => {
    const { portalId: one, moderator: runs } = await (await anInternalModerator(server)).createsPortal();
    await recordCompetencies(server, one, ['b', 'c', 'd', 'e']);
    const all = await page(runs, { portalId: one });
    expect(all.nodes.map(({ payload }) => payload.title)).toEqual([
      'e',
      'd',
      'c',
      'b',
      ...all.nodes.slice(4).map(() => undefined),
    ]);
    expect(all).toMatchObject({ endSeq: 1, hasNextPage: false, lastSeq: all.nodes.length });
    const seen: number[] = [];
    for (let before: number | null = null, more = true; more; ) {
      const next: Page = await page(runs, { portalId: one, first: 2, before });
      seen.push(...next.nodes.map(({ seq }) => seq));
      [before, more] = [next.endSeq, next.hasNextPage];
    }
    expect(seen).toEqual(all.nodes.map(({ seq }) => seq));
    const kinds = ['COMPETENCY_CREATED'];
    expect((await page(runs, { portalId: one, kinds, before: 4 })).nodes.every(({ seq }) => seq < 4)).toBe(true);
    expect((await page(runs, { portalId: one, kinds: ['TEST_SETTINGS_CHANGED'] })).nodes).toEqual([]);
  });

  it('names the people and the content of a page in one statement each', async () => {
    const { nodes, members, content } = await page(moderator, { portalId, kinds: ['ATTEMPT_STARTED'], first: 2 });
    expect(nodes).toHaveLength(2);
    expect(members.map(({ name }) => name).sort()).toEqual(['Anna 50%', 'Boris']);
    expect(content).toEqual([{ id: plainTest, kind: 'TEST', title: expect.stringContaining('Test') }]);
    const reading = async (first: number) =>
      (await server.statements.during(() => ask(moderator, { portalId, first }))).statements.length;
    await reading(1);
    expect(await reading(30)).toBe(await reading(3));
  });

  it('refuses both directions at once, and numbers that are none', async () => {
    (await ask(moderator, { portalId, after: 1 })).expectError('BAD_INPUT');
    (await ask(moderator, { portalId, before: 2, newestFirst: false })).expectError('BAD_INPUT');
    (await ask(moderator, { portalId, before: 0 })).expectError('BAD_INPUT');
    (await ask(manager, { portalId })).expectError('FORBIDDEN');
  });
});
