import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { aPublishedTest, begins, membershipOf, startAttempt, starts, submits } from '../../harness/attempts.ts';
import { aCourse, aLesson, aTestItem, publishes } from '../../harness/courses.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});

const trueFalse = [{ stem: 'Really?', answers: { trueFalse: { correct: true } } }];
const aTestWith = async (rules: object = {}): Promise<string> =>
  (await aPublishedTest(moderator, rules, trueFalse)).testId;
const aLearner = (): Promise<Actor> => aMember(server, moderator.portalId, 'LEARNER');

interface Started {
  alreadyStarted?: boolean;
  attempt?: { id: string; number: number };
  code?: string;
}
const outcome = async (by: Actor, testId: string, more: object = {}): Promise<Started> =>
  (await starts(by, testId, more)).expectData<{ startAttempt: Started }>().startAttempt;

const learnerTest = `query ($id: ID!) { learnerTest(id: $id) { id title description { html } questionCount passMark timeLimitSeconds
  attemptLimit attemptsUsed attemptsLeft opensAt closesAt review reviewAfterClose openAttemptId obstacle { reason message }
  myAttempts { id number state } } }`;
const card = async (by: Actor, id: string) =>
  (await by.execute(learnerTest, { id })).expectData<{ learnerTest: Record<string, unknown> }>().learnerTest;

async function settles(testId: string, settings: object): Promise<void> {
  const mutation = `mutation ($input: UpdateTestSettingsInput!) { updateTestSettings(input: $input) {
    ... on UpdateTestSettingsSuccess { settings { testId opensAt closesAt } } ... on Problem { code message } } }`;
  const answer = await moderator.execute(mutation, { input: { testId, ...settings } });
  expect(answer.expectData<{ updateTestSettings: { settings?: object } }>().updateTestSettings.settings).toBeDefined();
}
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

