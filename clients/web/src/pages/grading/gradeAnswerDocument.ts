import { graphql } from '../../graphql/graphql.ts';

/** Gives one answer its points; who was faster than oneself is told with what they gave. */
export const gradeAnswerDocument = graphql(`
  mutation GradeAnswer($input: GradeAnswerInput!) {
    gradeAnswer(input: $input) {
      __typename
      ... on GradeAnswerSuccess { answer { attemptId questionId gradeRevision } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on GradeChangedProblem { answer { gradeRevision gradedByName reviewed { points maxPoints comment } } }
    }
  }
`);
