import { anInternalModerator, unique } from '../../harness/actors.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { takes } from '../../harness/grading.ts';
import { cap, regradeStage } from '../../harness/regrading.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let stage: Awaited<ReturnType<typeof regradeStage>>;

beforeAll(async () => {
  server = await createTestServer();
  stage = await regradeStage(server);
});

describe('An order to judge anew', () => {
  it('says when the newest revision corrects nothing', async () => {
    const { testId, second } = await stage.aWrongTest();
    await takes(stage.learner, testId, cap);
    (await stage.regrades(testId)).expectProblem('NOTHING_TO_REGRADE');
    (await stage.regrades(testId, { questionIds: [] })).expectProblem('NOTHING_TO_REGRADE');
    expect(await stage.regraded(testId, { questionIds: [second] })).toMatchObject({
      attemptsChecked: 1,
      answersChanged: 0,
    });
  });

  it('knows no questions of other tests, asks for a reason, and is for moderators', async () => {
    const { testId, first } = await stage.aWrongTest();
    const other = await stage.aWrongTest();
    (await stage.regrades(testId, { questionIds: [other.first] })).expectError('NOT_FOUND');
    (await stage.regrades(testId, { annulQuestionIds: [first, other.first] })).expectError('NOT_FOUND');
    (await stage.regrades(testId, { questionIds: [first], reason: ' ' })).expectError('BAD_INPUT');
    (await stage.regrades(testId, { questionIds: [first] }, stage.learner)).expectError('FORBIDDEN');
    const stranger = await (await anInternalModerator(server)).createsPortal();
    (await stage.regrades(testId, { questionIds: [first] }, stranger.moderator)).expectError('NOT_FOUND');
  });

  it('orders once for one idempotency key', async () => {
    const { testId, corrects } = await stage.aWrongTest();
    await takes(stage.learner, testId, cap);
    await corrects();
    const idempotencyKey = unique('regrade');
    const both = await Promise.all([
      stage.regraded(testId, { idempotencyKey }),
      stage.regraded(testId, { idempotencyKey }),
    ]);
    expect(new Set(both.map(({ regrade }) => regrade?.id)).size).toBe(1);
    expect((await server.superuser.query('SELECT 1 FROM regrade WHERE test_id = $1', [testId])).rows).toHaveLength(1);
  });
});

it('goes through more than 500 attempts in the background, each once, also when the job is lost', async () => {
  const { testId, first, corrects } = await stage.aWrongTest();
  const id = await takes(stage.learner, testId, cap);
  await server.superuser.query(
    `WITH copied AS (
       INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, state, seed, submitted_at, submitted_by, graded_at,
                            released_at, points, max_points, passed)
       SELECT portal_id, membership_id, test_id, revision_id, 1 + n, state, seed, submitted_at, submitted_by, graded_at, released_at,
              points, max_points, passed
         FROM attempt, generate_series(1, 1200) AS n WHERE id = $1 RETURNING id, portal_id)
     INSERT INTO answer (portal_id, attempt_id, question_id, response, points, graded_at)
     SELECT c.portal_id, c.id, n.question_id, n.response, n.points, n.graded_at FROM copied c, answer n WHERE n.attempt_id = $1`,
    [id],
  );
  await corrects();
  const ordered = await stage.regraded(testId, { questionIds: [first] });
  expect(ordered).toMatchObject({
    attemptsChecked: 500,
    resultsChanged: 500,
    complete: false,
    regrade: { state: 'RUNNING' },
  });
  // The job is lost; the reconciler finds the row.
  await server.superuser.query(`UPDATE regrade SET touched_at = now() - interval '1 minute' WHERE id = $1`, [
    ordered.regrade?.id,
  ]);
  await drainJobs(server);
  const query = `query ($id: ID!) { regrade(id: $id) { state attemptsChecked answersChanged resultsChanged passesChanged completedAt } }`;
  const { regrade } = (await stage.moderator.execute(query, { id: ordered.regrade?.id })).expectData<{
    regrade: object;
  }>();
  expect(regrade).toMatchObject({
    state: 'COMPLETED',
    attemptsChecked: 1201,
    answersChanged: 1201,
    resultsChanged: 1201,
    passesChanged: 1201,
  });
  const { rows } = await server.superuser.query(
    `SELECT (SELECT count(*)::int FROM attempt WHERE test_id = $1 AND points = 2 AND passed) AS attempts,
            (SELECT count(*)::int FROM grade_change c JOIN attempt a ON a.id = c.attempt_id WHERE a.test_id = $1) AS changes,
            (SELECT count(*)::int FROM event WHERE kind = 'regrade.completed' AND subject_id = $1) AS told`,
    [testId],
  );
  expect(rows).toEqual([{ attempts: 1201, changes: 2402, told: 1 }]);
});
