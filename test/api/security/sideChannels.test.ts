import { unique } from '../../harness/actors.ts';
import { aCourse, aLesson, aTestItem } from '../../harness/courses.ts';
import { aQuestion, aTest } from '../../harness/questions.ts';
import { aCompetency, aStage, type Place, type Stage } from '../../harness/stage.ts';
import { createTestServer } from '../../harness/testServer.ts';

/* S13: a child of another parent. S19: what counts, orders, searches, texts and unique keys could tell of others. */
let stage: Stage;
let mine: Place;
let neighbour: Place;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
  mine = stage.a.one;
  neighbour = stage.a.other;
}, 60_000);

const change = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;

describe('a child of another parent in the same portal (S13)', () => {
  it('is no item of this course', async () => {
    const by = mine.moderator;
    const [here, there] = [await aCourse(by), await aCourse(by)];
    const [own, other] = [await aLesson(by, here, 'Own'), await aLesson(by, there, 'Other')];
    const calls: [string, string, object][] = [
      ['updateLesson', 'UpdateLessonInput', { itemId: other.id, title: 'Changed' }],
      ['updateCourseItem', 'UpdateCourseItemInput', { itemId: other.id, title: 'Changed' }],
      ['updateCourseItem', 'UpdateCourseItemInput', { itemId: own.id, opensAfterItemId: other.id }],
      ['moveCourseItem', 'MoveCourseItemInput', { itemId: other.id }],
      ['moveCourseItem', 'MoveCourseItemInput', { itemId: own.id, afterItemId: other.id }],
      ['duplicateCourseItem', 'DuplicateCourseItemInput', { itemId: other.id }],
      ['deleteCourseItem', 'DeleteCourseItemInput', { itemId: other.id }],
      ['addLesson', 'AddLessonInput', { title: 'New', afterItemId: other.id }],
    ];
    for (const [name, type, input] of calls) {
      const answer = await by.execute(change(name, type), { input: { courseId: here, ...input } });
      expect([name, answer.body.errors?.[0]?.extensions.code]).toEqual([name, 'NOT_FOUND']);
    }
    const look = `query ($id: ID!) { course(id: $id) { draft { items(first: 10) { nodes { id title } } } } }`;
    const items = async (id: string) =>
      (await by.execute(look, { id })).expectData<{ course: { draft: { items: { nodes: object[] } } } }>().course.draft
        .items.nodes;
    expect([await items(here), await items(there)]).toEqual([
      [{ id: own.id, title: 'Own' }],
      [{ id: other.id, title: 'Other' }],
    ]);
  });

  it('is no question of this test', async () => {
    const by = mine.moderator;
    const [here, there] = [await aTest(by, unique('Test')), await aTest(by, unique('Test'))];
    const [own, other] = [await aQuestion(by, here), await aQuestion(by, there)];
    const calls: [string, string, object][] = [
      ['updateQuestion', 'UpdateQuestionInput', { questionId: other.id, question: { stem: 'Changed' } }],
      ['duplicateQuestion', 'QuestionOfTestInput', { questionId: other.id }],
      ['deleteQuestion', 'QuestionOfTestInput', { questionId: other.id }],
      ['moveQuestion', 'MoveQuestionInput', { questionId: other.id, position: 1 }],
      ['reorderQuestions', 'ReorderQuestionsInput', { questionIds: [own.id, other.id] }],
    ];
    for (const [name, type, input] of calls) {
      const answer = await by.execute(change(name, type), { input: { testId: here, ...input } });
      expect([name, answer.body.errors?.[0]?.extensions.code]).toEqual([name, 'NOT_FOUND']);
    }
  });

  it('is no test to put into a course, if it is a course, and the other way round', async () => {
    const by = mine.moderator;
    const courseId = await aCourse(by);
    const put = change('addTestToCourse', 'AddTestToCourseInput');
    (await by.execute(put, { input: { courseId, testId: await aCourse(by) } })).expectError('NOT_FOUND');
    (await by.execute('query ($id: ID!) { test(id: $id) { id } }', { id: courseId })).expectError('NOT_FOUND');
    (await by.execute('query ($id: ID!) { course(id: $id) { id } }', { id: mine.testId })).expectError('NOT_FOUND');
    const test = await aTest(by, unique('Test'));
    expect((await aTestItem(by, courseId, test)).test?.id).toBe(test);
  });
});

