import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { aPublishedTest, begins, submits } from '../../harness/attempts.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* Attempts that hang under a test are no way round the limits (S35), nor a statement each. */
let server: TestServer;
let moderator: Actor;
let learner: Actor;
let testId: string;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
  ({ testId } = await aPublishedTest(moderator, { shuffleQuestions: true }));
});

const papers = (first: number) =>
  `query ($id: ID!) { learnerTest(id: $id) { myAttempts { id questions(first: ${first}) { nodes { id stem { html } myAnswer { __typename } } } } } }`;

it('S35: a list without pages costs what it may hold', async () => {
  const refused = (await learner.execute(papers(40), { id: testId })).expectError('BAD_INPUT');
  expect(refused.message).toContain('costs');
});

it('the papers of several attempts take as many statements as that of one', async () => {
  const asked = async (): Promise<number> => {
    const { result, statements } = await server.statements.during(() => learner.execute(papers(4), { id: testId }));
    result.expectData();
    return statements.length;
  };
  await submits(learner, (await begins(learner, testId)).id);
  await asked();
  const one = await asked();
  for (let n = 0; n < 4; n++) await submits(learner, (await begins(learner, testId)).id);
  expect(await asked()).toBe(one);
});
