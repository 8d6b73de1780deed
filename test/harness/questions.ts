import { randomBytes } from 'node:crypto';
import type { Actor } from './actors.ts';

/** Everything that authors see of a question, to be spread into a selection. */
export const questionFields = `
  id kind position title points shuffle stem { html source } feedback { html source }
  ... on SingleChoiceQuestion { choices { id weight text { html source } feedback { html } } }
  ... on MultipleChoiceQuestion { choices { id weight text { html source } feedback { html } } }
  ... on TrueFalseQuestion { correct feedbackTrue { html } feedbackFalse { html } }
  ... on ShortTextQuestion { caseSensitive accepted { id text weight feedback { html } } }
  ... on NumericQuestion { accepted { id min max value tolerance weight feedback { html } } }
  ... on MatchingQuestion { pairs { id answer prompt { html } } }
  ... on OrderingQuestion { items { id text { html } } }
  ... on EssayQuestion { minWords maxWords graderNotes { html } }`;

/** A question as the API gives it; what belongs to a kind is there for that kind. */
export interface AuthoredQuestion {
  id: string;
  kind: string;
  position: number;
  title: string | null;
  points: number;
  stem: { html: string; source: string };
  [field: string]: unknown;
}

/** A test with its draft, made through the API. */
export async function aTest(by: Actor, title: string, more: object = {}): Promise<string> {
  const answer = await by.execute(
    'mutation ($input: CreateTestInput!) { createTest(input: $input) { ... on CreateTestSuccess { test { id } } } }',
    { input: { portalId: by.portalId, title, ...more } },
  );
  return answer.expectData<{ createTest: { test: { id: string } } }>().createTest.test.id;
}

export const addQuestion = `mutation ($input: AddQuestionInput!) { addQuestion(input: $input) {
  __typename
  ... on AddQuestionSuccess { question { ${questionFields} } test { draft { questionCount points } } notes { code subject message } }
  ... on Problem { code message }
  ... on InvalidQuestionProblem { issues { path code message } } } }`;

/** Adds a question through the API and gives it as stored. */
export async function aQuestion(
  by: Actor,
  testId: string,
  question: object = {},
  position?: number,
): Promise<AuthoredQuestion> {
  const given = { stem: 'What?', answers: { trueFalse: { correct: true } }, ...question };
  const answer = await by.execute(addQuestion, { input: { testId, question: given, position } });
  return answer.expectData<{ addQuestion: { question: AuthoredQuestion } }>().addQuestion.question;
}

/** The questions of a test's draft in order. */
export async function draftQuestions(by: Actor, testId: string): Promise<AuthoredQuestion[]> {
  const query = `query ($id: ID!) { test(id: $id) { draft { questions(first: 100) { nodes { ${questionFields} } } } } }`;
  const answer = await by.execute(query, { id: testId });
  return answer.expectData<{ test: { draft: { questions: { nodes: AuthoredQuestion[] } } } }>().test.draft.questions
    .nodes;
}

/** Puts a file into a portal, past the API; gives the reference that HTML uses. */
export async function aPicture(by: Actor): Promise<string> {
  const sha256 = randomBytes(32).toString('hex');
  const { superuser } = by.server;
  await superuser.query(`INSERT INTO blob (sha256, bytes, media_type) VALUES ($1, 9, 'image/png')`, [sha256]);
  const row = `INSERT INTO file (portal_id, sha256, name, media_type, bytes) VALUES ($1, $2, 'a.png', 'image/png', 9)`;
  await superuser.query(row, [by.portalId, sha256]);
  return `extramural:file/${sha256}`;
}

/** Adds that many plain questions to a test's draft, past the API and in one statement; titles are `q1`, `q2`, … */
export async function manyQuestions(by: Actor, testId: string, count: number): Promise<void> {
  await by.server.superuser.query(
    `INSERT INTO question (portal_id, revision_id, position, kind, title, stem, answers)
     SELECT portal_id, draft_revision_id, n, 'TRUE_FALSE', 'q' || n, 'x', '{"correct":true,"feedbackTrue":null,"feedbackFalse":null}'
       FROM content, generate_series(1, $2::int) AS n WHERE id = $1`,
    [testId, count],
  );
}
