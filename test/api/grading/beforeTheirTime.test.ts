import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { begins, paperOf, saves } from '../../harness/attempts.ts';
import { aTestOf, reviews, setsTest, takes } from '../../harness/grading.ts';
import { aGroup, aPerson, heads } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S44, S45: ways to a result or a correct answer that lead round the rules of the test. */
let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});

const memberAttempt = `query ($id: ID!) { memberAttempt(id: $id) { id state score { points passed } gradedAt releasedAt gradeChanges { pointsAfter } } }`;
const listAttempts = `query ($portalId: ID!) { attempts(portalId: $portalId, first: 50) { totalCount nodes { id } } }`;

it('S45: a manager who belongs to a headed group does not see the own result as that of a learner', async () => {
  const groupId = await aGroup(moderator);
  const manager = await aPerson(server, moderator.portalId, 'MANAGER', groupId);
  const learner = await aPerson(server, moderator.portalId, 'LEARNER', groupId);
  await heads(moderator, groupId, [manager.memberId]);
  const { testId } = await aTestOf(moderator, ['trueFalse'], { review: 'NOTHING', passMark: 50 });
  await setsTest(moderator, testId, { releaseByHand: true });
  const theirs = await takes(learner, testId);
  const own = await takes(manager, testId);
  (await manager.execute(memberAttempt, { id: theirs })).expectData();
  (await manager.execute(memberAttempt, { id: own })).expectError('NOT_FOUND');
  const listed = (await manager.execute(listAttempts, { portalId: moderator.portalId })).expectData<{
    attempts: { totalCount: number; nodes: { id: string }[] };
  }>().attempts;
  expect(listed).toEqual({ totalCount: 1, nodes: [{ id: theirs }] });
  // Moderators see everything, also of their own (S5).
  const moderators = await takes(moderator, testId);
  (await moderator.execute(memberAttempt, { id: moderators })).expectData();
});

it('S44: "after the test closes" is when nobody can answer any more: not within the grace of the deadline', async () => {
  const { testId } = await aTestOf(moderator, ['trueFalse', 'essay'], {
    review: 'SCORE_AND_ANSWERS',
    reviewAfterClose: true,
  });
  const [early, late] = await Promise.all([
    aMember(server, moderator.portalId, 'LEARNER'),
    aMember(server, moderator.portalId, 'LEARNER'),
  ]);
  const done = await takes(early, testId, { TRUE_FALSE: true });
  const { id: running } = await begins(late, testId);
  await server.superuser.query(
    `INSERT INTO portal_settings (portal_id, attempt_grace_seconds) VALUES ($1, 120)
     ON CONFLICT (portal_id) DO UPDATE SET attempt_grace_seconds = 120`,
    [moderator.portalId],
  );
  await setsTest(moderator, testId, { closesIn: -60 });
  await server.superuser.query(
    `UPDATE attempt SET deadline_at = clock_timestamp() - interval '60 seconds' WHERE id = $1`,
    [running],
  );
  const [question] = await paperOf(late, running);
  const saved = await saves(late, { attemptId: running, questionId: question?.id ?? '', answer: { trueFalse: true } });
  expect(saved.expectData()).toMatchObject({ saveAnswer: { __typename: 'SaveAnswerSuccess' } });
  const waiting = await reviews(early, done);
  expect(waiting).toMatchObject({ state: 'TEST_NOT_CLOSED', score: null, questions: null });
  expect(Date.parse(waiting.availableAt ?? '')).toBeGreaterThan(Date.now());
  const data = (
    await early.execute('query ($id: ID!) { ownData(portalId: $id) }', { id: moderator.portalId })
  ).expectData<{
    ownData: unknown;
  }>();
  expect(JSON.stringify(data)).toContain('"passed":null');
  await setsTest(moderator, testId, { closesIn: -121 });
  expect(await reviews(early, done)).toMatchObject({ state: 'AVAILABLE', questions: { totalCount: 2 } });
});
