import { anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { bank, inDraft, sendGift } from '../harness/gift.ts';
import { aQuestion, aTest } from '../harness/questions.ts';
import { publishTest } from '../harness/testEdits.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const newest = `query ($id: ID!, $questionId: ID!) { test(id: $id) { draft { id } newest { id number questionCount
  question(id: $questionId) { id title points version } } } }`;
const update = `mutation ($input: UpdateQuestionInput!) { updateQuestion(input: $input) { __typename
  ... on UpdateQuestionSuccess { question { title version } }
  ... on QuestionChangedProblem { code message question { title version } } } }`;

interface Newest {
  test: {
    draft: object | null;
    newest: {
      number: number | null;
      questionCount: number;
      question: { id: string; title: string; version: string } | null;
    };
  };
}

const read = async (id: string, questionId: string): Promise<Newest['test']> =>
  (await moderator.execute(newest, { id, questionId })).expectData<Newest>().test;

describe('what an author sees', () => {
  it('is the draft, or what is published while nothing is edited', async () => {
    const testId = await aTest(moderator, unique('Newest'));
    const { id } = await aQuestion(moderator, testId, { title: 'One' });
    expect(await read(testId, id)).toMatchObject({ newest: { number: null, question: { id, title: 'One' } } });
    (await moderator.execute(publishTest, { input: { testId } })).expectData();
    expect(await read(testId, id)).toMatchObject({ draft: null, newest: { number: 1, questionCount: 1 } });
    await aQuestion(moderator, testId, { title: 'Two' });
    expect((await read(testId, id)).newest).toMatchObject({ number: null, questionCount: 2 });
  });

  it('has no question of another test', async () => {
    const testId = await aTest(moderator, unique('Own'));
    const { id } = await aQuestion(moderator, await aTest(moderator, unique('Other')));
    expect((await read(testId, id)).newest.question).toBeNull();
  });

  it('asks for many questions in as many statements as for one', async () => {
    const testId = await aTest(moderator, unique('Many'));
    const ids = [];
    for (let n = 0; n < 4; n++) ids.push((await aQuestion(moderator, testId)).id);
    const ask = (wanted: string[]) => {
      const fields = wanted.map((id, n) => `q${n}: question(id: "${id}") { id version }`).join(' ');
      const query = `query ($id: ID!) { test(id: $id) { newest { ${fields} } } }`;
      return server.statements.during(() => moderator.execute(query, { id: testId }));
    };
    const one = await ask(ids.slice(0, 1));
    const four = await ask(ids);
    expect(Object.keys(four.result.expectData<{ test: { newest: object } }>().test.newest)).toHaveLength(4);
    expect(four.statements).toHaveLength(one.statements.length);
  });
});

describe('two authors at one question', () => {
  const change = async (testId: string, questionId: string, title: string, version?: string) => {
    const input = { testId, questionId, question: { title }, version };
    const answer = await moderator.execute(update, { input });
    return answer.expectData<{ updateQuestion: Record<string, unknown> }>().updateQuestion;
  };

  it('do not write over each other', async () => {
    const testId = await aTest(moderator, unique('Two authors'));
    const answers = {
      singleChoice: {
        choices: [
          { text: 'a', weight: 100, feedback: 'Yes' },
          { text: 'b', weight: 0 },
        ],
      },
    };
    const { id } = await aQuestion(moderator, testId, { title: 'Begun', answers });
    const { version } = (await read(testId, id)).newest.question as { version: string };
    const first = await change(testId, id, 'First', version);
    expect(first).toMatchObject({ __typename: 'UpdateQuestionSuccess', question: { title: 'First' } });
    const second = await change(testId, id, 'Second', version);
    expect(second).toMatchObject({ __typename: 'QuestionChangedProblem', code: 'QUESTION_CHANGED' });
    expect(second.question).toEqual(first.question);
    expect((await read(testId, id)).newest.question?.title).toBe('First');
    const now = (second.question as { version: string }).version;
    expect((await change(testId, id, 'Second', now)).__typename).toBe('UpdateQuestionSuccess');
    expect((await change(testId, id, 'Whatever')).__typename).toBe('UpdateQuestionSuccess');
  });

  it('keep the version when only the place or the revision changes', async () => {
    const testId = await aTest(moderator, unique('Places'));
    const { id } = await aQuestion(moderator, testId);
    const before = (await read(testId, id)).newest.question?.version;
    await aQuestion(moderator, testId, {}, 1);
    expect((await read(testId, id)).newest.question?.version).toBe(before);
    (await moderator.execute(publishTest, { input: { testId } })).expectData();
    expect((await read(testId, id)).newest.question?.version).toBe(before);
    expect((await change(testId, id, 'New', before)).__typename).toBe('UpdateQuestionSuccess');
  });
});

describe('two authors at one description', () => {
  const read = async (id: string) => {
    const query = 'query ($id: ID!) { test(id: $id) { newest { description { html version } } } }';
    const answer = await moderator.execute(query, { id });
    return answer.expectData<{ test: { newest: { description: { html: string; version: string } } } }>().test.newest
      .description;
  };
  const write = (input: object) =>
    moderator.execute(
      `mutation ($input: UpdateTestInput!) { updateTest(input: $input) { __typename ... on Problem { code message } } }`,
      { input },
    );

  it('do not write over each other', async () => {
    const testId = await aTest(moderator, unique('Described'), { description: 'One' });
    const { version } = await read(testId);
    (await write({ testId, description: 'Two', descriptionVersion: version })).expectData();
    (await write({ testId, description: 'Three', descriptionVersion: version })).expectProblem('TEXT_CHANGED');
    expect((await read(testId)).html).toBe('Two');
    (await write({ testId, passMark: 50 })).expectData();
    const now = (await read(testId)).version;
    (await write({ testId, description: 'Three', descriptionVersion: now })).expectData();
    expect((await read(testId)).html).toBe('Three');
  });
});

describe('a rehearsal', () => {
  const rehearse = `mutation ($input: ImportGiftInput!) { importGift(input: $input) { __typename
    ... on ImportGiftSuccess { test { id } counts { taken refused } report { question { id } preview { id position kind stem { html }
      ... on SingleChoiceQuestion { choices { weight text { html } feedback { html } } } } } }
    ... on InvalidInputProblem { code field } } }`;

  it('shows the questions as understood, also where no test is yet', async () => {
    const input = { portalId: moderator.portalId, text: bank, dryRun: true };
    const { importGift } = (await moderator.execute(rehearse, { input })).expectData<{
      importGift: { test: null; counts: object; report: { question: null; preview: object | null }[] };
    }>();
    expect(importGift).toMatchObject({ test: null, counts: { taken: 2, refused: 2 } });
    expect(importGift.report.every(({ question }) => question === null)).toBe(true);
    const previews = importGift.report.flatMap(({ preview }) => (preview ? [preview] : []));
    expect(previews).toMatchObject([
      { position: 1, kind: 'NUMERIC', stem: { html: 'How many strokes?' } },
      {
        position: 2,
        kind: 'SINGLE_CHOICE',
        choices: [{ weight: 100, text: { html: 'a peg' }, feedback: { html: 'Right' } }, { weight: 0 }, { weight: 50 }],
      },
    ]);
  });

  it('shows what was stored after an import', async () => {
    const testId = await aTest(moderator, unique('Imported'));
    const { importGift } = (await moderator.execute(rehearse, { input: { testId, text: bank } })).expectData<{
      importGift: { report: { question: { id: string } | null; preview: { id: string } | null }[] };
    }>();
    for (const { question, preview } of importGift.report) expect(preview?.id).toBe(question?.id);
    expect(await inDraft(moderator, testId)).toBe(2);
  });

  it('needs a test or a portal, and an import a test', async () => {
    for (const input of [{ dryRun: true }, { portalId: moderator.portalId }]) {
      (await sendGift(moderator, { text: bank, ...input })).expectProblem('REQUIRED');
    }
    (await sendGift(moderator, { text: bank, dryRun: true, portalId: crypto.randomUUID() })).expectError('NOT_FOUND');
  });
});
