import { aTestOf, gradeAnswer, resultOf, reviews, takes } from '../../harness/grading.ts';
import { cap, changesOf, regradeStage } from '../../harness/regrading.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let stage: Awaited<ReturnType<typeof regradeStage>>;

beforeAll(async () => {
  server = await createTestServer();
  stage = await regradeStage(server);
});

describe('A question that is annulled', () => {
  it('gives everybody its points, answered or not, now and later; and counts again when it is judged again', async () => {
    const { testId, first } = await stage.aWrongTest();
    const [wrong, none] = [
      await takes(stage.learner, testId, cap),
      await takes(stage.learner, testId, { TRUE_FALSE: true }),
    ];
    expect(await stage.regraded(testId, { annulQuestionIds: [first] })).toMatchObject({
      answersChanged: 2,
      passesChanged: 2,
      regrade: { questionIds: [], annulledIds: [first] },
    });
    const later = await takes(stage.learner, testId, { TRUE_FALSE: true });
    for (const id of [wrong, none, later])
      expect(await resultOf(stage.learner, id)).toMatchObject({ points: 2, passed: true });
    expect((await reviews(stage.learner, none)).questions?.nodes[0]).toMatchObject({
      annulled: true,
      answered: false,
      points: 1,
    });
    expect(await changesOf(server, none)).toMatchObject([
      { question: first, cause: 'ANNULLED', before: null, after: 1 },
      { question: null, before: 1, after: 2 },
    ]);
    expect(await stage.regraded(testId, { questionIds: [first] })).toMatchObject({
      answersChanged: 3,
      passesChanged: 3,
    });
    for (const id of [wrong, none, later])
      expect(await resultOf(stage.learner, id)).toMatchObject({ points: 1, passed: false });
    expect(await changesOf(server, none)).toMatchObject([
      {},
      {},
      { cause: 'REINSTATED', before: 1, after: 0 },
      { before: 2, after: 1 },
    ]);
  });

  it('gives an essay back the grade it had, and one that waited waits again', async () => {
    const { testId, questions } = await aTestOf(stage.moderator, ['essay'], { passMark: 50 });
    const questionId = questions[0]?.id ?? '';
    const [graded, waiting] = [
      await takes(stage.learner, testId, { ESSAY: 'One' }),
      await takes(stage.learner, testId, { ESSAY: 'Two' }),
    ];
    const input = { attemptId: graded, questionId, points: 0.25, gradeRevision: 0 };
    (await stage.moderator.execute(gradeAnswer, { input })).expectData();
    await stage.regraded(testId, { annulQuestionIds: [questionId] });
    for (const id of [graded, waiting])
      expect(await resultOf(stage.learner, id)).toMatchObject({ state: 'GRADED', points: 1, passed: true });
    await stage.regraded(testId, { questionIds: [questionId] });
    expect(await resultOf(stage.learner, graded)).toMatchObject({ state: 'GRADED', points: 0.25, passed: false });
    expect(await resultOf(stage.learner, waiting)).toEqual({
      state: 'SUBMITTED',
      points: null,
      passed: null,
      released: false,
    });
  });
});
