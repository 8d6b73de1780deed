import { type Actor, anInternalModerator, unique } from '../../harness/actors.ts';
import { begins, paperOf, saves, submits } from '../../harness/attempts.ts';
import { answers, aTestOf, gradeAnswer, queueQuery, takes } from '../../harness/grading.ts';
import { holdsLog } from '../../harness/heldLog.ts';
import { aPerson, changeMutation, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R11: what becomes of attempts when their learner is erased. */
let server: TestServer;
let moderator: Actor;
let learner: StagedMember;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});
beforeEach(async () => {
  learner = await aPerson(server, moderator.portalId);
});

const erases = (): Promise<unknown> =>
  moderator
    .execute(changeMutation('eraseMembers'), { input: { portalId: moderator.portalId, memberIds: [learner.memberId] } })
    .then((answer) => answer.expectData());
const kept = async (attemptId: string) =>
  (
    await server.superuser.query(
      `SELECT a.state, a.points::float8 AS points, array_agg(n.response ORDER BY n.question_id) FILTER (WHERE n.response IS NOT NULL) AS responses
         FROM attempt a LEFT JOIN answer n ON n.attempt_id = a.id WHERE a.id = $1 GROUP BY a.portal_id, a.id`,
      [attemptId],
    )
  ).rows[0];

it('one that runs without a limit ends there, with what was right before the words are gone', async () => {
  const { testId } = await aTestOf(moderator, ['shortText', 'trueFalse']);
  const { id } = await begins(learner, testId);
  await answers(learner, id, { SHORT_TEXT: 'helmet', TRUE_FALSE: true });
  await erases();
  expect(await kept(id)).toEqual({ state: 'GRADED', points: 2, responses: [{ value: true }] });
});

it('an answer that is being saved at that moment does not stay behind', async () => {
  const { testId } = await aTestOf(moderator, ['essay']);
  const { id } = await begins(learner, testId);
  const [question] = await paperOf(learner, id);
  const log = await holdsLog(server, moderator.portalId);
  const erasing = erases();
  await log.waiting(1);
  const saving = saves(learner, { attemptId: id, questionId: question?.id ?? '', answer: { text: 'My name is Zoe.' } });
  await Promise.race([saving, log.waiting(2)]);
  await log.release();
  await erasing;
  expect((await saving).expectData()).toMatchObject({ saveAnswer: { __typename: 'AttemptOverProblem' } });
  expect((await kept(id)).responses).toBeNull();
});

it('an essay whose words are gone waits for nobody; why a grade was changed is forgotten too', async () => {
  const word = unique('zyx');
  const { testId, questions } = await aTestOf(moderator, ['essay']);
  const attemptId = await takes(learner, testId, { ESSAY: 'First.' });
  const input = { attemptId, questionId: questions[0]?.id, points: 1, gradeRevision: 0 };
  (await moderator.execute(gradeAnswer, { input })).expectData();
  const changed = { ...input, points: 0, gradeRevision: 1, reason: `${word} was ill` };
  (await moderator.execute(gradeAnswer, { input: changed })).expectData();
  const waiting = await begins(learner, testId);
  await answers(learner, waiting.id, { ESSAY: 'Second.' });
  await submits(learner, waiting.id);
  const queue = async () =>
    (await moderator.execute(queueQuery, { portalId: moderator.portalId, filter: { testId } })).expectData<{
      gradingQueue: { totalCount: number };
    }>().gradingQueue.totalCount;
  expect(await queue()).toBe(1);
  await erases();
  expect(await queue()).toBe(0);
  const { rows } = await server.superuser.query('SELECT reason FROM grade_change WHERE reason LIKE $1', [`${word}%`]);
  expect(rows).toEqual([]);
});
