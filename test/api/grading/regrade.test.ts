import { setsTestCompetencies } from '../../harness/achievements.ts';
import { begins, everyKind, publishesTest, submits } from '../../harness/attempts.ts';
import { answers, aTestOf, gradeAnswer, resultOf, reviews, takes } from '../../harness/grading.ts';
import { cap, changesOf, helmet, regradeStage } from '../../harness/regrading.ts';
import { aCompetency } from '../../harness/stage.ts';
import { mutations } from '../../harness/testEdits.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let stage: Awaited<ReturnType<typeof regradeStage>>;

beforeAll(async () => {
  server = await createTestServer();
  stage = await regradeStage(server);
});

describe('A regrade after a question was corrected', () => {
  it('counts what would change, then changes it, keeps what was before, and tells of it', async () => {
    const { testId, first, corrects } = await stage.aWrongTest();
    const [right, wrong] = [await takes(stage.learner, testId, cap), await takes(stage.learner, testId, helmet)];
    expect([await resultOf(stage.learner, right), await resultOf(stage.learner, wrong)]).toMatchObject([
      { points: 1, passed: false },
      { points: 2, passed: true },
    ]);
    await corrects();
    const counts = { attemptsChecked: 2, answersChanged: 2, resultsChanged: 2, passesChanged: 2, complete: true };
    expect(await stage.regraded(testId, { dryRun: true })).toMatchObject({ ...counts, regrade: null });
    expect(await resultOf(stage.learner, right)).toMatchObject({ points: 1, passed: false });
    expect(await changesOf(server, right)).toEqual([]);
    expect(await stage.regraded(testId)).toMatchObject({
      ...counts,
      regrade: { state: 'COMPLETED', questionIds: [first], annulledIds: [] },
    });
    expect([await resultOf(stage.learner, right), await resultOf(stage.learner, wrong)]).toMatchObject([
      { points: 2, passed: true, released: true },
      { points: 1, passed: false, released: true },
    ]);
    const why = { cause: 'CORRECTED', reason: 'The key was wrong' };
    expect(await changesOf(server, right)).toEqual([
      { question: first, before: 0, after: 1, passed_before: null, passed_after: null, ...why },
      { question: null, before: 1, after: 2, passed_before: false, passed_after: true, ...why },
    ]);
    const { rows } = await server.superuser.query(
      `SELECT kind, payload->'passed' AS passed FROM event WHERE subject_id = ANY ($1) AND kind IN ('attempt.regraded', 'regrade.completed') ORDER BY seq`,
      [[right, wrong, testId]],
    );
    expect(rows).toHaveLength(3);
    expect(rows.at(-1)).toEqual({ kind: 'regrade.completed', passed: null });
    const { questions } = await reviews(stage.learner, right);
    expect(questions?.nodes[0]).toMatchObject({ points: 1, texts: [{ text: 'cap' }] });
  });

  it('changes nothing the second time', async () => {
    const { testId, first, corrects } = await stage.aWrongTest();
    const id = await takes(stage.learner, testId, cap);
    await corrects();
    await stage.regraded(testId);
    const before = await changesOf(server, id);
    expect(await stage.regraded(testId, { questionIds: [first] })).toMatchObject({
      answersChanged: 0,
      resultsChanged: 0,
    });
    expect(await changesOf(server, id)).toEqual(before);
  });

  it('also judges attempts that began with the old paper and are handed in later', async () => {
    const { testId, corrects } = await stage.aWrongTest();
    await takes(stage.learner, testId, cap);
    const { id } = await begins(stage.learner, testId);
    await corrects();
    await stage.regraded(testId);
    await answers(stage.learner, id, cap);
    await submits(stage.learner, id);
    expect(await resultOf(stage.learner, id)).toMatchObject({ points: 2, passed: true });
  });

  it('gives and withdraws evidence (L7)', async () => {
    const { testId, corrects } = await stage.aWrongTest();
    await setsTestCompetencies(stage.moderator, testId, [await aCompetency(stage.moderator)]);
    const [right, wrong] = [await takes(stage.learner, testId, cap), await takes(stage.learner, testId, helmet)];
    await corrects();
    const shown = async (id: string) =>
      (await server.superuser.query('SELECT withdrawn_at IS NULL AS holds FROM evidence WHERE attempt_id = $1', [id]))
        .rows;
    expect([await shown(right), await shown(wrong)]).toEqual([[], [{ holds: true }]]);
    await stage.regraded(testId);
    expect([await shown(right), await shown(wrong)]).toEqual([[{ holds: true }], [{ holds: false }]]);
  });

  it('leaves a grade alone that was given by hand', async () => {
    const { testId, first, corrects } = await stage.aWrongTest();
    const id = await takes(stage.learner, testId, cap);
    const input = { attemptId: id, questionId: first, points: 0.5, gradeRevision: 0 };
    (await stage.moderator.execute(gradeAnswer, { input })).expectData();
    await corrects();
    expect(await stage.regraded(testId)).toMatchObject({ answersChanged: 0 });
    expect(await resultOf(stage.learner, id)).toMatchObject({ points: 1.5 });
  });

  it('keeps the points that the question gave when the attempt began', async () => {
    const { testId, first } = await stage.aWrongTest();
    const id = await takes(stage.learner, testId, cap);
    const question = { points: 9, answers: { shortText: { accepted: [{ text: 'cap', weight: 100 }] } } };
    (
      await stage.moderator.execute(mutations.updateQuestion, { input: { testId, questionId: first, question } })
    ).expectData();
    await publishesTest(stage.moderator, testId);
    await stage.regraded(testId);
    expect(await resultOf(stage.learner, id)).toMatchObject({ points: 2, passed: true });
  });
});

it('judges every kind by a corrected key', async () => {
  const kinds = Object.keys(everyKind).filter((kind) => kind !== 'essay');
  const { testId, questions } = await aTestOf(stage.moderator, kinds, { passMark: 50 });
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
  const id = await takes(stage.learner, testId);
  expect(await resultOf(stage.learner, id)).toMatchObject({ points: 7 });
  for (const { id: questionId, kind } of questions) {
    if (!corrected[kind]) continue;
    const input = { testId, questionId, question: { answers: corrected[kind] } };
    (await stage.moderator.execute(mutations.updateQuestion, { input })).expectData();
  }
  await publishesTest(stage.moderator, testId);
  expect(await stage.regraded(testId)).toMatchObject({ answersChanged: 4, resultsChanged: 1, passesChanged: 1 });
  expect(await resultOf(stage.learner, id)).toMatchObject({ points: 3, passed: false });
});
