import {
  aGradedAttempt,
  aShowingTest,
  followGrading,
  membershipOf,
  someCompetencies,
} from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { aPublishedTest, begins, publishesTest, submits } from '../../harness/attempts.ts';
import { aCourse, aTestItem, change, publishes } from '../../harness/courses.ts';
import { enrolls, startsCourse } from '../../harness/learning.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* What stands around an attempt: its test, its place in a course, what it showed. */
let server: TestServer;
let moderator: Actor;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
});

const around = `query ($id: ID!) { attempt(id: $id) { title test { id title attemptsLeft } enrollment { id course { id } }
  review { score { passed } evidence { competency { id } } } } }`;

interface Around {
  title: string;
  test: { id: string; title: string; attemptsLeft: number | null } | null;
  enrollment: { id: string; course: { id: string } } | null;
  review: { score: object | null; evidence: { competency: { id: string } }[] };
}
const ask = async (id: string): Promise<Around> =>
  (await learner.execute(around, { id })).expectData<{ attempt: Around }>().attempt;

it('keeps the title that it began with, and tells the test as it is now', async () => {
  const { testId } = await aPublishedTest(moderator, { attemptLimit: 2 });
  const { id } = await begins(learner, testId);
  const before = await ask(id);
  expect(before.test).toEqual({ id: testId, title: before.title, attemptsLeft: 1 });
  expect(before.enrollment).toBeNull();
  await change(
    moderator,
    'updateTest',
    'UpdateTestInput',
    { testId, title: 'Another title' },
    '... on Problem { code }',
  );
  await publishesTest(moderator, testId);
  expect(await ask(id)).toMatchObject({ title: before.title, test: { title: 'Another title' } });
});

it('names its place in a course', async () => {
  const { testId } = await aPublishedTest(moderator);
  const courseId = await aCourse(moderator, 'With a test');
  await aTestItem(moderator, courseId, testId);
  await publishes(moderator, courseId);
  await enrolls(moderator, [await membershipOf(learner)], [courseId]);
  const enrollmentId = await startsCourse(learner, courseId);
  const { id } = await begins(learner, testId, { enrollmentId });
  expect((await ask(id)).enrollment).toEqual({ id: enrollmentId, course: { id: courseId } });
});

it('tells what it showed to whom the result may be shown (L5, L7)', async () => {
  const [skill = ''] = await someCompetencies(moderator, 1);
  const testId = await aShowingTest(moderator, [skill]);
  const attemptId = await aGradedAttempt(learner, testId);
  await followGrading(server, moderator.portalId, [attemptId]);
  const points = 'UPDATE attempt SET points = 1, max_points = 1, released_at = $2 WHERE id = $1';
  await server.superuser.query(points, [attemptId, new Date()]);
  expect((await ask(attemptId)).review.evidence).toEqual([{ competency: { id: skill } }]);
  await server.superuser.query(points, [attemptId, null]);
  expect((await ask(attemptId)).review).toEqual({ score: null, evidence: [] });
});

it('asks as many statements for several attempts as for one', async () => {
  const { testId } = await aPublishedTest(moderator, {}, [{ stem: 'Yes?', answers: { trueFalse: { correct: true } } }]);
  const list = `query ($id: ID!) { learnerTest(id: $id) { myAttempts { id test { id } enrollment { id } review { evidence { id } } } } }`;
  const asked = async (): Promise<number> => {
    const { result, statements } = await server.statements.during(() => learner.execute(list, { id: testId }));
    result.expectData();
    return statements.length;
  };
  await submits(learner, (await begins(learner, testId)).id);
  await asked();
  const one = await asked();
  for (let n = 0; n < 3; n++) await submits(learner, (await begins(learner, testId)).id);
  expect(await asked()).toBe(one);
});
