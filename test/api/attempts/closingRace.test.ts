import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { type AttemptSeen, aPublishedTest, membershipOf, starts } from '../../harness/attempts.ts';
import { holdsLog } from '../../harness/heldLog.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L3, L5, L6: what decides on deadlines changes while attempts begin. */
let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});

const updateSettings = `mutation ($input: UpdateTestSettingsInput!) { updateTestSettings(input: $input) { __typename } }`;
const setAllowance = `mutation ($input: SetAllowanceInput!) { setAllowance(input: $input) { __typename } }`;
const deadlines = async (testId: string): Promise<(Date | null)[]> =>
  (await server.superuser.query('SELECT deadline_at FROM attempt WHERE test_id = $1', [testId])).rows.map(
    ({ deadline_at }) => deadline_at,
  );
const inSeconds = (seconds: number): Date => new Date(Math.floor(Date.now() / 1000 + seconds) * 1000);

/** Two things at the same time: the second begins when the first has done everything but to commit. */
async function together<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const log = await holdsLog(server, moderator.portalId);
  const one = first();
  await log.waiting(1);
  const other = second();
  await log.waiting(2);
  await log.release();
  return [await one, await other];
}

it('L3: an attempt that begins while the test is given an end ends with it, whichever comes first', async () => {
  for (const order of ['settings first', 'start first']) {
    const { testId } = await aPublishedTest(moderator);
    const learner = await aMember(server, moderator.portalId, 'LEARNER');
    const closesAt = inSeconds(3600);
    const settings = () => moderator.execute(updateSettings, { input: { testId, closesAt: closesAt.toISOString() } });
    const start = () => starts(learner, testId);
    const given = order === 'start first' ? await together(start, settings) : await together(settings, start);
    for (const answer of given) answer.expectData();
    expect([order, await deadlines(testId)]).toEqual([order, [closesAt]]);
  }
});

it('L6: an attempt that begins while its learner is given extra time has it', async () => {
  const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 600 });
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  const input = { testId, memberId: await membershipOf(learner), extraSeconds: 600 };
  const [, started] = await together(
    () => moderator.execute(setAllowance, { input }),
    () => starts(learner, testId),
  );
  const { attempt } = started.expectData<{ startAttempt: { attempt: AttemptSeen } }>().startAttempt;
  expect(Date.parse(attempt.deadlineAt ?? '') - Date.parse(attempt.startedAt)).toBe(1_200_000);
});

it('L6: extra time that is given while the end of the test is moved does not lead beyond it', async () => {
  const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 3600 });
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  (await starts(learner, testId)).expectData();
  const closesAt = inSeconds(600);
  const input = { testId, memberId: await membershipOf(learner), extraSeconds: 600 };
  const given = await together(
    () => moderator.execute(updateSettings, { input: { testId, closesAt: closesAt.toISOString() } }),
    () => moderator.execute(setAllowance, { input }),
  );
  for (const answer of given) answer.expectData();
  expect(await deadlines(testId)).toEqual([closesAt]);
});
