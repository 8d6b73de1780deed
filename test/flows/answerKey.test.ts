import { execute, parse } from 'graphql';
import { authenticate } from '../../server/auth/authenticate.ts';
import { createContext } from '../../server/context.ts';
import { executableSchema } from '../../server/http/schema.ts';
import { newId } from '../../server/ids.ts';
import { type Actor, aMember, anInternalModerator } from '../harness/actors.ts';
import { begins, flagQuestion, type PaperQuestionSeen, paperOf, saves, starts, submits } from '../harness/attempts.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import {
  answers,
  gradeAnswer,
  queueQuery,
  regradeTest,
  releaseResults,
  reviews,
  setsTest,
} from '../harness/grading.ts';
import { operationFor, rootFields } from '../harness/operations.ts';
import { aSecretTest, secrets, secretsIn, shownInReview } from '../harness/secretTest.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

/*
 * S44, S45: a test whose key is marked everywhere, and a learner who asks for everything there is to ask for, at every step. No
 * mark comes to them before the rule of the test allows it, and then only those that belong to a review.
 */
const schema = executableSchema();
let server: TestServer;
let moderator: Actor;
let learner: Actor;
/** Everything that was sent to the learner. */
let heard: string[];

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});
beforeEach(async () => {
  heard = [];
  const member = await aMember(server, moderator.portalId, 'LEARNER');
  learner = {
    ...member,
    execute: async (...request) => {
      const answer = await member.execute(...request);
      heard.push(JSON.stringify([answer.body, answer.headers]));
      return answer;
    },
  };
});

/** Asks every query of the schema about each of these ids, all fields and eight objects deep; what it is for nobody else to judge. */
async function asksEverything(actor: Actor, ids: string[]): Promise<string> {
  const texts: string[] = [];
  const viewer = await authenticate(server.deps.database, actor.token, '127.0.0.1');
  for (const { path, field } of rootFields(schema).filter(({ operation }) => operation === 'query')) {
    for (const id of ids) {
      const variables: Record<string, unknown> = {};
      for (const { name, type } of field.args) {
        if (/^ID!?$/.test(String(type))) variables[name] = name === 'portalId' ? moderator.portalId : id;
        else if (name === 'first') variables[name] = 100;
        else if (String(type) === 'String!') variables[name] = id;
      }
      const contextValue = createContext(server.deps, {
        viewer,
        language: 'en',
        requestId: newId(),
        log: server.deps.log,
      });
      const document = parse(operationFor(schema, path, Object.keys(variables), 8));
      texts.push(JSON.stringify(await execute({ schema, document, variableValues: variables, contextValue })));
    }
  }
  return texts.join('\n');
}

/** Errors and problems of every kind about an answer. */
async function makesMistakes(attemptId: string, testId: string, paper: PaperQuestionSeen[]): Promise<void> {
  const [single, multiple] = paper as [PaperQuestionSeen, PaperQuestionSeen];
  const wrong: object[] = [
    { choiceId: secrets.rightId },
    { choiceIds: [secrets.rightId, multiple.choices?.[0]?.id] },
    { text: 'x' },
    { number: 'x' },
    {},
  ];
  for (const question of paper) {
    for (const answer of wrong)
      await saves(learner, { attemptId, questionId: question.id, revision: question.revision, answer });
    await saves(learner, { attemptId, questionId: question.id, revision: 99, answer: null });
  }
  await learner.execute(flagQuestion, { input: { attemptId, questionId: single.id, flagged: true } });
  await starts(learner, testId);
  await learner.execute(queueQuery, { portalId: moderator.portalId });
  await learner.execute(gradeAnswer, { input: { attemptId, questionId: single.id, points: 1, gradeRevision: 0 } });
  await learner.execute(regradeTest, { input: { testId, reason: 'Please', questionIds: [single.id], dryRun: true } });
  await learner.execute(releaseResults, { input: { testId } });
  await learner.execute(
    'query ($id: ID!) { test(id: $id) { published { questions(first: 9) { nodes { feedback { html } } } } } }',
    { id: testId },
  );
}

/** What lies in the portal for others to read and send: events, notices, mails, jobs. */
async function written(): Promise<string> {
  const tables = ['event', 'notice', 'mail', 'idempotency_key'];
  const texts = await Promise.all(
    tables.map((name) => server.superuser.query(`SELECT to_jsonb(t)::text AS text FROM ${name} t`)),
  );
  return texts.flatMap(({ rows }) => rows.map(({ text }) => text as string)).join('\n');
}

