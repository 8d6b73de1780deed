import { aMember, anInternalModerator, anonymous, type InternalModerator } from '../harness/actors.ts';
import { aCourse, aLesson } from '../harness/courses.ts';
import { aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const create = 'mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename } }';
const update = 'mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { __typename } }';
const one = 'query ($id: ID!) { course(id: $id) { id } }';
const list = `query ($portalId: ID!, $first: Int, $after: String, $search: String, $sort: CourseSort) {
  courses(portalId: $portalId, first: $first, after: $after, search: $search, sort: $sort) {
    totalCount nodes { id title } pageInfo { hasNextPage endCursor } } }`;
const remove = 'mutation ($id: ID!) { deleteCourse(id: $id) { __typename } }';
const duplicate = 'mutation ($input: DuplicateCourseInput!) { duplicateCourse(input: $input) { course { id } } }';
const setCompetencies = `mutation ($input: SetCourseCompetenciesInput!) { setCourseCompetencies(input: $input) { __typename } }`;

interface Page {
  courses: {
    totalCount: number;
    nodes: { id: string; title: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const unknown = '01890000-0000-7000-8000-000000000000';

describe('the list', () => {
  it('pages in every order without losing or repeating one, though all changed at the same moment', async () => {
    const { moderator: own, portalId } = await moderator.createsPortal();
    await server.superuser.query(
      `WITH made AS (
         INSERT INTO content (portal_id, kind, title, draft_revision_id)
         SELECT $1, 'COURSE', 'Course ' || lpad(n::text, 2, '0'), new_id() FROM generate_series(1, 13) n RETURNING *)
       INSERT INTO content_revision (portal_id, id, content_id, title) SELECT portal_id, draft_revision_id, id, title FROM made`,
      [portalId],
    );
    for (const sort of ['TITLE', 'TITLE_DESC', 'RECENTLY_CHANGED', 'OLDEST_CHANGE']) {
      const titles: string[] = [];
      let after: string | undefined;
      do {
        const { courses } = (await own.execute(list, { portalId, first: 5, after, sort })).expectData<Page>();
        expect(courses.totalCount).toBe(13);
        titles.push(...courses.nodes.map((node) => node.title));
        after = courses.pageInfo.hasNextPage ? courses.pageInfo.endCursor : undefined;
      } while (after);
      expect(new Set(titles).size).toBe(13);
      expect(titles).toHaveLength(13);
      if (sort === 'TITLE') expect(titles).toEqual([...titles].sort());
      if (sort === 'TITLE_DESC') expect(titles).toEqual([...titles].sort().reverse());
    }
  });

  it('puts what was changed last first, and finds ignoring case and space', async () => {
    const { moderator: own, portalId } = await moderator.createsPortal();
    const a = await aCourse(own, 'Alpha  One');
    const b = await aCourse(own, 'Beta');
    await aLesson(own, a, 'L');
    const ask = async (variables: object) =>
      (await own.execute(list, { portalId, ...variables })).expectData<Page>().courses.nodes.map((node) => node.id);
    expect(await ask({ sort: 'RECENTLY_CHANGED' })).toEqual([a, b]);
    expect(await ask({ sort: 'OLDEST_CHANGE' })).toEqual([b, a]);
    expect(await ask({ search: 'ALPHA one' })).toEqual([a]);
    expect(await ask({ search: '%' })).toEqual([]);
  });

  it('shows no tests, nothing deleted and nothing of another portal', async () => {
    const { moderator: own, portalId } = await moderator.createsPortal();
    const gone = await aCourse(own);
    const kept = await aCourse(own);
    const test = await aTest(own, 'A test');
    (await own.execute(remove, { id: gone })).expectData();
    const { courses } = (await own.execute(list, { portalId })).expectData<Page>();
    expect(courses.nodes.map((node) => node.id)).toEqual([kept]);
    (await own.execute(one, { id: test })).expectError('NOT_FOUND');
    (await own.execute(one, { id: gone })).expectError('NOT_FOUND');
    (await moderator.execute(list, { portalId })).expectError('NOT_FOUND');
  });

  it('refuses pages and cursors that are not ours (S35, S58)', async () => {
    const { portalId } = moderator;
    const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    for (const bad of [
      { first: 0 },
      { first: 101 },
      { after: 'x' },
      { after: forged([{ $ne: 1 }, 'x']) },
      { after: forged(['x']) },
    ])
      (await moderator.execute(list, { portalId, ...bad })).expectError('BAD_INPUT');
    const notADate = { portalId, sort: 'RECENTLY_CHANGED', after: forged(['no date', 'no id']) };
    (await moderator.execute(list, notADate)).expectError('BAD_INPUT');
  });
});

describe('who may', () => {
  it('nobody but moderators of the portal (S12)', async () => {
    const { moderator: outside } = await moderator.createsPortal();
    const learner = await aMember(server, moderator.portalId, 'LEARNER', 'INTERNAL');
    const manager = await aMember(server, moderator.portalId, 'MANAGER', 'INTERNAL');
    const courseId = await aCourse(moderator);
    const { portalId } = moderator;
    const asked: [string, object][] = [
      [one, { id: courseId }],
      [list, { portalId }],
      [create, { input: { portalId, title: 'T' } }],
      [update, { input: { courseId, title: 'T' } }],
      [setCompetencies, { input: { courseId, competencyIds: [] } }],
      [duplicate, { input: { courseId } }],
      [remove, { id: courseId }],
      [
        `mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { __typename } }`,
        { input: { courseId } },
      ],
    ];
    for (const [query, variables] of asked) {
      (await anonymous(server).execute(query, variables as Record<string, unknown>)).expectError('UNAUTHENTICATED');
      (await outside.execute(query, variables as Record<string, unknown>)).expectError('NOT_FOUND');
      for (const member of [learner, manager])
        (await member.execute(query, variables as Record<string, unknown>)).expectError('FORBIDDEN');
    }
    for (const id of [unknown, 'x', '']) {
      (await moderator.execute(one, { id })).expectError('NOT_FOUND');
      (await moderator.execute(update, { input: { courseId: id, title: 'T' } })).expectError('NOT_FOUND');
    }
  });

  it('cannot slip in other columns or objects (S58, S60)', async () => {
    const { portalId } = moderator;
    const courseId = await aCourse(moderator);
    for (const more of [
      { id: courseId },
      { originId: courseId },
      { kind: 'TEST' },
      { draftRevisionId: courseId },
      { title: { $ne: '' } },
    ]) {
      (await moderator.execute(create, { input: { portalId, title: 'T', ...more } })).expectError('BAD_INPUT');
      (await moderator.execute(update, { input: { courseId, title: 'T', ...more } })).expectError('BAD_INPUT');
    }
    (await moderator.execute(list, { portalId, search: { $like: '%' } })).expectError('BAD_INPUT');
    (await moderator.execute(list, { portalId: { $ne: null } })).expectError('BAD_INPUT');
    (await moderator.execute(list, { portalId, sort: 'title; drop table' })).expectError('BAD_INPUT');
  });
});
