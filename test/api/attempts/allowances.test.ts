import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import {
  type AttemptSeen,
  aPublishedTest,
  attemptFields,
  begins,
  membershipOf,
  movesDeadline,
  paperOf,
  saves,
  starts,
  submits,
} from '../../harness/attempts.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;

const trueFalse = [{ stem: 'Really?', answers: { trueFalse: { correct: true } } }];

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});

const setAllowance = `mutation ($input: SetAllowanceInput!) { setAllowance(input: $input) {
  __typename ... on SetAllowanceSuccess { allowance { membershipId testId extraAttempts extraSeconds } }
  ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const updateSettings = `mutation ($input: UpdateTestSettingsInput!) { updateTestSettings(input: $input) {
  __typename ... on UpdateTestSettingsSuccess { settings { testId opensAt closesAt enrollOnFailure releaseByHand } }
  ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const attempts = `query ($portalId: ID!, $filter: AttemptFilter, $sort: AttemptSort = LAST_STARTED, $first: Int = 20, $after: String) {
  attempts(portalId: $portalId, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id membershipId testId revisionId number state startedAt deadlineAt submittedBy } } }`;

const aTest = async (rules: object): Promise<string> => (await aPublishedTest(moderator, rules, trueFalse)).testId;
const aLearner = (): Promise<Actor> => aMember(server, moderator.portalId, 'LEARNER');
const seen = async (by: Actor, id: string): Promise<AttemptSeen> =>
  (await by.execute(`query ($id: ID!) { attempt(id: $id) { ${attemptFields} } }`, { id })).expectData<{
    attempt: AttemptSeen;
  }>().attempt;
const lengthOf = ({ startedAt, deadlineAt }: AttemptSeen): number | null =>
  deadlineAt === null ? null : (new Date(deadlineAt).getTime() - new Date(startedAt).getTime()) / 1000;

describe('Extra attempts and time for one person (L6)', () => {
  it('gives more attempts, and leaves what is not named', async () => {
    const testId = await aTest({ attemptLimit: 1, timeLimitSeconds: 600 });
    const learner = await aLearner();
    const memberId = await membershipOf(learner);
    await submits(learner, (await begins(learner, testId)).id);
    (await starts(learner, testId)).expectProblem('ATTEMPTS_USED_UP');
    const given = await moderator.execute(setAllowance, { input: { testId, memberId, extraAttempts: 1 } });
    expect(given.expectData()).toMatchObject({ setAllowance: { allowance: { extraAttempts: 1, extraSeconds: 0 } } });
    await moderator.execute(setAllowance, { input: { testId, memberId, extraSeconds: 60 } });
    const second = await begins(learner, testId);
    expect(second.number).toBe(2);
    expect(lengthOf(second)).toBe(660);
    (await starts(await aLearner(), testId)).expectData();
  });

  it('moves the deadline of an attempt in progress at once, of this person alone, and tells it', async () => {
    const testId = await aTest({ timeLimitSeconds: 600 });
    const [learner, other] = [await aLearner(), await aLearner()];
    const [attempt, others] = [await begins(learner, testId), await begins(other, testId)];
    const memberId = await membershipOf(learner);
    await moderator.execute(setAllowance, { input: { testId, memberId, extraSeconds: 300 } });
    expect(lengthOf(await seen(learner, attempt.id))).toBe(900);
    expect(lengthOf(await seen(other, others.id))).toBe(600);
    await moderator.execute(setAllowance, { input: { testId, memberId, extraSeconds: 0 } });
    expect(lengthOf(await seen(learner, attempt.id))).toBe(600);
    const { rows } = await server.superuser.query(
      `SELECT payload FROM event WHERE portal_id = $1 AND kind = 'allowance.changed' AND subject_id = $2 ORDER BY seq`,
      [moderator.portalId, testId],
    );
    expect(rows.map(({ payload }) => payload.extraSeconds)).toEqual([300, 0]);
  });

  it('refuses numbers outside the limits, members of other portals, and those who do not run the portal', async () => {
    const testId = await aTest({});
    const learner = await aLearner();
    const memberId = await membershipOf(learner);
    for (const wrong of [
      { extraAttempts: -1 },
      { extraAttempts: 1001 },
      { extraSeconds: -1 },
      { extraSeconds: 604_801 },
    ])
      (await moderator.execute(setAllowance, { input: { testId, memberId, ...wrong } })).expectProblem('OUT_OF_RANGE');
    const stranger = (await (await anInternalModerator(server)).createsPortal()).moderator;
    const input = { testId, memberId: await membershipOf(stranger), extraAttempts: 1 };
    (await moderator.execute(setAllowance, { input })).expectError('NOT_FOUND');
    (await stranger.execute(setAllowance, { input: { testId, memberId, extraAttempts: 1 } })).expectError('NOT_FOUND');
    (await learner.execute(setAllowance, { input: { testId, memberId, extraAttempts: 1 } })).expectError('FORBIDDEN');
  });
});

describe('When a test is open', () => {
  it('moves the end of attempts in progress with the end of the test, and back', async () => {
    const testId = await aTest({ timeLimitSeconds: 600 });
    const learner = await aLearner();
    const attempt = await begins(learner, testId);
    const closesAt = new Date(new Date(attempt.startedAt).getTime() + 120_000).toISOString();
    const set = await moderator.execute(updateSettings, { input: { testId, closesAt, releaseByHand: true } });
    expect(set.expectData()).toMatchObject({
      updateTestSettings: { settings: { opensAt: null, closesAt, releaseByHand: true, enrollOnFailure: false } },
    });
    expect(lengthOf(await seen(learner, attempt.id))).toBe(120);
    await moderator.execute(setAllowance, {
      input: { testId, memberId: await membershipOf(learner), extraSeconds: 900 },
    });
    expect(lengthOf(await seen(learner, attempt.id))).toBe(120);
    await moderator.execute(updateSettings, { input: { testId, closesAt: null } });
    expect(lengthOf(await seen(learner, attempt.id))).toBe(1500);
    const read = await moderator.execute(`query ($id: ID!) { test(id: $id) { settings { closesAt releaseByHand } } }`, {
      id: testId,
    });
    expect(read.expectData()).toEqual({ test: { settings: { closesAt: null, releaseByHand: true } } });
  });

  it('refuses a test that closes before it opens', async () => {
    const testId = await aTest({});
    const opensAt = '2030-01-02T00:00:00.000Z';
    await moderator.execute(updateSettings, { input: { testId, opensAt } });
    const wrong = { testId, closesAt: '2030-01-01T00:00:00.000Z' };
    (await moderator.execute(updateSettings, { input: wrong })).expectProblem('CLOSES_BEFORE_OPENING');
    (await (await aLearner()).execute(updateSettings, { input: wrong })).expectError('FORBIDDEN');
  });
});

describe('Attempts of others (S5, R8)', () => {
  it('are listed for moderators, filtered and paged; not for learners, and for managers without groups nobody', async () => {
    const testId = await aTest({});
    const learners = [await aLearner(), await aLearner(), await aLearner()];
    const ids: string[] = [];
    for (const learner of learners) ids.push((await begins(learner, testId)).id);
    await submits(learners[0] as Actor, ids[0] ?? '');
    const list = async (by: Actor, more: object) =>
      (await by.execute(attempts, { portalId: moderator.portalId, ...more })).expectData<{
        attempts: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>().attempts;
    const all = await list(moderator, { filter: { testId }, sort: 'FIRST_STARTED' });
    expect(all.nodes.map(({ id }) => id)).toEqual(ids);
    expect(all.totalCount).toBe(3);
    const open = await list(moderator, { filter: { testId, state: 'IN_PROGRESS' } });
    expect(open.nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const one = await list(moderator, { filter: { testId, memberId: await membershipOf(learners[1] as Actor) } });
    expect(one.nodes.map(({ id }) => id)).toEqual([ids[1]]);
    const first = await list(moderator, { filter: { testId }, sort: 'FIRST_STARTED', first: 2 });
    const rest = await list(moderator, {
      filter: { testId },
      sort: 'FIRST_STARTED',
      first: 2,
      after: first.pageInfo.endCursor,
    });
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(ids);
    (await (learners[0] as Actor).execute(attempts, { portalId: moderator.portalId })).expectError('FORBIDDEN');
    const manager = await aMember(server, moderator.portalId, 'MANAGER');
    expect((await list(manager, { filter: { testId } })).nodes).toEqual([]);
    const detail = `query ($id: ID!) { memberAttempt(id: $id) { id state } }`;
    (await moderator.execute(detail, { id: ids[0] })).expectData();
    (await manager.execute(detail, { id: ids[0] })).expectError('NOT_FOUND');
    (await (learners[0] as Actor).execute(detail, { id: ids[0] })).expectError('FORBIDDEN');
  });
});

it('keeps what comes within the grace that the portal has set, 0 to 300 seconds (L3)', async () => {
  const update = `mutation ($input: UpdatePortalSettingsInput!) { updatePortalSettings(input: $input) {
    ... on UpdatePortalSettingsSuccess { settings { attemptGraceSeconds } } ... on Problem { code message } } }`;
  const { portalId } = moderator;
  const set = (attemptGraceSeconds: number) => moderator.execute(update, { input: { portalId, attemptGraceSeconds } });
  const testId = await aTest({ timeLimitSeconds: 600 });
  const learner = await aLearner();
  const { id } = await begins(learner, testId);
  const [question] = await paperOf(learner, id);
  const save = async (revision: number) =>
    (
      await saves(learner, { attemptId: id, questionId: question?.id ?? '', revision, answer: { trueFalse: true } })
    ).expectData<{ saveAnswer: { __typename: string } }>().saveAnswer.__typename;
  expect((await set(60)).expectData()).toEqual({ updatePortalSettings: { settings: { attemptGraceSeconds: 60 } } });
  await movesDeadline(learner, id, -30);
  expect(await save(0)).toBe('SaveAnswerSuccess');
  expect((await set(0)).expectData()).toEqual({ updatePortalSettings: { settings: { attemptGraceSeconds: 0 } } });
  expect(await save(1)).toBe('AttemptOverProblem');
  for (const wrong of [-1, 301]) (await set(wrong)).expectProblem('OUT_OF_RANGE');
});
