import { graphql } from '../../graphql/graphql.ts';

graphql(`
  fragment InvitationInRow on Invitation { id email name role state sends lastSentAt expiresAt }
`);

export const invitationsDocument = graphql(`
  query Invitations(
    $portalId: ID!, $first: Int!, $after: String, $search: String, $sort: InvitationSort!, $state: InvitationState
  ) {
    invitations(portalId: $portalId, first: $first, after: $after, search: $search, sort: $sort, state: $state) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...InvitationInRow }
    }
  }
`);

export const resendDocument = graphql(`
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      __typename
      ... on InvitationChanged { invitation { ...InvitationInRow } }
      ... on Problem { code message }
    }
  }
`);

export const revokeDocument = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      __typename
      ... on InvitationChanged { invitation { ...InvitationInRow } }
      ... on Problem { code message }
    }
  }
`);

export const resendAllDocument = graphql(`
  mutation ResendInvitations($portalId: ID!, $ids: [ID!]!) {
    resendInvitations(portalId: $portalId, ids: $ids) { results { outcome invitation { ...InvitationInRow } } }
  }
`);

export const revokeAllDocument = graphql(`
  mutation RevokeInvitations($portalId: ID!, $ids: [ID!]!) {
    revokeInvitations(portalId: $portalId, ids: $ids) { ...InvitationInRow }
  }
`);

export const inviteDocument = graphql(`
  mutation InviteMembers($input: InviteMembersInput!) {
    inviteMembers(input: $input) {
      __typename
      ... on InviteMembersSuccess { results { email outcome } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** What changes an invitation. */
export const invitationEvents = [
  'INVITATION_SENT',
  'INVITATION_OPENED',
  'INVITATION_ACCEPTED',
  'INVITATION_REVOKED',
] as const;
