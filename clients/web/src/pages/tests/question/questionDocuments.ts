import { graphql } from '../../../graphql/graphql.ts';

/** A question with the place it is read from. */
export const questionDocument = graphql(`
  query QuestionToEdit($testId: ID!, $questionId: ID!) {
    test(id: $testId) { id newest { id question(id: $questionId) { ...EditedQuestion } } }
  }
`);

export const addQuestionDocument = graphql(`
  mutation AddQuestion($input: AddQuestionInput!) {
    addQuestion(input: $input) {
      __typename
      ... on AddQuestionSuccess { question { id } notes { message subject } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on InvalidQuestionProblem { issues { path message } }
    }
  }
`);

export const updateQuestionDocument = graphql(`
  mutation UpdateQuestion($input: UpdateQuestionInput!) {
    updateQuestion(input: $input) {
      __typename
      ... on UpdateQuestionSuccess { question { ...EditedQuestion } notes { message subject } }
      ... on Problem { code message }
      ... on InvalidQuestionProblem { issues { path message } }
      ... on QuestionChangedProblem { question { ...EditedQuestion } }
    }
  }
`);

export const moveQuestionDocument = graphql(`
  mutation MoveQuestion($input: MoveQuestionInput!) {
    moveQuestion(input: $input) {
      __typename
      ... on MoveQuestionSuccess { question { id position } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const duplicateQuestionDocument = graphql(`
  mutation DuplicateQuestion($input: QuestionOfTestInput!) {
    duplicateQuestion(input: $input) {
      __typename
      ... on DuplicateQuestionSuccess { question { id } }
      ... on Problem { code message }
    }
  }
`);

export const deleteQuestionDocument = graphql(`
  mutation DeleteQuestion($input: QuestionOfTestInput!) {
    deleteQuestion(input: $input) { __typename questionId }
  }
`);