describe('what is in other portals (S19)', () => {
  it('adds to no count, total or page', async () => {
    const query = `query ($portalId: ID!) {
      courses(portalId: $portalId) { totalCount nodes { title } } tests(portalId: $portalId) { totalCount }
      competencies(portalId: $portalId) { totalCount } portal(id: $portalId) { counts { members courses tests } } }`;
    const look = async () => (await mine.moderator.execute(query, { portalId: mine.portalId })).expectData();
    const before = await look();
    for (const place of [neighbour, stage.a.home, stage.b.one]) {
      await aCourse(place.moderator);
      await aTest(place.moderator, unique('Test'));
      await aCompetency(place.moderator);
    }
    expect(await look()).toEqual(before);
  });

  it('is found by no search and moves nothing in an order', async () => {
    const secret = unique('Secret project');
    await aCourse(neighbour.moderator, secret);
    const query = `query ($portalId: ID!, $search: String, $sort: CourseSort!) {
      courses(portalId: $portalId, search: $search, sort: $sort) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`;
    for (const sort of ['TITLE', 'RECENTLY_CHANGED']) {
      const find = async (search: string) =>
        (await mine.moderator.execute(query, { portalId: mine.portalId, search, sort })).expectData();
      expect(await find(secret)).toEqual(await find(unique('never existed')));
    }
    const portals = `query ($search: String) { portals(search: $search) { totalCount nodes { id } } }`;
    const found = async (search: string) => (await stage.a.admin.execute(portals, { search })).expectData();
    expect(await found(stage.b.one.name)).toEqual(await found(unique('never existed')));
  });

  it('takes no title, name or key away', async () => {
    const title = unique('Taken');
    const make = `mutation ($input: CreateCompetencyInput!) { createCompetency(input: $input) { __typename } }`;
    for (const place of [neighbour, stage.b.one, mine]) {
      const answer = await place.moderator.execute(make, { input: { portalId: place.portalId, title } });
      expect(answer.expectData()).toEqual({ createCompetency: { __typename: 'CreateCompetencySuccess' } });
    }
    const key = unique('key');
    const create = `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { ... on CreateCourseSuccess { course { id portalId } } } }`;
    const made: string[] = [];
    for (const { moderator, portalId } of [neighbour, stage.b.one, mine]) {
      const input = { portalId, title: 'Same key', idempotencyKey: key };
      const { createCourse } = (await moderator.execute(create, { input })).expectData<{
        createCourse: { course: { id: string; portalId: string } };
      }>();
      expect(createCourse.course.portalId).toBe(portalId);
      made.push(createCourse.course.id);
    }
    expect(new Set(made).size).toBe(3);
  });

  it('is told of by no problem and no error', async () => {
    // The same name in another organization: no problem; in this one: the problem names this organization's portal only.
    const create = `mutation ($name: String!) { createPortal(input: { name: $name }) { __typename
      ... on PortalNameTakenProblem { code message portal { id } } ... on CreatePortalSuccess { generatedPassword portal { id } } } }`;
    const { createPortal } = (await stage.b.admin.execute(create, { name: mine.name })).expectData<{
      createPortal: { __typename: string; generatedPassword: string | null };
    }>();
    // P3: the one disclosure accepted, counted by a limit: whether the person has an account.
    expect(createPortal).toMatchObject({ __typename: 'CreatePortalSuccess', generatedPassword: null });
    const twice = await stage.b.admin.execute(create, { name: mine.name.toUpperCase() });
    const taken = twice.expectProblem('PORTAL_NAME_TAKEN');
    expect(JSON.stringify(taken)).not.toContain(mine.portalId);
  });

  it('counts how often somebody asks whether people have accounts (P3)', async () => {
    const { signInLimits } = stage.server.deps;
    const id = stage.a.home.moderator.accountId;
    for (let n = 0; n < 120; n++) await signInLimits.countDisclosure(id);
    const create = `mutation ($name: String!) { createPortal(input: { name: $name }) { __typename } }`;
    const answer = await stage.a.home.moderator.execute(create, { name: `${unique('x')}@outside.example` });
    expect(answer.expectError('RATE_LIMITED').extensions.retryAfterSeconds).toBeGreaterThan(60);
    expect(
      (await stage.a.admin.execute(create, { name: `${unique('x')}@outside.example` })).expectData(),
    ).toBeDefined();
  });

  it('shows in the log of a portal as nobody: who acted from inside has no name there', async () => {
    const query = `query ($portalId: ID!) { portalEvents(portalId: $portalId, first: 100) { nodes { kind actorAccountId payload } } }`;
    const { portalEvents } = (await mine.moderator.execute(query, { portalId: mine.portalId })).expectData<{
      portalEvents: { nodes: { kind: string; actorAccountId: string | null }[] };
    }>();
    const received = portalEvents.nodes.filter(({ kind }) => kind === 'TRANSFER_RECEIVED');
    expect(received.length).toBeGreaterThan(0);
    const text = JSON.stringify(portalEvents);
    for (const outsider of [stage.a.admin.accountId, stage.a.home.moderator.accountId])
      expect(text).not.toContain(outsider);
  });
});
