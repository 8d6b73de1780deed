import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import {
  aPublishedTest,
  begins,
  flagQuestion,
  membershipOf,
  movesDeadline,
  type PaperQuestionSeen,
  paperOf,
  saveAnswers,
  saves,
  submits,
} from '../../harness/attempts.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let testId: string;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  ({ testId } = await aPublishedTest(moderator, { timeLimitSeconds: 600 }));
});

interface Saved {
  __typename: string;
  code?: string;
  revision: number;
  savedAt: string;
  present: Record<string, unknown> | null;
  flagged: boolean;
}

const aLearner = (): Promise<Actor> => aMember(server, moderator.portalId, 'LEARNER');

/** A learner with an attempt and one question of a kind. */
async function anAttempt(kind = 'TRUE_FALSE') {
  const learner = await aLearner();
  const { id: attemptId } = await begins(learner, testId);
  const paper = await paperOf(learner, attemptId);
  const question = paper.find((each) => each.kind === kind) as PaperQuestionSeen;
  const save = async (revision: number, answer: object | null, flagged?: boolean): Promise<Saved> => {
    const given = { attemptId, questionId: question.id, revision, answer, flagged };
    return (await saves(learner, given)).expectData<{ saveAnswer: Saved }>().saveAnswer;
  };
  const seen = async () =>
    (await paperOf(learner, attemptId)).find(({ id }) => id === question.id) as PaperQuestionSeen;
  return { learner, attemptId, paper, question, save, seen };
}

describe('Saving answers (L3)', () => {
  it('counts the saves, and tells a second tab what was saved meanwhile instead of overwriting it', async () => {
    const { save, seen } = await anAttempt();
    expect(await save(0, { trueFalse: true })).toMatchObject({ __typename: 'SaveAnswerSuccess', revision: 1 });
    expect(await save(1, { trueFalse: false })).toMatchObject({ revision: 2 });
    const stale = await save(0, { trueFalse: true });
    expect(stale).toMatchObject({ code: 'ANSWER_CONFLICT', revision: 2, flagged: false });
    expect(stale.present).toMatchObject({ __typename: 'TrueFalseAnswer', trueFalse: false });
    expect(await seen()).toMatchObject({ revision: 2, myAnswer: { trueFalse: false } });
    expect(await save(7, { trueFalse: true })).toMatchObject({ code: 'ANSWER_CONFLICT', revision: 2 });
  });

  it('lets one of many tabs through, each told its outcome (F26)', async () => {
    const { learner, attemptId, question, seen } = await anAttempt('ESSAY');
    const texts = Array.from({ length: 20 }, (_, n) => `from tab ${n}`);
    const answers = await Promise.all(
      texts.map((text) => saves(learner, { attemptId, questionId: question.id, answer: { text } })),
    );
    const outcomes = answers.map((answer) => answer.expectData<{ saveAnswer: Saved }>().saveAnswer);
    const won = outcomes.filter(({ __typename }) => __typename === 'SaveAnswerSuccess');
    expect(won).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === 'ANSWER_CONFLICT')).toHaveLength(19);
    const kept = (await seen()).myAnswer?.text;
    expect(kept).toBe(texts[outcomes.indexOf(won[0] as Saved)]);
    for (const { present } of outcomes.filter(({ code }) => code)) expect(present?.text).toBe(kept);
  });

  it('takes the same save again, whose reply was lost, as saved (F6)', async () => {
    const { save } = await anAttempt();
    expect(await save(0, { trueFalse: true })).toMatchObject({ revision: 1 });
    expect(await save(0, { trueFalse: true })).toMatchObject({ __typename: 'SaveAnswerSuccess', revision: 1 });
    expect(await save(0, { trueFalse: true }, true)).toMatchObject({ code: 'ANSWER_CONFLICT' });
  });

  it('takes an answer back, and keeps its revision', async () => {
    const { save, seen } = await anAttempt('SHORT_TEXT');
    await save(0, { text: 'helmet' });
    expect(await save(1, null)).toMatchObject({ revision: 2 });
    expect(await seen()).toMatchObject({ revision: 2, myAnswer: null });
    expect(await save(2, { text: '   ' })).toMatchObject({ revision: 3 });
    expect((await seen()).myAnswer).toBeNull();
  });

  it('flags a question beside its answer', async () => {
    const { learner, attemptId, question, save, seen } = await anAttempt();
    const flag = async (flagged: boolean) =>
      (await learner.execute(flagQuestion, { input: { attemptId, questionId: question.id, flagged } })).expectData<{
        flagQuestion: Saved;
      }>().flagQuestion;
    expect(await flag(true)).toMatchObject({ __typename: 'SaveAnswerSuccess', revision: 0 });
    expect(await seen()).toMatchObject({ flagged: true, revision: 0, myAnswer: null, savedAt: null });
    expect(await save(0, { trueFalse: true })).toMatchObject({ revision: 1 });
    expect(await seen()).toMatchObject({ flagged: true, revision: 1 });
    expect(await flag(false)).toMatchObject({ revision: 1 });
    expect(await seen()).toMatchObject({ flagged: false, revision: 1, myAnswer: { trueFalse: true } });
    expect(await save(1, { trueFalse: false }, true)).toMatchObject({ revision: 2 });
    expect(await seen()).toMatchObject({ flagged: true });
  });

  it('saves up to 50 at once, each for itself', async () => {
    const { learner, attemptId, paper } = await anAttempt();
    const [trueFalse, numeric] = ['TRUE_FALSE', 'NUMERIC'].map((kind) => paper.find((each) => each.kind === kind));
    const given = [
      { questionId: trueFalse?.id, revision: 0, answer: { trueFalse: true } },
      { questionId: numeric?.id, revision: 3, answer: { number: '7' } },
    ];
    const answer = await learner.execute(saveAnswers, { input: { attemptId, answers: given } });
    const { results } = answer.expectData<{ saveAnswers: { results: Saved[] } }>().saveAnswers;
    expect(results.map(({ __typename }) => __typename)).toEqual(['SaveAnswerSuccess', 'AnswerConflictProblem']);
    expect(results[1]).toMatchObject({ revision: 0, present: null });
    for (const answers of [[], Array.from({ length: 51 }, () => given[0]), [given[0], given[0]]])
      (await learner.execute(saveAnswers, { input: { attemptId, answers } })).expectError('BAD_INPUT');
  });

  it('writes no event, and takes two statements: who asks, and the answer', async () => {
    const { learner, attemptId, question, save } = await anAttempt();
    await save(0, { trueFalse: true });
    const before = await server.superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [
      moderator.portalId,
    ]);
    const { statements } = await server.statements.during(() =>
      saves(learner, { attemptId, questionId: question.id, revision: 1, answer: { trueFalse: false } }),
    );
    expect(statements).toHaveLength(2);
    const after = await server.superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [
      moderator.portalId,
    ]);
    expect(after.rows).toEqual(before.rows);
  });
});

