import { type Actor, anInternalModerator, unique } from '../../harness/actors.ts';
import { aPublishedTest } from '../../harness/attempts.ts';
import { aCourse, aLesson, aTestItem, itemMutations, publishes } from '../../harness/courses.ts';
import { takes } from '../../harness/grading.ts';
import { holdsLog } from '../../harness/heldLog.ts';
import { courseSeen, enrolls, type MyEnrollment, opens, startsCourse } from '../../harness/learning.ts';
import { aPerson, changes, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L1: whoever has nothing left to do in a course has completed it, however that came about. */
let server: TestServer;
let moderator: Actor;
let learner: StagedMember;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});
beforeEach(async () => {
  learner = await aPerson(server, moderator.portalId);
});

/** A course of lessons that the learner has begun. */
async function aBegunCourse(titles: string[]) {
  const courseId = await aCourse(moderator, unique('Course'));
  const ids: string[] = [];
  for (const title of titles) ids.push((await aLesson(moderator, courseId, title, `<p>${title}</p>`)).id);
  await publishes(moderator, courseId);
  await enrolls(moderator, [learner.memberId], [courseId]);
  const enrollmentId = await startsCourse(learner, courseId);
  const does = async (n: number) => (await opens(learner, enrollmentId, ids[n] ?? '')).expectData();
  const drops = async (n: number) =>
    (await moderator.execute(itemMutations.remove, { input: { courseId, itemId: ids[n] } })).expectData();
  return { courseId, enrollmentId, does, drops };
}
const seen = async (courseId: string): Promise<MyEnrollment | null> => (await courseSeen(learner, courseId)).enrollment;
const end = `mutation ($input: EndEnrollmentsInput!) { endEnrollments(input: $input) { __typename } }`;
const ends = async (enrollmentId: string): Promise<void> => {
  const input = { portalId: moderator.portalId, enrollmentIds: [enrollmentId] };
  (await moderator.execute(end, { input })).expectData();
};

it('also who was taken out when the last undone item went, and is enrolled again', async () => {
  const { courseId, enrollmentId, does, drops } = await aBegunCourse(['One', 'Two']);
  await does(0);
  await ends(enrollmentId);
  await drops(1);
  await publishes(moderator, courseId);
  await enrolls(moderator, [learner.memberId], [courseId]);
  expect(await seen(courseId)).toMatchObject({ state: 'COMPLETED', progress: { percent: 100 } });
});

it('also who passed the test while taken out, and comes back by a group or after removal', async () => {
  const { testId } = await aPublishedTest(moderator, { passMark: 50 }, [
    { stem: 'Yes?', answers: { trueFalse: { correct: true } } },
  ]);
  const [one, two] = [await aCourse(moderator, unique('Course')), await aCourse(moderator, unique('Course'))];
  for (const courseId of [one, two]) {
    await aTestItem(moderator, courseId, testId);
    await publishes(moderator, courseId);
  }
  await enrolls(moderator, [learner.memberId], [one, two]);
  const [first] = [await startsCourse(learner, one), await startsCourse(learner, two)];
  await ends(first);
  await takes(learner, testId, { TRUE_FALSE: true });
  expect(await seen(two)).toMatchObject({ state: 'COMPLETED' });
  await changes(moderator, 'removeMembers', [learner.memberId]);
  await server.superuser.query(`UPDATE membership SET status = 'ACTIVE' WHERE id = $1`, [learner.memberId]);
  await enrolls(moderator, [learner.memberId], [one]);
  expect(await seen(one)).toMatchObject({ state: 'COMPLETED' });
});

it('also who does the last item that stays at the moment in which the others are taken away', async () => {
  const { courseId, does, drops } = await aBegunCourse(['One', 'Two']);
  await drops(1);
  const log = await holdsLog(server, moderator.portalId);
  const publishing = publishes(moderator, courseId);
  await log.waiting(1);
  const doing = does(0);
  // Either it is through, by the revision of before, or it waits for the new one.
  await Promise.race([doing, log.waiting(2)]);
  await log.release();
  await Promise.all([publishing, doing]);
  expect(await seen(courseId)).toMatchObject({ state: 'COMPLETED', progress: { percent: 100 } });
});
