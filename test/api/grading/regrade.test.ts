import { setsTestCompetencies } from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator, unique } from '../../harness/actors.ts';
import { begins, everyKind, publishesTest, submits } from '../../harness/attempts.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { answers, aTestOf, gradeAnswer, regradeTest, resultOf, reviews, takes } from '../../harness/grading.ts';
import { aCompetency } from '../../harness/stage.ts';
import { mutations } from '../../harness/testEdits.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
});

interface Counted {
  __typename: string;
  attemptsChecked: number;
  answersChanged: number;
  resultsChanged: number;
  passesChanged: number;
  complete: boolean;
  regrade: { id: string; state: string; questionIds: string[]; annulledIds: string[] } | null;
}
const regrades = (testId: string, more: object = {}, by = moderator) =>
  by.execute(regradeTest, { input: { testId, reason: 'The key was wrong', ...more } });
const regraded = async (testId: string, more: object = {}): Promise<Counted> =>
  (await regrades(testId, more)).expectData<{ regradeTest: Counted }>().regradeTest;
const changesOf = async (attemptId: string) =>
  (
    await server.superuser.query(
      `SELECT question_id AS question, cause, points_before::float8 AS before, points_after::float8 AS after, passed_before, passed_after, reason
         FROM grade_change WHERE attempt_id = $1 ORDER BY id`,
      [attemptId],
    )
  ).rows;

/** A test of short text and true or false whose first question is wrong, and what corrects it. */
async function aWrongTest(rules: object = { passMark: 100, review: 'SCORE_AND_ANSWERS' }) {
  const { testId, questions } = await aTestOf(moderator, ['shortText', 'trueFalse'], rules);
  const [first = '', second = ''] = questions.map(({ id }) => id);
  const corrects = async (accepted: object[] = [{ text: 'cap', weight: 100 }]) => {
    const input = { testId, questionId: first, question: { answers: { shortText: { accepted } } } };
    (await moderator.execute(mutations.updateQuestion, { input })).expectData();
    await publishesTest(moderator, testId);
  };
  return { testId, first, second, corrects };
}
const cap = { SHORT_TEXT: 'cap', TRUE_FALSE: true };
const helmet = { SHORT_TEXT: 'helmet', TRUE_FALSE: true };