describe('What is refused when saving', () => {
  it('options of another question, of another attempt, of the author, and those given twice (S48)', async () => {
    const { save, paper, question } = await anAttempt('SINGLE_CHOICE');
    const other = await anAttempt('SINGLE_CHOICE');
    const multiple = paper.find(({ kind }) => kind === 'MULTIPLE_CHOICE');
    for (const choiceId of [multiple?.choices[0]?.id, other.question.choices[0]?.id, 'right', '', 'x'.repeat(5000)])
      expect(await save(0, { choiceId })).toMatchObject({ code: 'UNKNOWN_OPTION' });
    expect(await save(0, { choiceIds: [question.choices[0]?.id] })).toMatchObject({ code: 'WRONG_KIND' });
    expect(await save(0, {})).toMatchObject({ code: 'WRONG_KIND' });
    expect(await save(0, { choiceId: question.choices[0]?.id, trueFalse: true })).toMatchObject({ code: 'WRONG_KIND' });
    const again = await anAttempt('MULTIPLE_CHOICE');
    const [first] = again.question.choices;
    expect(await again.save(0, { choiceIds: [first?.id, first?.id] })).toMatchObject({ code: 'REPEATED_OPTION' });
  });

  it('joins of unknown sides, prompts joined twice, and orders with gaps', async () => {
    const matching = await anAttempt('MATCHING');
    const [prompt] = matching.question.prompts;
    const [answer] = matching.question.answers;
    const joined = { promptId: prompt?.id, answerId: answer?.id };
    expect(await matching.save(0, { matches: [joined, joined] })).toMatchObject({ code: 'REPEATED_OPTION' });
    const swapped = { promptId: answer?.id, answerId: prompt?.id };
    expect(await matching.save(0, { matches: [swapped] })).toMatchObject({ code: 'UNKNOWN_OPTION' });
    const ordering = await anAttempt('ORDERING');
    const ids = ordering.question.items.map(({ id }) => id);
    expect(await ordering.save(0, { itemIds: ids.slice(1) })).toMatchObject({ code: 'INCOMPLETE_ORDER' });
    expect(await ordering.save(0, { itemIds: [...ids, ids[0]] })).toMatchObject({ code: 'REPEATED_OPTION' });
  });

  it('texts that are too long; odd characters are kept out', async () => {
    const { save, seen } = await anAttempt('SHORT_TEXT');
    expect(await save(0, { text: 'é'.repeat(1025) })).toMatchObject({ code: 'TOO_LONG' });
    expect(await save(0, { text: `a\u0000b\ud800` })).toMatchObject({ revision: 1 });
    expect((await seen()).myAnswer?.text).toBe('ab\ufffd');
  });

  it('questions of other tests, attempts of others, and revisions that cannot be (S48)', async () => {
    const { learner, attemptId, question } = await anAttempt();
    const other = await aPublishedTest(moderator);
    const given = { attemptId, questionId: question.id, answer: { trueFalse: true } };
    (await saves(learner, { ...given, questionId: other.questions[2]?.id ?? '' })).expectError('NOT_FOUND');
    for (const actor of [await aLearner(), moderator, await anInternalModerator(server)])
      (await saves(actor, given)).expectError('NOT_FOUND');
    (await saves(learner, { ...given, revision: -1 })).expectError('BAD_INPUT');
    (await saves(learner, { ...given, revision: 2_000_000_000 })).expectError('BAD_INPUT');
  });

  it('members whose access ended, in the statement that writes', async () => {
    const { learner, attemptId, question, save } = await anAttempt();
    await save(0, { trueFalse: true });
    const membershipId = await membershipOf(learner);
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE id = $1`, [membershipId]);
    (await saves(learner, { attemptId, questionId: question.id, revision: 1, answer: null })).expectError('NOT_FOUND');
  });

  it('what comes after the deadline and the grace, to the millisecond, by the database clock (L3, S46, F26)', async () => {
    const { learner, attemptId, save } = await anAttempt();
    await movesDeadline(learner, attemptId, -4);
    expect(await save(0, { trueFalse: true })).toMatchObject({ revision: 1 });
    await movesDeadline(learner, attemptId, -5.001);
    expect(await save(1, { trueFalse: false })).toMatchObject({ code: 'ATTEMPT_OVER' });
    await server.superuser.query(
      `INSERT INTO portal_settings (portal_id, attempt_grace_seconds) VALUES ($1, 0)
       ON CONFLICT (portal_id) DO UPDATE SET attempt_grace_seconds = 0`,
      [moderator.portalId],
    );
    await movesDeadline(learner, attemptId, -0.001);
    expect(await save(1, { trueFalse: false })).toMatchObject({ code: 'ATTEMPT_OVER' });
    await server.superuser.query('DELETE FROM portal_settings WHERE portal_id = $1', [moderator.portalId]);
  });

  it('what comes after the attempt was handed in', async () => {
    const { learner, attemptId, save, seen } = await anAttempt();
    await save(0, { trueFalse: true });
    await submits(learner, attemptId);
    expect(await save(1, { trueFalse: false })).toMatchObject({ code: 'ATTEMPT_OVER' });
    expect(await seen()).toMatchObject({ revision: 1, myAnswer: { trueFalse: true } });
  });

  it('nothing of a batch but what is wrong with it: attempts of several people at once keep their own outcomes', async () => {
    const attempts = await Promise.all(Array.from({ length: 12 }, () => anAttempt()));
    const [over, ...open] = attempts;
    await movesDeadline(moderator, over?.attemptId ?? '', -60);
    const outcomes = await Promise.all(attempts.map(({ save }) => save(0, { trueFalse: true })));
    expect(outcomes[0]).toMatchObject({ code: 'ATTEMPT_OVER' });
    expect(outcomes.slice(1).map(({ revision }) => revision)).toEqual(open.map(() => 1));
  });
});
