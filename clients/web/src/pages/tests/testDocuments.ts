import { graphql } from '../../graphql/graphql.ts';

/** How far a test is, for its authors. */
export const testState = graphql(`
  fragment TestState on Test {
    id title updatedAt directLink
    origin { revision behindBy }
    draft { id }
    published { id number }
  }
`);

/** A question with all that its author may change. */
export const editedQuestion = graphql(`
  fragment EditedQuestion on Question {
    __typename id kind position title points shuffle version
    stem { source html } feedback { source html }
    ... on SingleChoiceQuestion { choices { id weight text { source html } feedback { source html } } }
    ... on MultipleChoiceQuestion { choices { id weight text { source html } feedback { source html } } }
    ... on TrueFalseQuestion { correct feedbackTrue { source html } feedbackFalse { source html } }
    ... on ShortTextQuestion { caseSensitive texts: accepted { id text weight feedback { source html } } }
    ... on NumericQuestion { numbers: accepted { id min max value tolerance weight feedback { source html } } }
    ... on MatchingQuestion { pairs { id answer prompt { source html } } }
    ... on OrderingQuestion { items { id text { source html } } }
    ... on EssayQuestion { minWords maxWords graderNotes { source html } }
  }
`);

/** What every page of the editor says above its part. */
export const testDocument = graphql(`
  query TestHead($id: ID!) { test(id: $id) { ...TestState newest { id questionCount points } } }
`);

export const createTestDocument = graphql(`
  mutation CreateTest($input: CreateTestInput!) {
    createTest(input: $input) {
      __typename
      ... on CreateTestSuccess { test { id title } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const duplicateTestDocument = graphql(`
  mutation DuplicateTest($input: DuplicateTestInput!) {
    duplicateTest(input: $input) { __typename test { id title } }
  }
`);

export const deleteTestDocument = graphql(`
  mutation DeleteTest($id: ID!) {
    deleteTest(id: $id) {
      __typename
      ... on DeleteTestSuccess { testId }
      ... on Problem { code message }
      ... on ContentInUseProblem { count usedBy { id title } }
    }
  }
`);
