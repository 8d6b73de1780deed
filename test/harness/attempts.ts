import { type Actor, unique } from './actors.ts';
import type { Answer } from './execute.ts';
import { type AuthoredQuestion, aQuestion, aTest } from './questions.ts';

/** One question of each kind, as an author gives it. */
export const everyKind: Record<string, object> = {
  singleChoice: {
    choices: [
      { id: 'right', text: 'Paris', weight: 100, feedback: 'Well done.' },
      { id: 'wrong1', text: 'Rome', weight: 0 },
      { id: 'wrong2', text: 'Berlin', weight: 0 },
    ],
  },
  multipleChoice: {
    choices: [
      { id: 'rightA', text: 'Two', weight: 50 },
      { id: 'rightB', text: 'Three', weight: 50 },
      { id: 'wrongC', text: 'Four', weight: -50 },
    ],
  },
  trueFalse: { correct: true },
  shortText: { accepted: [{ text: 'helmet', weight: 100 }] },
  numeric: { accepted: [{ value: 42, tolerance: 1, weight: 100 }] },
  matching: {
    pairs: [
      { id: 'm1', prompt: 'France', answer: 'Paris' },
      { id: 'm2', prompt: 'Italy', answer: 'Rome' },
      { id: 'm3', prompt: 'Lazio', answer: 'Rome' },
      { id: 'm4', answer: 'Oslo' },
    ],
  },
  ordering: { items: ['one', 'two', 'three', 'four'].map((text, n) => ({ id: `o${n}`, text })) },
  essay: { graderNotes: 'Look for sense.', minWords: 1, maxWords: 50 },
};

/** Publishes a test through the API. */
export async function publishesTest(by: Actor, testId: string): Promise<void> {
  const answer = await by.execute(
    'mutation ($input: PublishTestInput!) { publishTest(input: $input) { __typename ... on Problem { code message } } }',
    { input: { testId } },
  );
  const { publishTest } = answer.expectData<{ publishTest: { __typename: string } }>();
  if (publishTest.__typename !== 'PublishTestSuccess') throw new Error(JSON.stringify(publishTest));
}

/** A published test with these questions (every kind unless given); rules as `createTest` takes them. */
export async function aPublishedTest(
  by: Actor,
  rules: object = {},
  questions: object[] = Object.entries(everyKind).map(([kind, answers]) => ({
    stem: `What about ${kind}?`,
    answers: { [kind]: answers },
  })),
): Promise<{ testId: string; questions: AuthoredQuestion[] }> {
  const testId = await aTest(by, unique('Test'), rules);
  const made: AuthoredQuestion[] = [];
  for (const question of questions) made.push(await aQuestion(by, testId, question));
  await publishesTest(by, testId);
  return { testId, questions: made };
}

export const attemptFields = `id number state startedAt deadlineAt submittedAt submittedBy serverNow secondsLeft`;

export const startAttempt = `mutation ($input: StartAttemptInput!) { startAttempt(input: $input) {
  __typename ... on StartAttemptSuccess { alreadyStarted attempt { ${attemptFields} } }
  ... on Problem { code message } ... on AttemptsUsedUpProblem { attemptLimit }
  ... on TestNotOpenProblem { opensAt obstacle { reason message } } } }`;

export interface AttemptSeen {
  id: string;
  number: number;
  state: string;
  startedAt: string;
  deadlineAt: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  serverNow: string;
  secondsLeft: number | null;
}

/** Begins an attempt, whatever it comes to. */
export const starts = (by: Actor, testId: string, more: object = {}): Promise<Answer> =>
  by.execute(startAttempt, { input: { testId, confirmed: true, ...more } });

/** Begins an attempt; fails unless it is in progress. */
export async function begins(by: Actor, testId: string, more: object = {}): Promise<AttemptSeen> {
  const answer = await starts(by, testId, more);
  const { startAttempt: started } = answer.expectData<{ startAttempt: { attempt?: AttemptSeen } }>();
  if (!started.attempt) throw new Error(JSON.stringify(started));
  return started.attempt;
}

