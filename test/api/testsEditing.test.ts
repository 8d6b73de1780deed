import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { addQuestion, aPicture, aQuestion, aTest, draftQuestions, manyQuestions } from '../harness/questions.ts';
import { deleteTest, duplicateTest, mutations, publishTest, questionsNamed } from '../harness/testEdits.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

/** Titles of the draft's questions in order; fails where positions have a hole. */
async function order(testId: string, by: Actor = moderator): Promise<string> {
  const questions = await draftQuestions(by, testId);
  expect(questions.map(({ position }) => position)).toEqual(questions.map((_, index) => index + 1));
  return questions.map(({ title }) => title).join('');
}

describe('the order of questions', () => {
  it('adds at a position, moves both ways and to its own place', async () => {
    const { testId, ids } = await questionsNamed(moderator, 'a', 'b', 'c', 'd');
    await aQuestion(moderator, testId, { title: 'X' }, 1);
    await aQuestion(moderator, testId, { title: 'Y' }, 6);
    await aQuestion(moderator, testId, { title: 'Z' }, 3);
    expect(await order(testId)).toBe('XaZbcdY');
    const move = (questionId: string | undefined, position: number) =>
      moderator.execute(mutations.moveQuestion, { input: { testId, questionId, position } });
    (await move(ids[0], 7)).expectData();
    expect(await order(testId)).toBe('XZbcdYa');
    (await move(ids[3], 1)).expectData();
    expect(await order(testId)).toBe('dXZbcYa');
    (await move(ids[1], 4)).expectData();
    expect(await order(testId)).toBe('dXZbcYa');
    for (const position of [0, -1, 9, 2 ** 31 - 1]) {
      expect((await move(ids[0], position)).expectProblem('OUT_OF_RANGE').field).toBe('input.position');
      const input = { testId, position, question: { stem: 'x', answers: { essay: {} } } };
      (await moderator.execute(addQuestion, { input })).expectProblem('OUT_OF_RANGE');
    }
    expect(await order(testId)).toBe('dXZbcYa');
  });

  it('lets questions exchange places', async () => {
    const { testId, ids } = await questionsNamed(moderator, 'a', 'b', 'c', 'd', 'e');
    const reorder = (...questionIds: (string | undefined)[]) =>
      moderator.execute(mutations.reorderQuestions, { input: { testId, questionIds } });
    (await reorder(ids[4], ids[2], ids[0])).expectData();
    expect(await order(testId)).toBe('ebcda');
    (await reorder(...[...ids].reverse())).expectData();
    expect(await order(testId)).toBe('edcba');
    (await reorder(ids[0], ids[0])).expectProblem('DUPLICATE_ID');
    (await reorder(ids[0])).expectProblem('OUT_OF_RANGE');
    const other = await questionsNamed(moderator, 'x');
    (await reorder(ids[0], other.ids[0])).expectError('NOT_FOUND');
    expect(await order(testId)).toBe('edcba');
  });

  it('duplicates to the place after, with pictures and links, and deletes without a hole', async () => {
    const { testId, ids } = await questionsNamed(moderator, 'a', 'c');
    const picture = await aPicture(moderator);
    const stem = `<img src="${picture}" alt="" /><a href="extramural:test/${testId}">x</a>`;
    const question = await aQuestion(moderator, testId, { title: 'b', stem }, 2);
    const input = { testId, questionId: question.id };
    const copied = (await moderator.execute(mutations.duplicateQuestion, { input })).expectData<{
      duplicateQuestion: object;
    }>();
    expect(copied.duplicateQuestion).toMatchObject({
      question: { position: 3, title: 'b' },
      test: { draft: { questionCount: 4 } },
    });
    const [, second, third] = await draftQuestions(moderator, testId);
    expect(third).toEqual({ ...second, id: third?.id, position: 3 });
    expect(third?.id).not.toBe(second?.id);
    expect(third?.stem.source).toBe(stem);
    const deleted = (await moderator.execute(mutations.deleteQuestion, { input })).expectData<{
      deleteQuestion: object;
    }>();
    expect(deleted.deleteQuestion).toEqual({ questionId: question.id, test: { draft: { questionCount: 3 } } });
    expect(await order(testId)).toBe('abc');
    (await moderator.execute(mutations.deleteQuestion, { input })).expectError('NOT_FOUND');
    const { rows } = await server.superuser.query('SELECT 1 FROM content_link WHERE owner_id = $1', [question.id]);
    expect(rows).toEqual([]);
    await moderator.execute(mutations.deleteQuestion, { input: { testId, questionId: ids[1] } });
    expect(await order(testId)).toBe('ab');
  });

  it('stays whole when many edits come at once', async () => {
    const { testId, ids } = await questionsNamed(moderator, 'a', 'b', 'c', 'd', 'e', 'f');
    const edits = ids.flatMap((questionId, index) => [
      moderator.execute(mutations.moveQuestion, { input: { testId, questionId, position: 6 - index } }),
      moderator.execute(mutations.duplicateQuestion, { input: { testId, questionId } }),
      moderator.execute(mutations.deleteQuestion, { input: { testId, questionId } }),
    ]);
    for (const answer of await Promise.all(edits)) {
      const code = answer.body.errors?.[0]?.extensions.code;
      expect(code === undefined || code === 'NOT_FOUND').toBe(true);
    }
    const left = await order(testId);
    expect(left.length).toBeLessThanOrEqual(6);
  });

  it('adds one question for one idempotency key', async () => {
    const testId = await aTest(moderator, 'Once');
    const input = { testId, question: { stem: 'x', answers: { essay: {} } }, idempotencyKey: unique('key') };
    const answers = await Promise.all([1, 2, 3].map(() => moderator.execute(addQuestion, { input })));
    const ids = answers.map(
      (answer) => answer.expectData<{ addQuestion: { question: { id: string } } }>().addQuestion.question.id,
    );
    expect(new Set(ids).size).toBe(1);
    expect(await draftQuestions(moderator, testId)).toHaveLength(1);
  });

  it('takes as many statements with 20,000 questions as with 3, and refuses more than 100,000', async () => {
    const [small, large] = [await aTest(moderator, 'Small'), await aTest(moderator, 'Large')];
    await manyQuestions(moderator, small, 3);
    await manyQuestions(moderator, large, 20_000);
    const counts: Record<string, number[]> = {};
    for (const testId of [small, large]) {
      const first = (await draftQuestions(moderator, testId)).slice(0, 3).map(({ id }) => id);
      const work: [keyof typeof mutations, object][] = [
        ['moveQuestion', { testId, questionId: first[0], position: testId === small ? 3 : 20_000 }],
        ['duplicateQuestion', { testId, questionId: first[1] }],
        ['reorderQuestions', { testId, questionIds: [first[2], first[1]] }],
        ['deleteQuestion', { testId, questionId: first[1] }],
      ];
      for (const [name, input] of work) {
        const { result, statements } = await server.statements.during(() =>
          moderator.execute(mutations[name], { input }),
        );
        result.expectData();
        counts[name] = [...(counts[name] ?? []), statements.length];
      }
    }
    for (const [few, many] of Object.values(counts)) expect(many).toBe(few);
    const full = await aTest(moderator, 'Full');
    await manyQuestions(moderator, full, 100_000);
    const [first] = await draftQuestions(moderator, full);
    (
      await moderator.execute(mutations.duplicateQuestion, { input: { testId: full, questionId: first?.id } })
    ).expectProblem('TEST_FULL');
    const input = { testId: full, question: { stem: 'x', answers: { essay: {} } } };
    (await moderator.execute(addQuestion, { input })).expectProblem('TEST_FULL');
  }, 60_000);
});

