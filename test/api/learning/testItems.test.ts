import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { aPublishedTest } from '../../harness/attempts.ts';
import { aCourse, aLesson, aTestItem, change, publishes } from '../../harness/courses.ts';
import { takes } from '../../harness/grading.ts';
import { courseSeen, enrolls, opens, rootOf, startsCourse } from '../../harness/learning.ts';
import { aPerson, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L1: when a test that stands in a course is done. */
let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
  moderator = (await (await anInternalModerator(server)).createsPortal()).moderator;
});

const trueFalse = { stem: 'Is it?', answers: { trueFalse: { correct: true } } };

async function aLearnerOf(courseId: string): Promise<StagedMember> {
  const learner = await aPerson(server, moderator.portalId);
  await enrolls(moderator, [learner.memberId], [courseId]);
  return learner;
}

it('L1: a test without a pass mark is done once it is handed in, and completes the course', async () => {
  const { testId } = await aPublishedTest(moderator, {}, [trueFalse]);
  const courseId = await aCourse(moderator);
  await aTestItem(moderator, courseId, testId);
  await publishes(moderator, courseId);
  const learner = await aLearnerOf(courseId);
  await startsCourse(learner, courseId);
  await takes(learner, testId, { TRUE_FALSE: false });
  expect((await courseSeen(learner, courseId)).enrollment).toMatchObject({ state: 'COMPLETED' });
});

it('L1: handing in is enough where nobody passes or fails, also while an essay waits to be graded', async () => {
  const { testId } = await aPublishedTest(moderator, {}, [{ stem: 'Why?', answers: { essay: {} } }]);
  const courseId = await aCourse(moderator);
  const test = await aTestItem(moderator, courseId, testId);
  const next = await aLesson(moderator, courseId, 'Next', '<p>x</p>');
  const condition = { courseId, itemId: next.id, opensAfterItemId: test.id };
  await change(moderator, 'updateCourseItem', 'UpdateCourseItemInput', condition, '');
  await publishes(moderator, courseId);
  const learner = await aLearnerOf(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  const attemptId = await takes(learner, testId, { ESSAY: 'So.' });
  const { rows } = await server.superuser.query('SELECT state FROM attempt WHERE id = $1', [attemptId]);
  expect(rows).toEqual([{ state: 'SUBMITTED' }]);
  expect(rootOf(await opens(learner, enrollmentId, next.id))).toMatchObject({ enrollment: { state: 'COMPLETED' } });
});

it('S45: a result that is not released does not show in the course', async () => {
  const { testId } = await aPublishedTest(moderator, { passMark: 50 }, [trueFalse]);
  await server.superuser.query(
    'INSERT INTO content_settings (portal_id, content_id, release_by_hand) VALUES ($1, $2, true)',
    [moderator.portalId, testId],
  );
  const courseId = await aCourse(moderator);
  await aTestItem(moderator, courseId, testId);
  await publishes(moderator, courseId);
  const learner = await aLearnerOf(courseId);
  await startsCourse(learner, courseId);
  await takes(learner, testId, { TRUE_FALSE: true });
  expect((await courseSeen(learner, courseId)).enrollment).toMatchObject({ state: 'STARTED' });
  const release = `mutation ($input: ReleaseResultsInput!) { releaseResults(input: $input) { __typename } }`;
  (await moderator.execute(release, { input: { testId } })).expectData();
  expect((await courseSeen(learner, courseId)).enrollment).toMatchObject({ state: 'COMPLETED' });
});

it('L1: a test that was passed before counts in a course that is begun later', async () => {
  const { testId } = await aPublishedTest(moderator, { passMark: 50, attemptLimit: 1 }, [trueFalse]);
  const learner = await aPerson(server, moderator.portalId);
  await takes(learner, testId, { TRUE_FALSE: true });
  const courseId = await aCourse(moderator);
  await aTestItem(moderator, courseId, testId);
  await publishes(moderator, courseId);
  await enrolls(moderator, [learner.memberId], [courseId]);
  await startsCourse(learner, courseId);
  expect((await courseSeen(learner, courseId)).enrollment).toMatchObject({ state: 'COMPLETED' });
});
