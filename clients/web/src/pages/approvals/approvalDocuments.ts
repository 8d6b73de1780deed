import { graphql } from '../../graphql/graphql.ts';

export const pendingDocument = graphql(`
  query PendingMembers($portalId: ID!, $first: Int!, $after: String, $refused: Boolean!) {
    pendingMembers(portalId: $portalId, first: $first, after: $after, refused: $refused) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id name email statusChangedAt refusalReason link { id name } wanted { id title } }
    }
  }
`);

export const approveDocument = graphql(`
  mutation ApproveMembers($input: ApproveMembersInput!) {
    approveMembers(input: $input) {
      __typename
      ... on MemberApprovalsSuccess { results { outcome } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const refuseDocument = graphql(`
  mutation RefuseMembers($input: RefuseMembersInput!) {
    refuseMembers(input: $input) {
      __typename
      ... on MemberApprovalsSuccess { results { outcome } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);
