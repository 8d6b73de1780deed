import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { begins, publishesTest, submits } from '../../harness/attempts.ts';
import { answers, aTestOf, regradeTest, resultOf } from '../../harness/grading.ts';
import { holdsLog } from '../../harness/heldLog.ts';
import { mutations } from '../../harness/testEdits.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L6: a regrade and those who hand in at the same time. */
let server: TestServer;
let moderator: Actor;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
});

it('judges by the corrected key also an attempt that was being graded by the former one', async () => {
  const { testId, questions } = await aTestOf(moderator, ['shortText'], { passMark: 100 });
  const { id } = await begins(learner, testId);
  await answers(learner, id, { SHORT_TEXT: 'cap' });
  const question = { answers: { shortText: { accepted: [{ text: 'cap', weight: 100 }] } } };
  const input = { testId, questionId: questions[0]?.id, question };
  (await moderator.execute(mutations.updateQuestion, { input })).expectData();
  await publishesTest(moderator, testId);
  const log = await holdsLog(server, moderator.portalId);
  // Graded by the former key, and not committed yet.
  const submitting = submits(learner, id);
  await log.waiting(1);
  const regrading = moderator.execute(regradeTest, { input: { testId, reason: 'The key was wrong' } });
  await log.waiting(2);
  await log.release();
  await submitting;
  (await regrading).expectData();
  expect(await resultOf(learner, id)).toEqual({ state: 'GRADED', points: 1, passed: true, released: true });
});
