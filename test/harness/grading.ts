import type { Actor } from './actors.ts';
import { aPublishedTest, begins, everyKind, type PaperQuestionSeen, paperOf, saves, submits } from './attempts.ts';
import type { AuthoredQuestion } from './questions.ts';

/** What is answered, by the kind of question, in words of the paper. */
export interface GivenAnswers {
  SINGLE_CHOICE?: string;
  MULTIPLE_CHOICE?: string[];
  TRUE_FALSE?: boolean;
  SHORT_TEXT?: string;
  NUMERIC?: string;
  MATCHING?: Record<string, string>;
  ORDERING?: string[];
  ESSAY?: string;
}

/** Everything right, as far as the server can judge it. */
export const allRight: GivenAnswers = {
  SINGLE_CHOICE: 'Paris',
  MULTIPLE_CHOICE: ['Two', 'Three'],
  TRUE_FALSE: true,
  SHORT_TEXT: 'Helmet',
  NUMERIC: '42,5',
  MATCHING: { France: 'Paris', Italy: 'Rome', Lazio: 'Rome' },
  ORDERING: ['one', 'two', 'three', 'four'],
};

const named = (options: { id: string; text: { html: string } }[], text: string): string =>
  options.find((option) => option.text.html === text)?.id ?? `nothing says ${text}`;

const inputs: { [Kind in keyof GivenAnswers]: (question: PaperQuestionSeen, given: never) => object } = {
  SINGLE_CHOICE: ({ choices }, given: string) => ({ choiceId: named(choices, given) }),
  MULTIPLE_CHOICE: ({ choices }, given: string[]) => ({ choiceIds: given.map((text) => named(choices, text)) }),
  TRUE_FALSE: (_question, trueFalse: boolean) => ({ trueFalse }),
  SHORT_TEXT: (_question, text: string) => ({ text }),
  NUMERIC: (_question, number: string) => ({ number }),
  MATCHING: ({ prompts, answers }, given: Record<string, string>) => ({
    matches: Object.entries(given).map(([prompt, answer]) => ({
      promptId: named(prompts, prompt),
      answerId: answers.find(({ text }) => text === answer)?.id,
    })),
  }),
  ORDERING: ({ items }, given: string[]) => ({ itemIds: given.map((text) => named(items, text)) }),
  ESSAY: (_question, text: string) => ({ text }),
};

/** Answers the questions of an attempt through the API: all of a kind alike. */
export async function answers(by: Actor, attemptId: string, given: GivenAnswers): Promise<void> {
  for (const question of await paperOf(by, attemptId)) {
    const kind = question.kind as keyof GivenAnswers;
    if (given[kind] === undefined) continue;
    const answer = inputs[kind]?.(question, given[kind] as never);
    const saved = await saves(by, { attemptId, questionId: question.id, revision: question.revision, answer });
    const result = saved.expectData<{ saveAnswer: { __typename: string } }>().saveAnswer;
    if (result.__typename !== 'SaveAnswerSuccess') throw new Error(JSON.stringify(result));
  }
}

/** Begins, answers and hands in; gives the attempt's id. */
export async function takes(by: Actor, testId: string, given: GivenAnswers = allRight): Promise<string> {
  const { id } = await begins(by, testId);
  await answers(by, id, given);
  await submits(by, id);
  return id;
}

/** A published test with one question of each of these kinds (fields of AnswersInput), each for one point. */
export function aTestOf(
  by: Actor,
  kinds: string[],
  rules: object = {},
): Promise<{ testId: string; questions: AuthoredQuestion[] }> {
  const questions = kinds.map((kind) => ({ stem: `About ${kind}?`, answers: { [kind]: everyKind[kind] } }));
  return aPublishedTest(by, rules, questions);
}

/** Sets what a portal decides about a test, past the API. */
export async function setsTest(
  by: Actor,
  testId: string,
  settings: { releaseByHand?: boolean; closesIn?: number | null },
): Promise<void> {
  await by.server.superuser.query(
    `INSERT INTO content_settings (portal_id, content_id, release_by_hand, closes_at)
     SELECT portal_id, id, $2, now() + make_interval(secs => $3) FROM content WHERE id = $1
     ON CONFLICT (portal_id, content_id) DO UPDATE SET release_by_hand = excluded.release_by_hand, closes_at = excluded.closes_at`,
    [testId, settings.releaseByHand ?? false, settings.closesIn ?? null],
  );
}

const reviewed = `__typename questionId kind position answered points maxPoints annulled comment stem { html } feedback { html }
  ... on ReviewedChoices { choices { text { html } chosen correct weight feedback { html } } }
  ... on ReviewedTrueFalse { trueFalse: given right: correct answerFeedback { html } }
  ... on ReviewedShortText { written: given texts: accepted { text weight } answerFeedback { html } }
  ... on ReviewedNumeric { written: given ranges: accepted { min max weight } answerFeedback { html } }
  ... on ReviewedMatching { pairs { prompt { html } given correct } }
  ... on ReviewedOrdering { order: given { html } rightOrder: correct { html } }
  ... on ReviewedEssay { written: given }`;

export const reviewQuery = `query ($attemptId: ID!, $first: Int = 100, $after: String) { attemptReview(attemptId: $attemptId) {
  attemptId rule state message availableAt score { points maxPoints percent passed }
  questions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${reviewed} } } } }`;

/** A review as its learner sees it. */
export interface ReviewSeen {
  attemptId: string;
  rule: string;
  state: string;
  message: string | null;
  availableAt: string | null;
  score: { points: number; maxPoints: number; percent: number; passed: boolean | null } | null;
  questions: {
    totalCount: number;
    nodes: ({ kind: string; questionId: string; points: number | null } & Record<string, unknown>)[];
  } | null;
}

/** What the learner may see of an attempt. */
export async function reviews(by: Actor, attemptId: string): Promise<ReviewSeen> {
  return (await by.execute(reviewQuery, { attemptId })).expectData<{ attemptReview: ReviewSeen }>().attemptReview;
}

const graded = `attemptId questionId testId membershipId submittedAt gradedByHand gradedByAccountId gradedAt gradeRevision reviewed { ${reviewed} }`;

export const queueQuery = `query ($portalId: ID!, $first: Int = 20, $after: String, $filter: GradingQueueFilter) {
  gradingQueue(portalId: $portalId, first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${graded} question { id ... on EssayQuestion { graderNotes { html } } } } } }`;

export const gradeAnswer = `mutation ($input: GradeAnswerInput!) { gradeAnswer(input: $input) {
  __typename ... on GradeAnswerSuccess { attemptGraded answer { ${graded} } }
  ... on Problem { code message } ... on InvalidInputProblem { field } ... on GradeChangedProblem { answer { gradeRevision reviewed { points } } } } }`;

export const releaseResults = `mutation ($input: ReleaseResultsInput!) { releaseResults(input: $input) { count attemptIds } }`;

export const regradeTest = `mutation ($input: RegradeTestInput!) { regradeTest(input: $input) {
  __typename ... on RegradeTestSuccess { attemptsChecked answersChanged resultsChanged passesChanged complete regrade { id state questionIds annulledIds } }
  ... on Problem { code message } } }`;

/** The result of an attempt as it lies in the database. */
export async function resultOf(
  by: Actor,
  attemptId: string,
): Promise<{ state: string; points: number | null; passed: boolean | null; released: boolean }> {
  const { rows } = await by.server.superuser.query(
    'SELECT state, points::float8 AS points, passed, released_at IS NOT NULL AS released FROM attempt WHERE id = $1',
    [attemptId],
  );
  return rows[0];
}
