import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import {
  aPublishedTest,
  begins,
  everyKind,
  type PaperQuestionSeen,
  paperOf,
  paperQuery,
  publishesTest,
  saves,
} from '../../harness/attempts.ts';
import { aQuestion, aTest } from '../../harness/questions.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let learner: Actor;
let testId: string;

beforeAll(async () => {
  server = await createTestServer();
  const portal = await (await anInternalModerator(server)).createsPortal();
  moderator = portal.moderator;
  learner = await aMember(server, portal.portalId, 'LEARNER');
  ({ testId } = await aPublishedTest(moderator, { shuffleQuestions: true, timeLimitSeconds: 600 }));
});

const question = (paper: PaperQuestionSeen[], kind: string): PaperQuestionSeen =>
  paper.find((each) => each.kind === kind) as PaperQuestionSeen;

describe('The paper of an attempt (L2, L3, L4)', () => {
  it('has every question once, in an order of its own that stays', async () => {
    const attempt = await begins(learner, testId);
    const paper = await paperOf(learner, attempt.id);
    expect(paper.map(({ kind }) => kind).sort()).toEqual(
      [
        'ESSAY',
        'MATCHING',
        'MULTIPLE_CHOICE',
        'NUMERIC',
        'ORDERING',
        'SHORT_TEXT',
        'SINGLE_CHOICE',
        'TRUE_FALSE',
      ].sort(),
    );
    expect(paper.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await paperOf(learner, attempt.id)).toEqual(paper);
    expect(new Set(paper.map(({ __typename }) => __typename)).size).toBe(8);
  });

  it('pages through it', async () => {
    const attempt = await begins(learner, testId);
    const whole = await paperOf(learner, attempt.id);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await learner.execute(paperQuery, { id: attempt.id, first: 3, after });
      const { questions } = answer.expectData<{ attempt: { questions: Page } }>().attempt;
      expect(questions.totalCount).toBe(8);
      seen.push(...questions.nodes.map(({ id }) => id));
      after = questions.pageInfo.endCursor;
      more = questions.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
    (await learner.execute(paperQuery, { id: attempt.id, after: 'nonsense' })).expectError('BAD_INPUT');
    (await learner.execute(paperQuery, { id: attempt.id, first: 101 })).expectError('BAD_INPUT');
  });

  it('tells nothing of the answers: no weights, no feedback, no names that an author gave (S44)', async () => {
    const attempt = await begins(learner, testId);
    const { body } = await learner.execute(paperQuery, { id: attempt.id });
    // Random ids and times may hold any two characters.
    const whole = JSON.stringify(body);
    for (const word of ['right', 'wrong', '"m1"', '"o0"']) expect(whole).not.toContain(word);
    const text = whole.replace(/"(id|[a-z]+At|serverNow|endCursor)":"[^"]*"/gi, '');
    for (const word of [
      'right',
      'wrong',
      'weight',
      'Well done',
      'helmet',
      '42',
      'Look for sense',
      'correct',
      'm1',
      'o0',
    ])
      expect(text).not.toContain(word);
  });

  it('shows a matching without its pairs: both sides shuffled, each text once, ids that share nothing (S44)', async () => {
    const matching = question(await paperOf(learner, (await begins(learner, testId)).id), 'MATCHING');
    expect(matching.prompts.map(({ text }) => text.html).sort()).toEqual(['France', 'Italy', 'Lazio']);
    expect(matching.answers.map(({ text }) => text).sort()).toEqual(['Oslo', 'Paris', 'Rome']);
    const ids = [...matching.prompts, ...matching.answers].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(
      new Set([
        ...matching.prompts.map(({ id }) => id.slice(0, 8)),
        ...matching.answers.map(({ id }) => id.slice(0, 8)),
      ]).size,
    ).toBe(2);
  });

  it("never shows an ordering in the author's order, and gives each attempt ids of its own", async () => {
    const orders = new Set<string>();
    const ids = new Set<string>();
    for (let n = 0; n < 12; n++) {
      const other = await aMember(server, moderator.portalId, 'LEARNER');
      const ordering = question(await paperOf(other, (await begins(other, testId)).id), 'ORDERING');
      orders.add(ordering.items.map(({ text }) => text.html).join());
      for (const { id } of ordering.items) ids.add(id);
    }
    expect(orders.has('one,two,three,four')).toBe(false);
    expect(orders.size).toBeGreaterThan(3);
    expect(ids.size).toBe(48);
  });

  it('stays with the revision it began with', async () => {
    const own = await aTest(moderator, 'Changing');
    await aQuestion(moderator, own, { stem: 'First?' });
    await publishesTest(moderator, own);
    const attempt = await begins(learner, own);
    await aQuestion(moderator, own, { stem: 'Second?' });
    await publishesTest(moderator, own);
    expect((await paperOf(learner, attempt.id)).map(({ stem }) => stem.html)).toEqual(['First?']);
    const other = await aMember(server, moderator.portalId, 'LEARNER');
    expect(await paperOf(other, (await begins(other, own)).id)).toHaveLength(2);
  });

  it("is nobody else's: NOT_FOUND for a learner, a moderator and an admin alike (S48)", async () => {
    const attempt = await begins(learner, testId);
    const other = await aMember(server, moderator.portalId, 'LEARNER');
    for (const actor of [other, moderator, await anInternalModerator(server)]) {
      (await actor.execute(paperQuery, { id: attempt.id })).expectError('NOT_FOUND');
    }
  });

  it('keeps every kind of answer as it was given', async () => {
    const attempt = await begins(learner, testId);
    const paper = await paperOf(learner, attempt.id);
    for (const each of paper) {
      const answer = answerTo(each);
      (await saves(learner, { attemptId: attempt.id, questionId: each.id, answer })).expectData();
      const after = (await paperOf(learner, attempt.id)).find(({ id }) => id === each.id);
      const { __typename: _, ...given } = after?.myAnswer ?? { __typename: '' };
      expect(given).toEqual(answer);
      expect(after?.revision).toBe(1);
    }
  });

  it('reads a whole paper in a fixed number of statements', async () => {
    const attempt = await begins(learner, testId);
    const first = await server.statements.during(() => paperOf(learner, attempt.id));
    const own = await aPublishedTest(
      moderator,
      {},
      Array.from({ length: 30 }, () => ({ stem: 'More?', answers: { trueFalse: { correct: true } } })),
    );
    const longer = await begins(learner, own.testId);
    await paperOf(learner, longer.id);
    const second = await server.statements.during(() => paperOf(learner, longer.id));
    expect(second.statements).toHaveLength(first.statements.length);
    expect(first.statements.length).toBeLessThanOrEqual(7);
  });
});

interface Page {
  totalCount: number;
  nodes: PaperQuestionSeen[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function answerTo(question: PaperQuestionSeen): object {
  const ids = (options: { id: string }[]): string[] => options.map(({ id }) => id);
  const answers: Record<string, () => object> = {
    SINGLE_CHOICE: () => ({ choiceId: question.choices[1]?.id }),
    MULTIPLE_CHOICE: () => ({ choiceIds: ids(question.choices).slice(0, 2) }),
    TRUE_FALSE: () => ({ trueFalse: false }),
    SHORT_TEXT: () => ({ text: ' Helmet ' }),
    NUMERIC: () => ({ number: '41,5' }),
    MATCHING: () => ({ matches: [{ promptId: question.prompts[0]?.id, answerId: question.answers[1]?.id }] }),
    ORDERING: () => ({ itemIds: ids(question.items).reverse() }),
    ESSAY: () => ({ text: 'Because\nit “is”.' }),
  };
  return answers[question.kind]?.() ?? {};
}

it('has a question of every kind to show', () => expect(Object.keys(everyKind)).toHaveLength(8));
