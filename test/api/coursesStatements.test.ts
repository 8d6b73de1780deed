import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { aCourse, aFile, aLesson, aMaterial, aTestItem, publishes } from '../harness/courses.ts';
import { aQuestion, aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;

/** A course with one of everything that a list can show, and its duplicates: each a draft with a published revision. */
async function coursesOf(by: Actor, count: number): Promise<void> {
  const testId = await aTest(by, 'Test');
  await aQuestion(by, testId);
  const publishTest = 'mutation ($input: PublishTestInput!) { publishTest(input: $input) { __typename } }';
  (await by.execute(publishTest, { input: { testId } })).expectData();
  const courseId = await aCourse(by, unique('Course'), { description: '<p>d</p>' });
  const first = await aLesson(by, courseId, 'First');
  const picture = await aFile(by);
  const html = `<p><img src="extramural:file/${picture}"><a href="extramural:item/${first.id}">i</a></p>`;
  const second = await aLesson(by, courseId, 'Second', html);
  await aMaterial(by, courseId, 'File', picture);
  await aTestItem(by, courseId, testId);
  const condition = 'mutation ($input: UpdateCourseItemInput!) { updateCourseItem(input: $input) { __typename } }';
  const input = { courseId, itemId: second.id, opensAfterItemId: first.id };
  (await by.execute(condition, { input })).expectData();
  const { rows } = await server.superuser.query(
    `INSERT INTO competency (portal_id, title) SELECT $1, 'C' || n FROM generate_series(1, 3) n RETURNING id`,
    [by.portalId],
  );
  const set = 'mutation ($input: SetCourseCompetenciesInput!) { setCourseCompetencies(input: $input) { __typename } }';
  (await by.execute(set, { input: { courseId, competencyIds: rows.map((row) => row.id) } })).expectData();
  const duplicate = 'mutation ($input: DuplicateCourseInput!) { duplicateCourse(input: $input) { course { id } } }';
  const ids = [courseId];
  while (ids.length < count) {
    const { duplicateCourse } = (await by.execute(duplicate, { input: { courseId } })).expectData<{
      duplicateCourse: { course: { id: string } };
    }>();
    ids.push(duplicateCourse.course.id);
  }
  for (const id of ids) {
    await publishes(by, id);
    await aLesson(by, id, 'New');
  }
  await server.superuser.query('UPDATE content SET origin_id = new_id(), origin_number = 1 WHERE portal_id = $1', [
    by.portalId,
  ]);
}

let portals: Actor[];

beforeAll(async () => {
  server = await createTestServer();
  const moderator = await anInternalModerator(server);
  portals = [];
  for (const count of [2, 30]) {
    const { moderator: own } = await moderator.createsPortal();
    await coursesOf(own, count);
    portals.push(own);
  }
}, 60_000);

/** Statements without their values; those of one level run side by side, in no order. */
const shapes = (statements: string[]): string[] =>
  statements.map((text) => text.replace(/'[^']*'(, '[^']*')*/g, '?').slice(0, 200)).sort();

const head = 'query ($portalId: ID!) { courses(portalId: $portalId, first: 30, sort: RECENTLY_CHANGED)';
const items = `items(first: 5) { totalCount nodes { id title position opensAfter { id title }
  ... on Lesson { text { html source } openLinks { targetRootId } } ... on Material { file { url name } } ... on TestItem { test { title } } } }`;

it.each([
  ['the plain list', `${head} { totalCount nodes { id title updatedAt } } }`],
  [
    'drafts with texts, competencies and origin',
    `${head} { nodes { origin { behindBy } draft { title description { html } competencies { title } } } } }`,
  ],
  [
    'what authors go on with',
    `${head} { nodes { newest { id items(first: 1) { totalCount } } published { number } } } }`,
  ],
  [
    'one item of each draft',
    `${head} { nodes { draft { item(id: "01890000-0000-7000-8000-000000000000") { title } description { version } } } } }`,
  ],
  ['drafts with all of their items', `${head} { nodes { draft { ${items} } } } }`],
  [
    'published revisions and the history',
    `${head} { nodes { published { number ${items} } revisions(first: 2) { totalCount nodes { number competencies { id } } } } } }`,
  ],
])('%s: as many statements for 30 courses as for 2', async (_what, query) => {
  const counted: string[][] = [];
  for (const [n, by] of portals.entries()) {
    const { result, statements } = await server.statements.during(() => by.execute(query, { portalId: by.portalId }));
    const { courses } = result.expectData<{ courses: { nodes: object[] } }>();
    expect(courses.nodes).toHaveLength(n === 0 ? 2 : 30);
    counted.push(shapes(statements));
  }
  expect(counted[1]).toEqual(counted[0]);
  // One transaction for each level and kind of thing, however many of them.
  expect(counted[1]?.filter((text) => text.startsWith('begin')).length).toBeLessThanOrEqual(12);
});
