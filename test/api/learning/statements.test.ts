import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { aPublishedTest } from '../../harness/attempts.ts';
import { aCourse, aFile, aLesson, aMaterial, aTestItem, publishes } from '../../harness/courses.ts';
import { courseSeen, enrolls, startsCourse } from '../../harness/learning.ts';
import { aPerson, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* A fixed number of statements for the learner's course and lists, however many items; few for what learners do all the time. */
let server: TestServer;
let moderator: Actor;
const made: { courseId: string; learner: StagedMember; enrollmentId: string; items: string[] }[] = [];

beforeAll(async () => {
  server = await createTestServer();
  moderator = (await (await anInternalModerator(server)).createsPortal()).moderator;
  for (const rounds of [1, 8]) made.push(await aCourseOf(rounds));
}, 60_000);

async function aCourseOf(rounds: number) {
  const courseId = await aCourse(moderator);
  const picture = await aFile(moderator, undefined, 'a.png');
  const items: string[] = [];
  const first = await aLesson(moderator, courseId, 'First', '<p>x</p>', { readRule: 'SCROLLED' });
  for (let n = 0; n < rounds; n++) {
    const { testId } = await aPublishedTest(moderator, {}, [{ stem: 'x', answers: { trueFalse: { correct: true } } }]);
    const links = `<a href="extramural:item/${first.id}">i</a><a href="extramural:test/${testId}">t</a><a href="extramural:course/${courseId}">c</a>`;
    const html = `<p>${links}<img src="extramural:file/${picture}"></p>`;
    items.push((await aLesson(moderator, courseId, `Lesson ${n}`, html)).id);
    items.push((await aLesson(moderator, courseId, `Scrolled ${n}`, html, { readRule: 'SCROLLED' })).id);
    await aMaterial(moderator, courseId, `Material ${n}`, await aFile(moderator));
    await aTestItem(moderator, courseId, testId);
  }
  await publishes(moderator, courseId);
  const learner = await aPerson(server, moderator.portalId);
  const others = Array.from({ length: rounds }, async () => {
    const id = await aCourse(moderator);
    await aLesson(moderator, id, 'Only');
    await publishes(moderator, id);
    return id;
  });
  await enrolls(moderator, [learner.memberId], [courseId, ...(await Promise.all(others))]);
  return { courseId, learner, enrollmentId: await startsCourse(learner, courseId), items };
}

/** Without what opens and closes transactions, and what reads the session. */
const working = (statements: string[]): string[] =>
  statements.filter((text) => !/^(begin|commit|rollback)/i.test(text) && !text.includes('find_session'));
const shapes = (statements: string[]): string[] =>
  working(statements)
    .map((text) =>
      text
        .replace(/'[^']*'(, '[^']*')*/g, '?')
        .replace(/limit \d+/, 'limit n')
        .slice(0, 150),
    )
    .sort();

/** Both send the same statements, and not more than so many. */
async function expectSame(query: string, variables: (of: (typeof made)[number]) => object, most: number) {
  const counted: string[][] = [];
  for (const each of made) {
    const ask = () => each.learner.execute(query, { ...variables(each) });
    (await ask()).expectData();
    const { result, statements } = await server.statements.during(ask);
    result.expectData();
    counted.push(shapes(statements));
  }
  expect(counted[1]).toEqual(counted[0]);
  expect(counted[1]?.length).toBeLessThanOrEqual(most);
}

it('learnerCourse: as many statements for 33 items as for 5', () =>
  expectSame(
    `query ($id: ID!) { learnerCourse(id: $id) { title enrollment { state progress { percent } continueAt { title } }
       items(first: 50) { totalCount nodes { title state lockedBy { message }
         ... on LearnerLesson { text { html } } ... on LearnerMaterial { file { url } } ... on LearnerTestItem { test { title obstacle { reason } } } } } } }`,
    ({ courseId }) => ({ id: courseId }),
    11,
  ));

it('myEnrollments: as many statements for 9 as for 2', () =>
  expectSame(
    `query ($portalId: ID!) { myEnrollments(portalId: $portalId) { totalCount nodes { state overdue progress { percent } continueAt { title } course { title } } } }`,
    () => ({ portalId: moderator.portalId }),
    4,
  ));

it('enrollments: one statement for each list, level and count', async () => {
  const query = `query ($portalId: ID!, $first: Int!) { enrollments(portalId: $portalId, first: $first) { totalCount
    nodes { state overdue progress { percent } member { name } course { title } } } }`;
  const counted: string[][] = [];
  for (const first of [2, 11]) {
    const ask = () => moderator.execute(query, { portalId: moderator.portalId, first });
    (await ask()).expectData();
    const { result, statements } = await server.statements.during(ask);
    expect(result.expectData<{ enrollments: { nodes: object[] } }>().enrollments.nodes).toHaveLength(first);
    counted.push(shapes(statements));
  }
  expect(counted[1]).toEqual(counted[0]);
  expect(counted[1]?.length).toBeLessThanOrEqual(5);
});

it('opening and finishing an item: two statements, three where it becomes done', async () => {
  const [, { learner, enrollmentId, items }] = made as [unknown, (typeof made)[number]];
  const [opened, scrolled] = items as [string, string];
  const open = (itemId: string) => () =>
    learner.execute('mutation ($input: OpenItemInput!) { openItem(input: $input) { __typename } }', {
      input: { enrollmentId, itemId },
    });
  const finish = (itemId: string) => () =>
    learner.execute('mutation ($input: FinishItemInput!) { finishItem(input: $input) { __typename } }', {
      input: { enrollmentId, itemId, scrolledToEnd: true },
    });
  for (const [work, count] of [
    [open(opened), 3],
    [open(opened), 2],
    [open(scrolled), 2],
    [finish(scrolled), 3],
  ] as const) {
    const { result, statements } = await server.statements.during(work);
    result.expectData();
    expect(working(statements)).toHaveLength(count);
  }
  expect((await courseSeen(learner, made[1]?.courseId ?? '')).enrollment?.progress.itemsDone).toBe(2);
});