describe('A regrade after a question was corrected', () => {
  it('counts what would change, then changes it, keeps what was before, and tells of it', async () => {
    const { testId, first, corrects } = await aWrongTest();
    const [right, wrong] = [await takes(learner, testId, cap), await takes(learner, testId, helmet)];
    expect([await resultOf(learner, right), await resultOf(learner, wrong)]).toMatchObject([
      { points: 1, passed: false },
      { points: 2, passed: true },
    ]);
    await corrects();
    const counts = { attemptsChecked: 2, answersChanged: 2, resultsChanged: 2, passesChanged: 2, complete: true };
    expect(await regraded(testId, { dryRun: true })).toMatchObject({ ...counts, regrade: null });
    expect(await resultOf(learner, right)).toMatchObject({ points: 1, passed: false });
    expect(await changesOf(right)).toEqual([]);
    expect(await regraded(testId)).toMatchObject({
      ...counts,
      regrade: { state: 'COMPLETED', questionIds: [first], annulledIds: [] },
    });
    expect([await resultOf(learner, right), await resultOf(learner, wrong)]).toMatchObject([
      { points: 2, passed: true, released: true },
      { points: 1, passed: false, released: true },
    ]);
    const why = { cause: 'CORRECTED', reason: 'The key was wrong' };
    expect(await changesOf(right)).toEqual([
      { question: first, before: 0, after: 1, passed_before: null, passed_after: null, ...why },
      { question: null, before: 1, after: 2, passed_before: false, passed_after: true, ...why },
    ]);
    const { rows } = await server.superuser.query(
      `SELECT kind, payload->'passed' AS passed FROM event WHERE subject_id = ANY ($1) AND kind IN ('attempt.regraded', 'regrade.completed') ORDER BY seq`,
      [[right, wrong, testId]],
    );
    expect(rows).toHaveLength(3);
    expect(rows.at(-1)).toEqual({ kind: 'regrade.completed', passed: null });
    const { questions } = await reviews(learner, right);
    expect(questions?.nodes[0]).toMatchObject({ points: 1, texts: [{ text: 'cap' }] });
  });

  it('changes nothing the second time', async () => {
    const { testId, first, corrects } = await aWrongTest();
    const id = await takes(learner, testId, cap);
    await corrects();
    await regraded(testId);
    const before = await changesOf(id);
    expect(await regraded(testId, { questionIds: [first] })).toMatchObject({ answersChanged: 0, resultsChanged: 0 });
    expect(await changesOf(id)).toEqual(before);
  });

  it('also judges attempts that began with the old paper and are handed in later', async () => {
    const { testId, corrects } = await aWrongTest();
    await takes(learner, testId, cap);
    const { id } = await begins(learner, testId);
    await corrects();
    await regraded(testId);
    await answers(learner, id, cap);
    await submits(learner, id);
    expect(await resultOf(learner, id)).toMatchObject({ points: 2, passed: true });
  });

  it('gives and withdraws evidence (L7)', async () => {
    const { testId, corrects } = await aWrongTest();
    await setsTestCompetencies(moderator, testId, [await aCompetency(moderator)]);
    const [right, wrong] = [await takes(learner, testId, cap), await takes(learner, testId, helmet)];
    await corrects();
    const shown = async (id: string) =>
      (await server.superuser.query('SELECT withdrawn_at IS NULL AS holds FROM evidence WHERE attempt_id = $1', [id]))
        .rows;
    expect([await shown(right), await shown(wrong)]).toEqual([[], [{ holds: true }]]);
    await regraded(testId);
    expect([await shown(right), await shown(wrong)]).toEqual([[{ holds: true }], [{ holds: false }]]);
  });

  it('leaves a grade alone that was given by hand', async () => {
    const { testId, first, corrects } = await aWrongTest();
    const id = await takes(learner, testId, cap);
    const input = { attemptId: id, questionId: first, points: 0.5, gradeRevision: 0 };
    (await moderator.execute(gradeAnswer, { input })).expectData();
    await corrects();
    expect(await regraded(testId)).toMatchObject({ answersChanged: 0 });
    expect(await resultOf(learner, id)).toMatchObject({ points: 1.5 });
  });

  it('keeps the points that the question gave when the attempt began', async () => {
    const { testId, first } = await aWrongTest();
    const id = await takes(learner, testId, cap);
    const question = { points: 9, answers: { shortText: { accepted: [{ text: 'cap', weight: 100 }] } } };
    (
      await moderator.execute(mutations.updateQuestion, { input: { testId, questionId: first, question } })
    ).expectData();
    await publishesTest(moderator, testId);
    await regraded(testId);
    expect(await resultOf(learner, id)).toMatchObject({ points: 2, passed: true });
  });
});

describe('A question that is annulled', () => {
  it('gives everybody its points, answered or not, now and later; and counts again when it is judged again', async () => {
    const { testId, first } = await aWrongTest();
    const [wrong, none] = [await takes(learner, testId, cap), await takes(learner, testId, { TRUE_FALSE: true })];
    expect(await regraded(testId, { annulQuestionIds: [first] })).toMatchObject({
      answersChanged: 2,
      passesChanged: 2,
      regrade: { questionIds: [], annulledIds: [first] },
    });
    const later = await takes(learner, testId, { TRUE_FALSE: true });
    for (const id of [wrong, none, later])
      expect(await resultOf(learner, id)).toMatchObject({ points: 2, passed: true });
    expect((await reviews(learner, none)).questions?.nodes[0]).toMatchObject({
      annulled: true,
      answered: false,
      points: 1,
    });
    expect(await changesOf(none)).toMatchObject([
      { question: first, cause: 'ANNULLED', before: null, after: 1 },
      { question: null, before: 1, after: 2 },
    ]);
    expect(await regraded(testId, { questionIds: [first] })).toMatchObject({ answersChanged: 3, passesChanged: 3 });
    for (const id of [wrong, none, later])
      expect(await resultOf(learner, id)).toMatchObject({ points: 1, passed: false });
    expect(await changesOf(none)).toMatchObject([
      {},
      {},
      { cause: 'REINSTATED', before: 1, after: 0 },
      { before: 2, after: 1 },
    ]);
  });

  it('gives an essay back the grade it had, and one that waited waits again', async () => {
    const { testId, questions } = await aTestOf(moderator, ['essay'], { passMark: 50 });
    const questionId = questions[0]?.id ?? '';
    const [graded, waiting] = [
      await takes(learner, testId, { ESSAY: 'One' }),
      await takes(learner, testId, { ESSAY: 'Two' }),
    ];
    const input = { attemptId: graded, questionId, points: 0.25, gradeRevision: 0 };
    (await moderator.execute(gradeAnswer, { input })).expectData();
    await regraded(testId, { annulQuestionIds: [questionId] });
    for (const id of [graded, waiting])
      expect(await resultOf(learner, id)).toMatchObject({ state: 'GRADED', points: 1, passed: true });
    await regraded(testId, { questionIds: [questionId] });
    expect(await resultOf(learner, graded)).toMatchObject({ state: 'GRADED', points: 0.25, passed: false });
    expect(await resultOf(learner, waiting)).toEqual({
      state: 'SUBMITTED',
      points: null,
      passed: null,
      released: false,
    });
  });
});

