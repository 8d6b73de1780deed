import { graphql } from '../../graphql/graphql.ts';

/** Orders an import of people, or its dry run. */
export const importMembersDocument = graphql(`
  mutation ImportMembers($input: ImportMembersInput!) {
    importMembers(input: $input) {
      __typename
      ... on ImportMembersSuccess { memberImport { id state } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);
