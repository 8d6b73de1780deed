import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { begins, everyKind } from '../../harness/attempts.ts';
import { allRight, aTestOf, type GivenAnswers, reviewQuery, reviews, setsTest, takes } from '../../harness/grading.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
});

const hidden = { score: null, questions: null };

describe('What a learner sees of an attempt (L5)', () => {
  it('is nothing where the rule says so', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { review: 'NOTHING', passMark: 50 });
    expect(await reviews(learner, await takes(learner, testId))).toMatchObject({
      ...hidden,
      rule: 'NOTHING',
      state: 'NOT_SHOWN',
      message: 'Your attempt was handed in. Results of this test are not shown.',
    });
  });

  it('is the score', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse', 'shortText', 'numeric'], {
      review: 'SCORE',
      passMark: 67,
    });
    const id = await takes(learner, testId, { TRUE_FALSE: true, SHORT_TEXT: 'helmet', NUMERIC: '0' });
    expect(await reviews(learner, id)).toMatchObject({
      state: 'AVAILABLE',
      message: null,
      score: { points: 2, maxPoints: 3, percent: 66.66, passed: false },
      questions: null,
    });
  });

  it('is nothing while the attempt runs or an essay waits, in the language of the viewer', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse', 'essay'], { review: 'SCORE_AND_ANSWERS' });
    const { id } = await begins(learner, testId);
    expect(await reviews(learner, id)).toMatchObject({ ...hidden, state: 'NOT_SUBMITTED' });
    await takes(learner, testId, { TRUE_FALSE: true, ESSAY: 'So.' });
    expect(await reviews(learner, id)).toMatchObject({ ...hidden, state: 'NOT_GRADED' });
    const polish = await learner.execute(reviewQuery, { attemptId: id }, { language: 'pl' });
    expect(polish.expectData<{ attemptReview: { message: string } }>().attemptReview.message).toContain(
      'Podejście zostało oddane',
    );
  });

  it('is nothing before the test has closed, where it shall wait for that, by the clock of the database', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { review: 'SCORE_AND_ANSWERS', reviewAfterClose: true });
    const id = await takes(learner, testId);
    expect(await reviews(learner, id)).toMatchObject({ ...hidden, state: 'TEST_NOT_CLOSED', availableAt: null });
    await setsTest(moderator, testId, { closesIn: 60 });
    const waiting = await reviews(learner, id);
    expect(waiting).toMatchObject({ ...hidden, state: 'TEST_NOT_CLOSED' });
    expect(Date.parse(waiting.availableAt ?? '')).toBeGreaterThan(Date.now());
    await setsTest(moderator, testId, { closesIn: -10 });
    expect(await reviews(learner, id)).toMatchObject({
      state: 'AVAILABLE',
      availableAt: null,
      questions: { totalCount: 1 },
    });
  });

  it('is nothing for everybody else, also for those who run the portal', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { review: 'SCORE_AND_ANSWERS' });
    const id = await takes(learner, testId);
    const other = await aMember(server, moderator.portalId, 'LEARNER');
    for (const actor of [other, moderator])
      (await actor.execute(reviewQuery, { attemptId: id })).expectError('NOT_FOUND');
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE account_id = $1`, [other.accountId]);
    (await other.execute(reviewQuery, { attemptId: id })).expectError('NOT_FOUND');
  });

  it('is the rule of the revision the attempt began with', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { review: 'SCORE' });
    const id = await takes(learner, testId);
    const change = `mutation ($input: UpdateTestInput!) { updateTest(input: $input) { __typename } }`;
    (await moderator.execute(change, { input: { testId, review: 'SCORE_AND_ANSWERS' } })).expectData();
    const publish = `mutation ($input: PublishTestInput!) { publishTest(input: $input) { __typename } }`;
    (await moderator.execute(publish, { input: { testId } })).expectData();
    expect(await reviews(learner, id)).toMatchObject({ rule: 'SCORE', questions: null });
  });
});

describe('Score and answers (L5)', () => {
  const kinds = Object.keys(everyKind).filter((kind) => kind !== 'essay');
  const seen = async (given: GivenAnswers) => {
    const { testId } = await aTestOf(moderator, kinds, { review: 'SCORE_AND_ANSWERS' });
    const { questions } = await reviews(learner, await takes(learner, testId, given));
    return Object.fromEntries((questions?.nodes ?? []).map((node) => [node.kind, node]));
  };

  it('shows of every kind what was answered and what is right', async () => {
    const by = await seen({
      ...allRight,
      MULTIPLE_CHOICE: ['Two', 'Four'],
      MATCHING: { France: 'Oslo' },
      ORDERING: ['two', 'one', 'three', 'four'],
    });
    expect(by.SINGLE_CHOICE).toMatchObject({
      __typename: 'ReviewedChoices',
      points: 1,
      choices: [
        { text: { html: 'Paris' }, chosen: true, correct: true, weight: 100, feedback: { html: 'Well done.' } },
        { text: { html: 'Rome' }, chosen: false, correct: false, weight: 0, feedback: null },
        { text: { html: 'Berlin' }, chosen: false, correct: false },
      ],
    });
    expect(by.MULTIPLE_CHOICE).toMatchObject({
      points: 0,
      choices: [
        { chosen: true, correct: true },
        { chosen: false, correct: true },
        { chosen: true, correct: false, weight: -50 },
      ],
    });
    expect(by.TRUE_FALSE).toMatchObject({ trueFalse: true, right: true });
    expect(by.SHORT_TEXT).toMatchObject({ written: 'Helmet', texts: [{ text: 'helmet', weight: 100 }] });
    expect(by.NUMERIC).toMatchObject({ written: '42,5', ranges: [{ min: 41, max: 43, weight: 100 }] });
    expect(by.MATCHING).toMatchObject({
      points: 0,
      pairs: [
        { prompt: { html: 'France' }, given: 'Oslo', correct: 'Paris' },
        { prompt: { html: 'Italy' }, given: null, correct: 'Rome' },
        { prompt: { html: 'Lazio' }, given: null, correct: 'Rome' },
      ],
    });
    expect(by.ORDERING).toMatchObject({
      points: 0.333,
      order: ['two', 'one', 'three', 'four'].map((html) => ({ html })),
      rightOrder: ['one', 'two', 'three', 'four'].map((html) => ({ html })),
    });
  });

  it('shows what was not answered as such', async () => {
    const by = await seen({});
    for (const node of Object.values(by)) expect(node).toMatchObject({ answered: false, points: 0 });
    expect(by.TRUE_FALSE).toMatchObject({ trueFalse: null, answerFeedback: null });
    expect(by.ORDERING).toMatchObject({ order: [] });
  });

  it('pages through the questions', async () => {
    const { testId } = await aTestOf(moderator, kinds, { review: 'SCORE_AND_ANSWERS' });
    const attemptId = await takes(learner, testId);
    type Page = {
      attemptReview: {
        questions: { nodes: { position: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    };
    const page = async (after: string | null) =>
      (await learner.execute(reviewQuery, { attemptId, first: 4, after })).expectData<Page>().attemptReview.questions;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    (await learner.execute(reviewQuery, { attemptId, after: 'WyJhIl0' })).expectError('BAD_INPUT');
    (await learner.execute(reviewQuery, { attemptId, first: 101 })).expectError('BAD_INPUT');
  });

  it('asks the same statements for one attempt and for many', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { review: 'SCORE_AND_ANSWERS' });
    await takes(learner, testId);
    const query = `query ($id: ID!) { learnerTest(id: $id) { myAttempts { id review { state score { points } questions(first: 5) { nodes { points } } } } } }`;
    const statements = async () =>
      (await server.statements.during(async () => (await learner.execute(query, { id: testId })).expectData()))
        .statements.length;
    await statements();
    const one = await statements();
    for (let n = 0; n < 4; n++) await takes(learner, testId);
    expect(await statements()).toBe(one);
  });
});