export const answerFields = `__typename ... on ChoiceAnswer { choiceId } ... on ChoicesAnswer { choiceIds } ... on TrueFalseAnswer { trueFalse }
  ... on TextAnswer { text } ... on NumberAnswer { number } ... on MatchingAnswer { matches { promptId answerId } } ... on OrderingAnswer { itemIds }`;

export const paperQuery = `query ($id: ID!, $first: Int = 100, $after: String) { attempt(id: $id) { ${attemptFields}
  questions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    __typename id kind number points revision flagged savedAt stem { html } myAnswer { ${answerFields} }
    ... on PaperSingleChoice { choices { id text { html } } } ... on PaperMultipleChoice { choices { id text { html } } }
    ... on PaperMatching { prompts { id text { html } } answers { id text } } ... on PaperOrdering { items { id text { html } } }
    ... on PaperEssay { minWords maxWords } } } } }`;

interface Option {
  id: string;
  text: { html: string };
}

/** A question as its learner sees it; what belongs to a kind is there for that kind. */
export interface PaperQuestionSeen {
  __typename: string;
  id: string;
  kind: string;
  number: number;
  points: number;
  revision: number;
  flagged: boolean;
  savedAt: string | null;
  stem: { html: string };
  myAnswer: ({ __typename: string } & Record<string, unknown>) | null;
  choices: Option[];
  prompts: Option[];
  answers: { id: string; text: string }[];
  items: Option[];
}

/** The questions of an attempt's paper, at most 100, in its order. */
export async function paperOf(by: Actor, attemptId: string): Promise<PaperQuestionSeen[]> {
  const answer = await by.execute(paperQuery, { id: attemptId });
  return answer.expectData<{ attempt: { questions: { nodes: PaperQuestionSeen[] } } }>().attempt.questions.nodes;
}

const saved = `__typename ... on SaveAnswerSuccess { questionId revision savedAt deadlineAt }
  ... on Problem { code message } ... on InvalidInputProblem { field } ... on AttemptOverProblem { deadlineAt }
  ... on AnswerConflictProblem { questionId revision flagged present { ${answerFields} } }`;

export const saveAnswer = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { ${saved} } }`;
export const saveAnswers = `mutation ($input: SaveAnswersInput!) { saveAnswers(input: $input) { results { ${saved} } } }`;
export const flagQuestion = `mutation ($input: FlagQuestionInput!) { flagQuestion(input: $input) { ${saved} } }`;
export const submitAttempt = `mutation ($attemptId: ID!) { submitAttempt(attemptId: $attemptId) { attempt { ${attemptFields} } } }`;

export interface SaveInput {
  attemptId: string;
  questionId: string;
  revision?: number;
  answer?: object | null;
  flagged?: boolean | null;
}

/** Saves an answer (revision 0 unless given), whatever it comes to. */
export const saves = (by: Actor, input: SaveInput): Promise<Answer> =>
  by.execute(saveAnswer, { input: { revision: 0, ...input } });

/** Hands an attempt in and gives it. */
export async function submits(by: Actor, attemptId: string): Promise<AttemptSeen> {
  const answer = await by.execute(submitAttempt, { attemptId });
  return answer.expectData<{ submitAttempt: { attempt: AttemptSeen } }>().submitAttempt.attempt;
}

/** The membership of an actor in the portal it was made in. */
export async function membershipOf(actor: Actor): Promise<string> {
  const { rows } = await actor.server.superuser.query(
    'SELECT id FROM membership WHERE portal_id = $1 AND account_id = $2',
    [actor.portalId, actor.accountId],
  );
  return rows[0].id as string;
}

/** Moves an attempt's clock in the database: its deadline lies that many seconds from now. */
export async function movesDeadline(by: Actor, attemptId: string, seconds: number): Promise<void> {
  await by.server.superuser.query(
    `UPDATE attempt SET deadline_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1`,
    [attemptId, seconds],
  );
}
