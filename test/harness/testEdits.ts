import { type Actor, unique } from './actors.ts';
import { aQuestion, aTest } from './questions.ts';

const problem = '... on Problem { code message } ... on InvalidInputProblem { field }';
const one = '{ test { draft { questionCount } } question { id position title } }';
/** The mutations that edit questions. */
export const mutations = {
  moveQuestion: `mutation ($input: MoveQuestionInput!) { moveQuestion(input: $input) { ... on MoveQuestionSuccess ${one} ${problem} } }`,
  duplicateQuestion: `mutation ($input: QuestionOfTestInput!) { duplicateQuestion(input: $input) { ... on DuplicateQuestionSuccess ${one} ... on Problem { code message } ... on TestFullProblem { most } } }`,
  deleteQuestion: `mutation ($input: QuestionOfTestInput!) { deleteQuestion(input: $input) { questionId test { draft { questionCount } } } }`,
  reorderQuestions: `mutation ($input: ReorderQuestionsInput!) { reorderQuestions(input: $input) { ... on ReorderQuestionsSuccess { test { id } } ${problem} } }`,
  updateQuestion: `mutation ($input: UpdateQuestionInput!) { updateQuestion(input: $input) { ... on UpdateQuestionSuccess { question { title } } ... on Problem { code message } } }`,
};
export const publishTest = `mutation ($input: PublishTestInput!) { publishTest(input: $input) {
  ... on PublishTestSuccess { alreadyPublished revision { id number note contentHash questionCount points } test { draft { id } published { id } } }
  ... on Problem { code message } ... on NotPublishableProblem { obstacles { code itemId } } } }`;
export const duplicateTest = `mutation ($input: DuplicateTestInput!) { duplicateTest(input: $input) { test { id title portalId origin { originId } published { id }
  draft { questionCount passMark } } } }`;
export const deleteTest =
  'mutation ($id: ID!) { deleteTest(id: $id) { ... on DeleteTestSuccess { testId } ... on Problem { code message } } }';

/** A test of these questions, told apart by their titles; gives their ids. */
export async function questionsNamed(by: Actor, ...titles: string[]): Promise<{ testId: string; ids: string[] }> {
  const testId = await aTest(by, unique('Edited'));
  const ids = [];
  for (const title of titles) ids.push((await aQuestion(by, testId, { title })).id);
  return { testId, ids };
}
