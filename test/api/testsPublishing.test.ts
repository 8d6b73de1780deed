import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { addQuestion, aQuestion, aTest, draftQuestions } from '../harness/questions.ts';
import { deleteTest, duplicateTest, mutations, publishTest, questionsNamed } from '../harness/testEdits.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

interface Published {
  publishTest: {
    alreadyPublished: boolean;
    revision: {
      id: string;
      number: number;
      note: string | null;
      contentHash: string;
      questionCount: number;
      points: number;
    };
    test: { draft: { id: string } | null; published: { id: string } };
  };
}

describe('publishing, duplicating, deleting', () => {
  it('publishes a revision that later edits leave alone', async () => {
    const { testId, ids } = await questionsNamed(moderator, 'a', 'b');
    const published = async (note?: string) =>
      (await moderator.execute(publishTest, { input: { testId, note } })).expectData<Published>().publishTest;
    const first = await published('First');
    expect(first).toMatchObject({
      alreadyPublished: false,
      revision: { number: 1, note: 'First', questionCount: 2, points: 2 },
      test: { draft: null },
    });
    expect(first.revision.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await published()).toMatchObject({ alreadyPublished: true, revision: { id: first.revision.id } });
    const input = { testId, questionId: ids[0], question: { title: 'A', points: 3 } };
    (await moderator.execute(mutations.updateQuestion, { input })).expectData();
    (await moderator.execute(mutations.deleteQuestion, { input: { testId, questionId: ids[1] } })).expectData();
    const query = `query ($id: ID!) { test(id: $id) { draft { questions { nodes { id title } } } published { points questions { nodes { id title } } }
      revisions { totalCount nodes { number } } } }`;
    const state = async () => (await moderator.execute(query, { id: testId })).expectData<{ test: object }>().test;
    const [a, b] = ids;
    expect(await state()).toEqual({
      draft: { questions: { nodes: [{ id: a, title: 'A' }] } },
      published: {
        points: 2,
        questions: {
          nodes: [
            { id: a, title: 'a' },
            { id: b, title: 'b' },
          ],
        },
      },
      revisions: { totalCount: 1, nodes: [{ number: 1 }] },
    });
    const second = await published();
    expect(second).toMatchObject({ revision: { number: 2, note: null, points: 3 } });
    expect(second.revision.contentHash).not.toBe(first.revision.contentHash);
    expect(await state()).toMatchObject({
      draft: null,
      revisions: { totalCount: 2, nodes: [{ number: 2 }, { number: 1 }] },
    });
  });

  it('publishes no test without questions', async () => {
    const testId = await aTest(moderator, 'Empty');
    const refused = (await moderator.execute(publishTest, { input: { testId } })).expectProblem('NOT_PUBLISHABLE');
    expect(refused.obstacles).toEqual([{ code: 'EMPTY', itemId: null }]);
  });

  it('keeps the links of questions through publication, draft and duplicate', async () => {
    const testId = await aTest(moderator, 'Linked', { passMark: 70 });
    const stem = `<a href="extramural:test/${testId}">x</a>`;
    await aQuestion(moderator, testId, { title: 'a', stem });
    (await moderator.execute(publishTest, { input: { testId } })).expectData();
    await aQuestion(moderator, testId, { title: 'b' });
    expect((await draftQuestions(moderator, testId)).map((question) => question.stem.source)).toEqual([stem, 'What?']);
    const made = (await moderator.execute(duplicateTest, { input: { testId } })).expectData<{
      duplicateTest: { test: { id: string } };
    }>().duplicateTest.test;
    expect(made).toMatchObject({
      title: 'Linked (copy)',
      origin: null,
      published: null,
      draft: { questionCount: 2, passMark: 70 },
    });
    const [original, copy] = [await draftQuestions(moderator, testId), await draftQuestions(moderator, made.id)];
    expect(copy.map(({ id: _, ...rest }) => rest)).toEqual(original.map(({ id: _, ...rest }) => rest));
    expect(copy.some(({ id }) => original.some((question) => question.id === id))).toBe(false);
  });

  it('deletes a test for everybody and writes it to the log', async () => {
    const testId = await aTest(moderator, 'Gone');
    const deleted = (await moderator.execute(deleteTest, { id: testId })).expectData<{ deleteTest: object }>();
    expect(deleted.deleteTest).toEqual({ testId });
    (await moderator.execute(deleteTest, { id: testId })).expectError('NOT_FOUND');
    (await moderator.execute('query ($id: ID!) { test(id: $id) { id } }', { id: testId })).expectError('NOT_FOUND');
    const input = { testId, question: { stem: 'x', answers: { essay: {} } } };
    (await moderator.execute(addQuestion, { input })).expectError('NOT_FOUND');
    const { rows } = await server.superuser.query('SELECT kind FROM event WHERE subject_id = $1 ORDER BY seq', [
      testId,
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['content.created', 'content.deleted']);
  });
});

describe('competencies of a test (L7)', () => {
  const set = `mutation ($input: SetTestCompetenciesInput!) { setTestCompetencies(input: $input) {
    ... on SetTestCompetenciesSuccess { test { draft { competencies { id title } } } } ... on Problem { code message } } }`;
  const competency = async (by: Actor, title: string): Promise<string> => {
    const { rows } = await server.superuser.query(
      'INSERT INTO competency (portal_id, title) VALUES ($1, $2) RETURNING id',
      [by.portalId, title],
    );
    return rows[0].id;
  };

  it('sets all of them at once, and none of another portal', async () => {
    const testId = await aTest(moderator, 'Skills');
    const [first, second] = [
      await competency(moderator, unique('Welding')),
      await competency(moderator, unique('Cutting')),
    ];
    const { moderator: outside } = await moderator.createsPortal();
    const foreign = await competency(outside, 'Foreign');
    const given = (...competencyIds: string[]) => moderator.execute(set, { input: { testId, competencyIds } });
    type Set = { setTestCompetencies: { test: { draft: { competencies: { id: string }[] } } } };
    const ids = (answer: Awaited<ReturnType<typeof given>>) =>
      answer
        .expectData<Set>()
        .setTestCompetencies.test.draft.competencies.map(({ id }) => id)
        .sort();
    expect(ids(await given(first, second, first))).toEqual([first, second].sort());
    (await given(first, foreign)).expectError('NOT_FOUND');
    (await given(...Array(101).fill(first))).expectProblem('TOO_MANY_COMPETENCIES');
    expect(ids(await given(second))).toEqual([second]);
    expect(ids(await given())).toEqual([]);
  });
});
