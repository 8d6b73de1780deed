import { type Actor, anInternalModerator, unique } from '../../harness/actors.ts';
import { aPublishedTest } from '../../harness/attempts.ts';
import {
  aCourse,
  aFile,
  aLesson,
  aMaterial,
  aTestItem,
  change,
  itemMutations,
  publishes,
} from '../../harness/courses.ts';
import {
  courseSeen,
  enrolls,
  learnerCourse,
  type MyEnrollment,
  myEnrollments,
  opens,
  startsCourse,
} from '../../harness/learning.ts';
import { aPerson, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L1: a course that changes while people are under way; what its learners see of links, files and other courses (L4, S48). */
let server: TestServer;
let moderator: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  server = await createTestServer();
  const inside = await anInternalModerator(server);
  moderator = (await inside.createsPortal()).moderator;
  elsewhere = (await inside.createsPortal()).moderator;
});

async function aCourseOf(lessons: string[]): Promise<{ courseId: string; ids: string[] }> {
  const courseId = await aCourse(moderator, unique('Course'));
  const ids: string[] = [];
  for (const title of lessons) ids.push((await aLesson(moderator, courseId, title, `<p>${title}</p>`)).id);
  await publishes(moderator, courseId);
  return { courseId, ids };
}

async function aLearnerIn(...courseIds: string[]): Promise<StagedMember> {
  const learner = await aPerson(server, moderator.portalId);
  await enrolls(moderator, [learner.memberId], courseIds);
  return learner;
}

const remove = (courseId: string, itemId: string) =>
  moderator.execute(itemMutations.remove, { input: { courseId, itemId } });
const mine = async (by: Actor, filter: object = {}): Promise<MyEnrollment[]> =>
  (await by.execute(myEnrollments, { portalId: moderator.portalId, filter })).expectData<{
    myEnrollments: { nodes: MyEnrollment[] };
  }>().myEnrollments.nodes;

