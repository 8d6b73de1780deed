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
