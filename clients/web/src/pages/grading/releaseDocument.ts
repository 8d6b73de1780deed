import { graphql } from '../../graphql/graphql.ts';

/** Releases graded results to their learners (L6). */
export const releaseDocument = graphql(`
  mutation ReleaseResults($input: ReleaseResultsInput!) { releaseResults(input: $input) { __typename count attemptIds } }
`);
