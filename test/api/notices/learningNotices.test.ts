import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { begins, movesDeadline, submits } from '../../harness/attempts.ts';
import { aCourse, aTestItem, change, publishes } from '../../harness/courses.ts';
import { aTestOf, releaseResults, setsTest, takes } from '../../harness/grading.ts';
import { aPublishedCourse, enrolls, startsCourse } from '../../harness/learning.ts';
import { aPerson, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S6: what learners are told of their learning. */
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

const told = async (who = learner): Promise<[string, string, string][]> =>
  (
    await server.superuser.query(
      `SELECT kind, subject_id, params->>'title' AS title FROM notice WHERE membership_id = $1 ORDER BY created_at, id`,
      [who.memberId],
    )
  ).rows.map(({ kind, subject_id, title }) => [kind, subject_id, title]);

it('that somebody enrolled them, once and not when they do it themselves', async () => {
  const courseId = await aPublishedCourse(moderator, 'Safety');
  await enrolls(moderator, [learner.memberId], [courseId]);
  (
    await moderator.execute(
      'mutation ($input: EnrollMembersInput!) { enrollMembers(input: $input) { __typename ... on EnrollMembersSuccess { already } } }',
      { input: { portalId: moderator.portalId, memberIds: [learner.memberId], courseIds: [courseId] } },
    )
  ).expectData();
  expect(await told()).toEqual([['ENROLLED', courseId, 'Safety']]);
  const open = await aPublishedCourse(moderator, 'Open');
  await change(
    moderator,
    'updateCourseSettings',
    'UpdateCourseSettingsInput',
    { courseId: open, selfEnrollment: true },
    '',
  );
  (
    await learner.execute('mutation ($id: ID!) { enrollMyself(courseId: $id) { __typename } }', { id: open })
  ).expectData();
  expect(await told()).toHaveLength(1);
});

it('that the server handed in for them, and not when they did', async () => {
  const { testId } = await aTestOf(moderator, ['trueFalse']);
  await takes(learner, testId);
  const { id } = await begins(learner, testId);
  await movesDeadline(moderator, id, -3600);
  await submits(learner, id);
  expect((await told()).map(([kind, subject]) => [kind, subject])).toEqual([['SUBMITTED_OVERDUE', id]]);
});

it('that they have more time or attempts', async () => {
  const { testId } = await aTestOf(moderator, ['trueFalse']);
  const input = { testId, memberId: learner.memberId, extraAttempts: 1 };
  const give = `mutation ($input: SetAllowanceInput!) { setAllowance(input: $input) { __typename ... on SetAllowanceSuccess { allowance { extraAttempts } } } }`;
  const given = (await moderator.execute(give, { input })).expectData();
  expect(given).toEqual({ setAllowance: { __typename: 'SetAllowanceSuccess', allowance: { extraAttempts: 1 } } });
  expect((await told()).map(([kind, subject]) => [kind, subject])).toEqual([['ALLOWANCE', testId]]);
});

it('of certificates by as many statements for five people as for one', async () => {
  const counted: number[] = [];
  for (const count of [1, 5]) {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { passMark: 50 });
    await setsTest(moderator, testId, { releaseByHand: true });
    const courseId = await aCourse(moderator);
    await aTestItem(moderator, courseId, testId);
    await publishes(moderator, courseId);
    for (let n = 0; n < count; n++) {
      learner = await aPerson(server, moderator.portalId);
      await enrolls(moderator, [learner.memberId], [courseId]);
      await startsCourse(learner, courseId);
      await takes(learner, testId);
    }
    const release = () => moderator.execute(releaseResults, { input: { testId } });
    const { result, statements } = await server.statements.during(release);
    expect(result.expectData()).toMatchObject({ releaseResults: { count } });
    counted.push(statements.length);
    expect((await told()).map(([kind]) => kind).sort()).toEqual(['CERTIFICATE', 'ENROLLED', 'RELEASED']);
  }
  expect(counted[1]).toBe(counted[0]);
});