it('L1: a new revision brings new items and takes others away; what was done stays done', async () => {
  const { courseId, ids } = await aCourseOf(['One', 'Two', 'Three']);
  const learner = await aLearnerIn(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  (await opens(learner, enrollmentId, ids[0] as string)).expectData();
  (await remove(courseId, ids[1] as string)).expectData();
  const four = await aLesson(moderator, courseId, 'Four', '<p>Four</p>');
  // Nothing of a draft shows.
  expect((await courseSeen(learner, courseId)).items?.nodes.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  await publishes(moderator, courseId);
  const seen = await courseSeen(learner, courseId);
  expect(seen.revision).toBe(2);
  expect(seen.items?.nodes.map(({ title, state }) => [title, state])).toEqual([
    ['One', 'DONE'],
    ['Three', 'OPEN'],
    ['Four', 'OPEN'],
  ]);
  expect(seen.enrollment?.progress).toEqual({ itemsDone: 1, itemsTotal: 3, percent: 33 });
  (await opens(learner, enrollmentId, ids[1] as string)).expectError('NOT_FOUND');
  (await opens(learner, enrollmentId, ids[2] as string)).expectData();
  (await opens(learner, enrollmentId, four.id)).expectData();
  expect((await courseSeen(learner, courseId)).enrollment).toMatchObject({ state: 'COMPLETED' });
  // Completed stays completed, at the revision that was completed.
  await aLesson(moderator, courseId, 'Five', '<p>Five</p>');
  await publishes(moderator, courseId);
  const after = await courseSeen(learner, courseId);
  expect(after.enrollment).toMatchObject({
    state: 'COMPLETED',
    progress: { itemsDone: 3, itemsTotal: 3, percent: 100 },
  });
  expect(after.revision).toBe(2);
});

it('L1: a revision that leaves nothing to do completes the course', async () => {
  const { courseId, ids } = await aCourseOf(['One', 'Two']);
  const learners = [await aLearnerIn(courseId), await aLearnerIn(courseId), await aLearnerIn(courseId)];
  const started = await Promise.all(learners.slice(0, 2).map((learner) => startsCourse(learner, courseId)));
  (await opens(learners[0] as Actor, started[0] as string, ids[0] as string)).expectData();
  (await remove(courseId, ids[1] as string)).expectData();
  await publishes(moderator, courseId);
  const states = await Promise.all(learners.map(async (by) => (await courseSeen(by, courseId)).enrollment?.state));
  expect(states).toEqual(['COMPLETED', 'STARTED', 'ENROLLED']);
});

it('a course that is deleted vanishes from lists and by its address, and results stay', async () => {
  const { courseId, ids } = await aCourseOf(['One']);
  const learner = await aLearnerIn(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  (await opens(learner, enrollmentId, ids[0] as string)).expectData();
  expect(await mine(learner)).toHaveLength(1);
  (
    await moderator.execute('mutation ($id: ID!) { deleteCourse(id: $id) { __typename } }', { id: courseId })
  ).expectData();
  expect(await mine(learner)).toEqual([]);
  (await learner.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
  (await opens(learner, enrollmentId, ids[0] as string)).expectError('NOT_FOUND');
  const list = `query ($portalId: ID!, $filter: EnrollmentFilter) { enrollments(portalId: $portalId, filter: $filter) {
    nodes { state course { id title } member { id } } } }`;
  const filter = { memberId: learner.memberId };
  const answer = await moderator.execute(list, { portalId: moderator.portalId, filter });
  expect(answer.expectData<{ enrollments: { nodes: object[] } }>().enrollments.nodes).toEqual([
    { state: 'COMPLETED', course: { id: courseId, title: expect.any(String) }, member: { id: learner.memberId } },
  ]);
});

it('L4: links lead to what the learner may open, and else are plain text', async () => {
  const other = await aCourseOf(['Other']);
  const hidden = await aCourseOf(['Hidden']);
  const { testId } = await aPublishedTest(moderator, {}, [{ stem: 'x', answers: { trueFalse: { correct: true } } }]);
  const inCourse = await aPublishedTest(moderator, {}, [{ stem: 'x', answers: { trueFalse: { correct: true } } }]);
  await aTestItem(moderator, hidden.courseId, inCourse.testId);
  await publishes(moderator, hidden.courseId);
  const courseId = await aCourse(moderator);
  const locked = await aLesson(moderator, courseId, 'Locked', '<p>Secret</p>');
  const open = await aLesson(moderator, courseId, 'Open', '<p>Open</p>');
  const picture = await aFile(moderator, undefined, 'a.png');
  const link = (kind: string, id: string, text: string) => `<a href="extramural:${kind}/${id}">${text}</a>`;
  const lesson = await aLesson(
    moderator,
    courseId,
    'Links',
    `<p>${link('course', other.courseId, 'o')}${link('course', hidden.courseId, 'h')}${link('test', testId, 't')}${link('test', inCourse.testId, 'c')}` +
      `${link('item', locked.id, 'l')}${link('item', open.id, 'i')}<img src="extramural:file/${picture}"></p>`,
  );
  await change(
    moderator,
    'updateCourseItem',
    'UpdateCourseItemInput',
    { courseId, itemId: locked.id, opensAt: '2999-01-01T00:00:00Z' },
    '',
  );
  await publishes(moderator, courseId);
  const learner = await aLearnerIn(courseId, other.courseId);
  await startsCourse(learner, courseId);
  const { items } = await courseSeen(learner, courseId);
  const text = items?.nodes.find(({ id }) => id === lesson.id)?.text;
  const hrefs = [...(text?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual([`/courses/${other.courseId}`, `/tests/${testId}`, `/items/${open.id}`]);
  expect(text?.html).toContain('/files/');
  // The form for authors, which names all targets, is not for learners.
  expect(text?.source).toBe(text?.html);
  expect(JSON.stringify(items)).not.toContain('extramural:');
  expect(JSON.stringify(items)).not.toContain('Secret');
  for (const id of [hidden.courseId, inCourse.testId]) expect(JSON.stringify(text)).not.toContain(id);
});

it('S44: items that are locked give no text, no file and no test, by any way', async () => {
  const courseId = await aCourse(moderator);
  const { testId } = await aPublishedTest(moderator, {}, [{ stem: 'x', answers: { trueFalse: { correct: true } } }]);
  const made = [
    await aLesson(moderator, courseId, 'Lesson', '<p>Secret</p>'),
    await aMaterial(moderator, courseId, 'Material', await aFile(moderator)),
    await aTestItem(moderator, courseId, testId),
  ];
  for (const { id } of made) {
    const input = { courseId, itemId: id, opensAt: '2999-01-01T00:00:00Z' };
    await change(moderator, 'updateCourseItem', 'UpdateCourseItemInput', input, '');
  }
  await publishes(moderator, courseId);
  const learner = await aLearnerIn(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  const query = `query ($id: ID!) { learnerItem(id: $id) { state ... on LearnerLesson { text { html source } }
    ... on LearnerMaterial { file { url } } ... on LearnerTestItem { test { id } } } }`;
  for (const { id } of made) {
    const { learnerItem } = (await learner.execute(query, { id })).expectData<{
      learnerItem: Record<string, unknown>;
    }>();
    const { state, ...content } = learnerItem;
    expect([state, ...Object.values(content)]).toEqual(['LOCKED', null]);
    (await opens(learner, enrollmentId, id)).expectProblem('ITEM_LOCKED');
  }
});

it("S48: nobody gets at another's enrolment, another course's item, or a course without being enrolled", async () => {
  const { courseId, ids } = await aCourseOf(['One']);
  const [learner, other] = [await aLearnerIn(courseId), await aLearnerIn((await aCourseOf(['Two'])).courseId)];
  const enrollmentId = await startsCourse(learner, courseId);
  const [item] = ids as [string];
  for (const who of [other, moderator, elsewhere]) {
    (await who.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
    (await who.execute('query ($id: ID!) { learnerItem(id: $id) { id } }', { id: item })).expectError('NOT_FOUND');
    (await opens(who, enrollmentId, item)).expectError('NOT_FOUND');
  }
  const [own] = await mine(other);
  (await opens(other, own?.id ?? '', item)).expectError('NOT_FOUND');
  // Ended, disabled or gone from the portal: as if it were not there.
  const end = `mutation ($input: EndEnrollmentsInput!) { endEnrollments(input: $input) { ... on ChangeEnrollmentsSuccess { changed } } }`;
  const input = { portalId: moderator.portalId, enrollmentIds: [enrollmentId] };
  expect((await moderator.execute(end, { input })).expectData()).toEqual({ endEnrollments: { changed: 1 } });
  (await learner.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
  (await opens(learner, enrollmentId, item)).expectError('NOT_FOUND');
  expect(await mine(learner)).toEqual([]);
  expect(await mine(learner, { state: 'ENDED' })).toMatchObject([{ id: enrollmentId, state: 'ENDED', course: null }]);
});