describe('what belongs to another test or portal (S12, S13)', () => {
  it('is NOT_FOUND in every mutation, and nothing changes', async () => {
    const [ours, other] = [await questionsNamed(moderator, 'a', 'b'), await questionsNamed(moderator, 'x', 'y')];
    const { moderator: outside } = await moderator.createsPortal();
    const theirs = await questionsNamed(outside, 'p', 'q');
    const inputs = (
      testId: string,
      questionId: string | undefined,
      second: string | undefined,
    ): [keyof typeof mutations, object][] => [
      ['moveQuestion', { testId, questionId, position: 1 }],
      ['duplicateQuestion', { testId, questionId }],
      ['deleteQuestion', { testId, questionId }],
      ['updateQuestion', { testId, questionId, question: { title: 'stolen' } }],
      ['reorderQuestions', { testId, questionIds: [questionId, second] }],
    ];
    const refused = [
      ...inputs(ours.testId, other.ids[1], ours.ids[0]),
      ...inputs(ours.testId, theirs.ids[1], ours.ids[0]),
      ...inputs(theirs.testId, theirs.ids[1], theirs.ids[0]),
      ...inputs(theirs.testId, ours.ids[1], ours.ids[0]),
      ...inputs(ours.testId, 'x', ours.ids[0]),
    ];
    for (const [name, input] of refused) (await moderator.execute(mutations[name], { input })).expectError('NOT_FOUND');
    for (const [query, variables] of [
      [addQuestion, { input: { testId: theirs.testId, question: { stem: 'x', answers: { essay: {} } } } }],
      [publishTest, { input: { testId: theirs.testId } }],
      [duplicateTest, { input: { testId: theirs.testId } }],
      [deleteTest, { id: theirs.testId }],
    ] as const) {
      (await moderator.execute(query, variables)).expectError('NOT_FOUND');
    }
    expect([await order(ours.testId), await order(other.testId), await order(theirs.testId, outside)]).toEqual([
      'ab',
      'xy',
      'pq',
    ]);
  });

  it('refuses a course where a test is meant', async () => {
    const { rows } = await server.superuser.query(
      `WITH r AS (INSERT INTO content_revision (portal_id, content_id, title) VALUES ($1, $2, 'C') RETURNING id)
       INSERT INTO content (portal_id, id, kind, title, draft_revision_id) SELECT $1, $2, 'COURSE', 'C', id FROM r RETURNING id`,
      [moderator.portalId, crypto.randomUUID()],
    );
    const input = { testId: rows[0].id, question: { stem: 'x', answers: { essay: {} } } };
    (await moderator.execute(addQuestion, { input })).expectError('NOT_FOUND');
    (await moderator.execute(deleteTest, { id: rows[0].id })).expectError('NOT_FOUND');
  });
});
