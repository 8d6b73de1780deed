import {
  aGradedAttempt,
  aShowingTest,
  aTaughtCourse,
  followGrading,
  membershipOf,
  someCompetencies,
} from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { aCourse } from '../../harness/courses.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L7: who misses the pass mark is enrolled in the courses for the competencies that are missing. */
let server: TestServer;
let moderator: Actor;
let portalId: string;
let skills: string[];
let courses: string[];

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator, portalId } = await (await anInternalModerator(server)).createsPortal());
  skills = await someCompetencies(moderator, 3);
  courses = [await aTaughtCourse(moderator, [skills[0] ?? '']), await aTaughtCourse(moderator, skills.slice(1))].sort();
  await aTaughtCourse(moderator, [(await someCompetencies(moderator, 1))[0] ?? '']);
  await aCourse(moderator, 'Never published');
});

async function aFallibleTest(enroll = true): Promise<string> {
  const testId = await aShowingTest(moderator, skills.slice(0, 2));
  await server.superuser.query(
    'INSERT INTO content_settings (portal_id, content_id, enroll_on_failure) VALUES ($1, $2, $3)',
    [portalId, testId, enroll],
  );
  return testId;
}

async function coursesOf(learner: Actor): Promise<{ course_id: string; state: string; source: string }[]> {
  const { rows } = await server.superuser.query(
    'SELECT course_id, state, source FROM enrollment WHERE portal_id = $1 AND membership_id = $2 ORDER BY course_id',
    [portalId, await membershipOf(learner)],
  );
  return rows;
}
const aLearner = (): Promise<Actor> => aMember(server, portalId, 'LEARNER');
const enrolled = (...ids: string[]) =>
  ids.map((course_id) => ({ course_id, state: 'ENROLLED', source: 'MISSED_PASS_MARK' }));

it('enrols in the published courses for the competencies, once', async () => {
  const learner = await aLearner();
  const attemptId = await aGradedAttempt(learner, await aFallibleTest(), { passed: false });
  await Promise.all([1, 2, 3].map(() => followGrading(server, portalId, [attemptId])));
  expect(await coursesOf(learner)).toEqual(enrolled(...courses));
});

it('only where the test asks for it', async () => {
  const learner = await aLearner();
  const quiet = await aGradedAttempt(learner, await aFallibleTest(false), { passed: false });
  const plain = await aGradedAttempt(learner, await aShowingTest(moderator, skills), { passed: false });
  await followGrading(server, portalId, [quiet, plain]);
  expect(await coursesOf(learner)).toEqual([]);
});

it('not who passed in another attempt, and not before the result is released (L6)', async () => {
  const [learner, other] = [await aLearner(), await aLearner()];
  const testId = await aFallibleTest();
  await aGradedAttempt(learner, testId);
  const later = await aGradedAttempt(learner, testId, { number: 2, passed: false });
  const waiting = await aGradedAttempt(other, testId, { passed: false, released: false });
  await followGrading(server, portalId, [later, waiting]);
  expect([await coursesOf(learner), await coursesOf(other)]).toEqual([[], []]);
});

it('not in the course that the test was taken in, nor in one that was ended since', async () => {
  const learner = await aLearner();
  const membershipId = await membershipOf(learner);
  const enroll = async (courseId: string | undefined): Promise<string> => {
    const { rows } = await server.superuser.query(
      `INSERT INTO enrollment (portal_id, membership_id, course_id, source) VALUES ($1, $2, $3, 'SELF') RETURNING id`,
      [portalId, membershipId, courseId],
    );
    return rows[0].id;
  };
  const [inside, ended] = [await enroll(courses[0]), await enroll(courses[1])];
  const attemptId = await aGradedAttempt(learner, await aFallibleTest(), { passed: false, enrollmentId: inside });
  const end = (interval: string) =>
    server.superuser.query(
      `UPDATE enrollment SET state = 'ENDED', ended_at = now() + $2::interval WHERE id = ANY ($1)`,
      [[inside, ended], interval],
    );
  await end('1 minute');
  await followGrading(server, portalId, [attemptId]);
  expect((await coursesOf(learner)).map(({ state }) => state)).toEqual(['ENDED', 'ENDED']);
  await end('-1 day');
  await followGrading(server, portalId, [attemptId]);
  expect(await coursesOf(learner)).toEqual([
    { course_id: courses[0], state: 'ENDED', source: 'SELF' },
    { course_id: courses[1], state: 'ENROLLED', source: 'MISSED_PASS_MARK' },
  ]);
});