describe('Refusals', () => {
  it('says when the newest revision corrects nothing', async () => {
    const { testId, second } = await aWrongTest();
    await takes(learner, testId, cap);
    (await regrades(testId)).expectProblem('NOTHING_TO_REGRADE');
    (await regrades(testId, { questionIds: [] })).expectProblem('NOTHING_TO_REGRADE');
    expect(await regraded(testId, { questionIds: [second] })).toMatchObject({ attemptsChecked: 1, answersChanged: 0 });
  });

  it('knows no questions of other tests, asks for a reason, and is for moderators', async () => {
    const { testId, first } = await aWrongTest();
    const other = await aWrongTest();
    (await regrades(testId, { questionIds: [other.first] })).expectError('NOT_FOUND');
    (await regrades(testId, { annulQuestionIds: [first, other.first] })).expectError('NOT_FOUND');
    (await regrades(testId, { questionIds: [first], reason: ' ' })).expectError('BAD_INPUT');
    (await regrades(testId, { questionIds: [first] }, learner)).expectError('FORBIDDEN');
    const stranger = await (await anInternalModerator(server)).createsPortal();
    (await regrades(testId, { questionIds: [first] }, stranger.moderator)).expectError('NOT_FOUND');
  });

  it('orders once for one idempotency key', async () => {
    const { testId, corrects } = await aWrongTest();
    await takes(learner, testId, cap);
    await corrects();
    const idempotencyKey = unique('regrade');
    const both = await Promise.all([regraded(testId, { idempotencyKey }), regraded(testId, { idempotencyKey })]);
    expect(new Set(both.map(({ regrade }) => regrade?.id)).size).toBe(1);
    expect((await server.superuser.query('SELECT 1 FROM regrade WHERE test_id = $1', [testId])).rows).toHaveLength(1);
  });
});

it('goes through more than 500 attempts in the background, each once, also when the job is lost', async () => {
  const { testId, first, corrects } = await aWrongTest();
  const id = await takes(learner, testId, cap);
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
  const ordered = await regraded(testId, { questionIds: [first] });
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
  const { regrade } = (await moderator.execute(query, { id: ordered.regrade?.id })).expectData<{ regrade: object }>();
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

it('judges every kind by a corrected key', async () => {
  const kinds = Object.keys(everyKind).filter((kind) => kind !== 'essay');
  const { testId, questions } = await aTestOf(moderator, kinds, { passMark: 50 });
  const corrected: Record<string, object> = {
    SINGLE_CHOICE: {
      singleChoice: {
        choices: [
          { id: 'right', text: 'Paris', weight: 0 },
          { id: 'wrong1', text: 'Rome', weight: 100 },
          { id: 'wrong2', text: 'Berlin', weight: 0 },
        ],
      },
    },
    TRUE_FALSE: { trueFalse: { correct: false } },
    NUMERIC: { numeric: { accepted: [{ value: 7, tolerance: 0, weight: 100 }] } },
    ORDERING: { ordering: { items: ['four', 'three', 'two', 'one'].map((text, n) => ({ id: `o${3 - n}`, text })) } },
  };
  const id = await takes(learner, testId);
  expect(await resultOf(learner, id)).toMatchObject({ points: 7 });
  for (const { id: questionId, kind } of questions) {
    if (!corrected[kind]) continue;
    const input = { testId, questionId, question: { answers: corrected[kind] } };
    (await moderator.execute(mutations.updateQuestion, { input })).expectData();
  }
  await publishesTest(moderator, testId);
  expect(await regraded(testId)).toMatchObject({ answersChanged: 4, resultsChanged: 1, passesChanged: 1 });
  expect(await resultOf(learner, id)).toMatchObject({ points: 3, passed: false });
});