describe('Beginning an attempt (L1, L3)', () => {
  it('shows what the test is about first, and asks that it was read', async () => {
    const testId = await aTestWith({
      description: '<p>About heights.</p>',
      passMark: 60,
      timeLimitSeconds: 600,
      attemptLimit: 2,
    });
    const learner = await aLearner();
    expect(await card(learner, testId)).toMatchObject({
      description: { html: '<p>About heights.</p>' },
      questionCount: 1,
      passMark: 60,
      timeLimitSeconds: 600,
      attemptLimit: 2,
      attemptsUsed: 0,
      attemptsLeft: 2,
      openAttemptId: null,
      obstacle: null,
      myAttempts: [],
    });
    (await learner.execute(startAttempt, { input: { testId, confirmed: false } })).expectError('BAD_INPUT');
    const attempt = await begins(learner, testId);
    expect(attempt).toMatchObject({ number: 1, state: 'IN_PROGRESS', submittedAt: null });
    expect(new Date(attempt.deadlineAt ?? 0).getTime() - new Date(attempt.startedAt).getTime()).toBe(600_000);
    expect(attempt.secondsLeft).toBeGreaterThan(590);
    expect(await card(learner, testId)).toMatchObject({ attemptsUsed: 1, attemptsLeft: 1, openAttemptId: attempt.id });
  });

  it('is one attempt in two tabs and under 30 parallel calls (S47)', async () => {
    const testId = await aTestWith({ attemptLimit: 3 });
    const learner = await aLearner();
    const all = await Promise.all(Array.from({ length: 30 }, () => outcome(learner, testId)));
    expect(new Set(all.map(({ attempt }) => attempt?.id)).size).toBe(1);
    expect(all.filter(({ alreadyStarted }) => alreadyStarted === false)).toHaveLength(1);
    const { rows } = await server.superuser.query('SELECT count(*)::int AS n FROM attempt WHERE test_id = $1', [
      testId,
    ]);
    expect(rows[0].n).toBe(1);
    const events = await server.superuser.query(
      `SELECT payload FROM event WHERE portal_id = $1 AND kind = 'attempt.started' AND payload ->> 'testId' = $2`,
      [moderator.portalId, testId],
    );
    expect(events.rows).toHaveLength(1);
  });

  it('keeps the limit exactly while attempts are begun and handed in at once (S47)', async () => {
    const testId = await aTestWith({ attemptLimit: 3 });
    const learner = await aLearner();
    await submits(learner, (await begins(learner, testId)).id);
    await submits(learner, (await begins(learner, testId)).id);
    const all = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const begun = await outcome(learner, testId);
        if (begun.attempt) await submits(learner, begun.attempt.id);
        return begun;
      }),
    );
    expect(new Set(all.flatMap(({ attempt }) => attempt?.id ?? [])).size).toBe(1);
    const { rows } = await server.superuser.query('SELECT number FROM attempt WHERE test_id = $1 ORDER BY 1', [testId]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await outcome(learner, testId)).toMatchObject({ code: 'ATTEMPTS_USED_UP', attemptLimit: 3 });
    expect(await card(learner, testId)).toMatchObject({ attemptsLeft: 0, obstacle: { reason: 'ATTEMPTS_USED_UP' } });
  });

  it('waits until the test opens, and ends when it closes', async () => {
    const testId = await aTestWith({ timeLimitSeconds: 600 });
    const learner = await aLearner();
    await settles(testId, { opensAt: inSeconds(3600), closesAt: inSeconds(7200) });
    expect(await outcome(learner, testId)).toMatchObject({
      code: 'TEST_NOT_OPEN',
      obstacle: { reason: 'NOT_YET_OPEN' },
    });
    const closesAt = inSeconds(300);
    await settles(testId, { opensAt: inSeconds(-3600), closesAt });
    expect((await begins(learner, testId)).deadlineAt).toBe(closesAt);
    await settles(testId, { opensAt: inSeconds(-7200), closesAt: inSeconds(-3600) });
    expect(await outcome(await aLearner(), testId)).toMatchObject({ obstacle: { reason: 'CLOSED' } });
  });

  it('is for members: NOT_FOUND for others, for what is not published or deleted, and for courses taken for tests', async () => {
    const testId = await aTestWith();
    const stranger = await aMember(
      server,
      (await (await anInternalModerator(server)).createsPortal()).portalId,
      'LEARNER',
    );
    (await starts(stranger, testId)).expectError('NOT_FOUND');
    (await stranger.execute(learnerTest, { id: testId })).expectError('NOT_FOUND');
    const learner = await aLearner();
    (await starts(learner, await aCourse(moderator))).expectError('NOT_FOUND');
    await server.superuser.query('UPDATE content SET deleted_at = now() WHERE id = $1', [testId]);
    (await starts(learner, testId)).expectError('NOT_FOUND');
  });
});

describe('A test in a course (L1)', () => {
  it('is for those enrolled, once its place has opened', async () => {
    const testId = await aTestWith();
    const courseId = await aCourse(moderator);
    const lesson = await aLesson(moderator, courseId, 'First');
    const item = await aTestItem(moderator, courseId, testId);
    await moderator.execute(
      `mutation ($input: UpdateCourseItemInput!) { updateCourseItem(input: $input) { __typename } }`,
      { input: { courseId, itemId: item.id, opensAfterItemId: lesson.id } },
    );
    await publishes(moderator, courseId);
    const learner = await aLearner();
    (await starts(learner, testId)).expectError('NOT_FOUND');
    const { rows } = await server.superuser.query(
      `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, started_at)
       VALUES ($1, $2, $3, 'MODERATOR', 'STARTED', now()) RETURNING id`,
      [moderator.portalId, await membershipOf(learner), courseId],
    );
    expect(await outcome(learner, testId)).toMatchObject({
      code: 'TEST_NOT_OPEN',
      obstacle: { reason: 'ITEM_CLOSED' },
    });
    await server.superuser.query(
      'INSERT INTO item_progress (portal_id, enrollment_id, item_id, done_at) VALUES ($1, $2, $3, now())',
      [moderator.portalId, rows[0].id, lesson.id],
    );
    (await starts(learner, testId, { enrollmentId: lesson.id })).expectError('NOT_FOUND');
    const begun = await outcome(learner, testId, { enrollmentId: rows[0].id, itemId: item.id });
    const kept = await server.superuser.query('SELECT enrollment_id, item_id FROM attempt WHERE id = $1', [
      begun.attempt?.id,
    ]);
    expect(kept.rows[0]).toEqual({ enrollment_id: rows[0].id, item_id: item.id });
  });
});
