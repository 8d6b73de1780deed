import { aTaughtCourse, membershipOf, setsTestCompetencies, someCompetencies } from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { begins, submits } from '../../harness/attempts.ts';
import { aCourse, aLesson, aTestItem, change, publishes } from '../../harness/courses.ts';
import { answers, aTestOf, takes } from '../../harness/grading.ts';
import { courseSeen, enrolls, opens, startsCourse } from '../../harness/learning.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L7 and L8 through the API alone: from the enrolment to evidence and certificate. */
let server: TestServer;
let moderator: Actor;
let learner: Actor;
let portalId: string;
let skills: string[];

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator, portalId } = await (await anInternalModerator(server)).createsPortal());
  skills = await someCompetencies(moderator, 2);
});

beforeEach(async () => {
  learner = await aMember(server, portalId, 'LEARNER');
});

/** A course of a lesson and a test; the test shows the first skill, the course the second. */
async function aWholeCourse(): Promise<{ courseId: string; testId: string }> {
  const { testId } = await aTestOf(moderator, ['trueFalse'], { passMark: 100 });
  await setsTestCompetencies(moderator, testId, skills.slice(0, 1));
  const courseId = await aCourse(moderator);
  await aLesson(moderator, courseId, 'Read this', '<p>Text.</p>');
  await aTestItem(moderator, courseId, testId);
  const competencyIds = skills.slice(1);
  await change(moderator, 'setCourseCompetencies', 'SetCourseCompetenciesInput', { courseId, competencyIds }, '');
  await publishes(moderator, courseId);
  return { courseId, testId };
}

async function readsUpToTest(courseId: string): Promise<void> {
  await enrolls(moderator, [await membershipOf(learner)], [courseId]);
  const enrollmentId = await startsCourse(learner, courseId);
  const [lesson] = (await courseSeen(learner, courseId)).items?.nodes ?? [];
  (await opens(learner, enrollmentId, lesson?.id ?? '')).expectData();
}

const earned = `query ($portalId: ID!) {
  myEvidence(portalId: $portalId) { nodes { competency { id } source { kind contentId } } }
  myCertificates(portalId: $portalId) { nodes { status courseId verificationUrl } }
  myEnrollments(portalId: $portalId) { nodes { state course { id } } } }`;
interface Earned {
  myEvidence: { nodes: { competency: { id: string }; source: { kind: string; contentId: string } }[] };
  myCertificates: { nodes: { status: string; courseId: string; verificationUrl: string }[] };
  myEnrollments: { nodes: { state: string; course: { id: string } }[] };
}
const earnedBy = async (actor: Actor): Promise<Earned> =>
  (await actor.execute(earned, { portalId })).expectData<Earned>();

it('L7, L8: reading, passing and so completing gives evidence of test and course, and a certificate that verifies', async () => {
  const { courseId, testId } = await aWholeCourse();
  await readsUpToTest(courseId);
  expect(await earnedBy(learner)).toMatchObject({ myEvidence: { nodes: [] }, myCertificates: { nodes: [] } });
  await takes(learner, testId, { TRUE_FALSE: true });
  const { myEvidence, myCertificates, myEnrollments } = await earnedBy(learner);
  const shown = myEvidence.nodes.map(({ competency, source }) => [competency.id, source.kind, source.contentId]);
  expect(shown.sort()).toEqual(
    [
      [skills[0], 'TEST', testId],
      [skills[1], 'COURSE', courseId],
    ].sort(),
  );
  expect(myCertificates.nodes).toMatchObject([{ status: 'VALID', courseId }]);
  expect(myEnrollments.nodes).toMatchObject([{ state: 'COMPLETED' }]);
  const { pathname } = new URL(myCertificates.nodes[0]?.verificationUrl ?? '');
  expect((await server.app.http.inject(pathname)).body).toContain('This certificate is valid.');
});

it('L8: handing in ten times at once gives one certificate and each evidence once', async () => {
  const { courseId, testId } = await aWholeCourse();
  await readsUpToTest(courseId);
  const { id } = await begins(learner, testId);
  await answers(learner, id, { TRUE_FALSE: true });
  await Promise.all(Array.from({ length: 10 }, () => submits(learner, id)));
  const { myEvidence, myCertificates } = await earnedBy(learner);
  expect([myEvidence.nodes.length, myCertificates.nodes.length]).toEqual([2, 1]);
});

it('S49: a missed pass mark gives nothing, and enrols in the courses for the competency where the test asks for it (L7)', async () => {
  const { courseId, testId } = await aWholeCourse();
  const [skill = ''] = skills;
  const remedial = await aTaughtCourse(moderator, [skill]);
  const settings = { testId, enrollOnFailure: true };
  await change(moderator, 'updateTestSettings', 'UpdateTestSettingsInput', settings, '');
  await readsUpToTest(courseId);
  await takes(learner, testId, { TRUE_FALSE: false });
  const { myEvidence, myCertificates, myEnrollments } = await earnedBy(learner);
  expect([myEvidence.nodes, myCertificates.nodes]).toEqual([[], []]);
  const states = Object.fromEntries(myEnrollments.nodes.map(({ state, course }) => [course.id, state]));
  expect(states).toEqual({ [courseId]: 'STARTED', [remedial]: 'ENROLLED' });
});

it('L8: a course whose settings say so gives no certificate', async () => {
  const { courseId, testId } = await aWholeCourse();
  await change(moderator, 'updateCourseSettings', 'UpdateCourseSettingsInput', { courseId, certificate: false }, '');
  await readsUpToTest(courseId);
  await takes(learner, testId, { TRUE_FALSE: true });
  const { myCertificates, myEnrollments } = await earnedBy(learner);
  expect(myCertificates.nodes).toEqual([]);
  expect(myEnrollments.nodes).toMatchObject([{ state: 'COMPLETED' }]);
});
