import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { aTestOf, gradeAnswer, regradeTest, releaseResults, setsTest, takes } from '../../harness/grading.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});
beforeEach(async () => {
  learner = await aMember(server, moderator.portalId, 'LEARNER');
  await server.superuser.query('DELETE FROM notice');
});

const told = async (who: Actor): Promise<string[]> => {
  const { rows } = await server.superuser.query(
    `SELECT n.kind FROM notice n JOIN membership m ON m.id = n.membership_id WHERE m.account_id = $1 ORDER BY n.created_at, n.id`,
    [who.accountId],
  );
  return rows.map(({ kind }) => kind);
};

async function anEssay(rules: object = {}) {
  const { testId, questions } = await aTestOf(moderator, ['essay'], rules);
  const attemptId = await takes(learner, testId, { ESSAY: 'So.' });
  const questionId = questions[0]?.id ?? '';
  const grade = async (points: number, gradeRevision = 0) =>
    (await moderator.execute(gradeAnswer, { input: { attemptId, questionId, points, gradeRevision } })).expectData();
  return { testId, attemptId, questionId, grade };
}

describe('Who is told of results (S6)', () => {
  it('is who grades, once a test while the notice is unread', async () => {
    const { testId } = await anEssay();
    await takes(learner, testId, { ESSAY: 'More.' });
    expect(await told(moderator)).toEqual(['GRADING_WANTED']);
    await server.superuser.query('UPDATE notice SET read_at = now()');
    await takes(learner, testId, { ESSAY: 'Even more.' });
    expect(await told(moderator)).toEqual(['GRADING_WANTED', 'GRADING_WANTED']);
    expect(await told(learner)).toEqual([]);
  });

  it('is the learner who waited, and of a changed grade again', async () => {
    const { grade } = await anEssay();
    await grade(1);
    expect(await told(learner)).toEqual(['RELEASED']);
    await grade(0, 1);
    expect(await told(learner)).toEqual(['RELEASED', 'RELEASED']);
  });

  it('is not told that a result can be seen where it cannot (L5, L6)', async () => {
    for (const rules of [{ review: 'NOTHING' }, { reviewAfterClose: true }]) {
      await server.superuser.query('DELETE FROM notice');
      await (await anEssay(rules)).grade(1);
      expect([rules, await told(learner)]).toEqual([rules, ['GRADED']]);
    }
  });

  it('is the learner when a moderator releases', async () => {
    const { testId, grade } = await anEssay();
    await setsTest(moderator, testId, { releaseByHand: true });
    await grade(1);
    expect(await told(learner)).toEqual(['GRADED']);
    (await moderator.execute(releaseResults, { input: { testId } })).expectData();
    expect(await told(learner)).toEqual(['GRADED', 'RELEASED']);
  });

  it('is the learner whose result a regrade changed, and nobody by what the server grades alone', async () => {
    const { testId, questions } = await aTestOf(moderator, ['trueFalse']);
    await takes(learner, testId, { TRUE_FALSE: false });
    expect([await told(learner), await told(moderator)]).toEqual([[], []]);
    const input = { testId, annulQuestionIds: [questions[0]?.id], reason: 'Unclear' };
    (await moderator.execute(regradeTest, { input })).expectData();
    expect(await told(learner)).toEqual(['REGRADED']);
  });
});