it('shows no mark of the key before the rule allows it, and then only what a review shows (S44, S45, L5)', async () => {
  const rules = { review: 'SCORE_AND_ANSWERS', reviewAfterClose: true, passMark: 50, shuffleQuestions: true };
  const { testId, questions } = await aSecretTest(moderator, rules);
  await setsTest(moderator, testId, { releaseByHand: true, closesIn: 3600 });
  const ids = [testId];
  const silent = async (step: string, more: string[] = []) => {
    const everything = [...heard, await asksEverything(learner, [...ids, ...more]), await written()].join('\n');
    expect([step, secretsIn(everything)]).toEqual([step, []]);
  };
  await silent('before it begins');
  const { id } = await begins(learner, testId);
  await makesMistakes(id, testId, await paperOf(learner, id));
  await answers(learner, id, {
    SINGLE_CHOICE: 'Right',
    MULTIPLE_CHOICE: ['Most'],
    TRUE_FALSE: true,
    SHORT_TEXT: 'something',
    NUMERIC: '1',
    MATCHING: { France: 'Paris', Italy: 'Rome' },
    ORDERING: ['one', 'two', 'three'],
    ESSAY: 'Because.',
  });
  await silent('in progress', [id]);
  await submits(learner, id);
  await silent('while an essay waits', [id]);
  const essay = questions.at(-1)?.id;
  (
    await moderator.execute(gradeAnswer, { input: { attemptId: id, questionId: essay, points: 1, gradeRevision: 0 } })
  ).expectData();
  await drainJobs(server);
  await silent('graded and not released', [id]);
  (await moderator.execute(releaseResults, { input: { testId } })).expectData();
  await silent('released, and the test is open', [id]);
  await setsTest(moderator, testId, { releaseByHand: true, closesIn: -10 });
  const shown = secretsIn(JSON.stringify(await reviews(learner, id)));
  expect(shown).toEqual(expect.arrayContaining([...shownInReview]));
  // What nobody but authors and graders sees, at any time.
  const never = ['title', 'graderNotes', 'rightId', 'wrongId', 'pairId', 'itemId', 'acceptedId'];
  const all = secretsIn(await asksEverything(learner, [...ids, id]));
  expect(all.filter((name) => never.includes(name))).toEqual([]);
  expect(secretsIn(await written())).toEqual([]);
}, 120_000);

it('finds every mark where it may be seen (the search itself works)', async () => {
  const { testId } = await aSecretTest(moderator, {});
  const everything = await asksEverything(moderator, [testId]);
  // Beside accepted texts, accepted numbers have to be asked for by themselves: a document holds one of two fields of a name.
  const numbers = `query ($id: ID!) { test(id: $id) { published { questions(first: 9) { nodes { ... on NumericQuestion { accepted { min max } } } } } } }`;
  const { body } = await moderator.execute(numbers, { id: testId });
  expect(secretsIn(everything + JSON.stringify(body)).sort()).toEqual(Object.keys(secrets).sort());
});

describe('The order and the names of options (S44)', () => {
  const seeds = 200;
  /** The paper's choices for many seeds, of attempts put there past the API. */
  async function papers(): Promise<{ id: string; text: { html: string } }[][]> {
    const { testId } = await aSecretTest(moderator, {});
    const { id } = await begins(learner, testId);
    const { rows } = await server.superuser.query(
      `INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, state, seed, submitted_at, submitted_by)
       SELECT portal_id, membership_id, test_id, revision_id, 1 + n, 'SUBMITTED', n::bigint * 7919 * 104729 - 500000, now(), 'LEARNER'
         FROM attempt, generate_series(1, $2::int) AS n WHERE id = $1 RETURNING id`,
      [id, seeds],
    );
    const query = `query ($id: ID!) { attempt(id: $id) { questions(first: 1) { nodes { ... on PaperSingleChoice { choices { id text { html } } } } } } }`;
    const shown = [];
    for (const row of rows) {
      const answer = await learner.execute(query, { id: row.id });
      type Data = { attempt: { questions: { nodes: { choices: { id: string; text: { html: string } }[] }[] } } };
      shown.push(answer.expectData<Data>().attempt.questions.nodes[0]?.choices ?? []);
    }
    return shown;
  }

  /** How far counts are from being equal (chi squared, two degrees of freedom): above 18.4 once in 10,000. */
  const chiSquared = (places: number[]): number => {
    const expected = places.length / 3;
    return [0, 1, 2].reduce(
      (sum, n) => sum + (places.filter((place) => place === n).length - expected) ** 2 / expected,
      0,
    );
  };

  it('say nothing of what is right', async () => {
    const all = await papers();
    expect(all).toHaveLength(seeds);
    const isRight = ({ text }: { text: { html: string } }) => text.html === 'Right';
    expect(chiSquared(all.map((choices) => choices.findIndex(isRight)))).toBeLessThan(18.4);
    // Nor does the place of its name among the names.
    const byName = all.map((choices) => [...choices].sort((a, b) => (a.id < b.id ? -1 : 1)).findIndex(isRight));
    expect(chiSquared(byName)).toBeLessThan(18.4);
    const shapes = new Set(
      all
        .flat()
        .map(({ id }) => id.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'a').replace(/[0-9]/g, 'a').replace(/[-_]/g, 'a')),
    );
    expect(shapes.size).toBe(1);
    // And no name comes twice, so that what was learnt on one paper says nothing on the next.
    expect(new Set(all.flat().map(({ id }) => id)).size).toBe(seeds * 3);
  }, 120_000);
});
