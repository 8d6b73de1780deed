import { graphql } from '../../../graphql/graphql.ts';

/** Rules as they are edited; a part of the draft. */
export const testRules = graphql(`
  fragment TestRules on TestRevision {
    id title passMark timeLimitSeconds attemptLimit shuffleQuestions review reviewAfterClose
    description { source html version }
  }
`);

/** The rules of a test's newest state, and what the portal decides about it. */
export const settingsDocument = graphql(`
  query TestSettings($id: ID!) {
    test(id: $id) {
      id
      newest { ...TestRules }
      settings { testId opensAt closesAt releaseByHand enrollOnFailure }
    }
  }
`);

export const updateTestDocument = graphql(`
  mutation UpdateTest($input: UpdateTestInput!) {
    updateTest(input: $input) {
      __typename
      ... on UpdateTestSuccess {
        test { id title newest { ...TestRules } }
        notes { message subject }
      }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const updateTestSettingsDocument = graphql(`
  mutation UpdateTestSettings($input: UpdateTestSettingsInput!) {
    updateTestSettings(input: $input) {
      __typename
      ... on UpdateTestSettingsSuccess { settings { testId opensAt closesAt releaseByHand enrollOnFailure } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);
