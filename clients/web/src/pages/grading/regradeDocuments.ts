import { graphql } from '../../graphql/graphql.ts';

/** A test and its questions, to choose what is judged anew. */
export const questionsToRegradeDocument = graphql(`
  query QuestionsToRegrade($id: ID!) {
    test(id: $id) { id title published { id number questions(first: 100) { totalCount nodes { id kind position points stem { html } } } } }
  }
`);

/** Judges anew, or only counts what would change. */
export const regradeDocument = graphql(`
  mutation RegradeTest($input: RegradeTestInput!) {
    regradeTest(input: $input) {
      __typename
      ... on RegradeTestSuccess { attemptsChecked answersChanged resultsChanged passesChanged complete regrade { id } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** How far a regrade is. */
export const regradeProgressDocument = graphql(`
  query RegradeProgress($id: ID!) {
    regrade(id: $id) { id state reason attemptsChecked answersChanged resultsChanged passesChanged orderedAt completedAt }
  }
`);
