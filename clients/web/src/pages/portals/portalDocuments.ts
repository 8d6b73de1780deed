import { graphql } from '../../graphql/graphql.ts';

export const portalDocument = graphql(`
  query ExternalPortal($id: ID!) {
    portal(id: $id) {
      id kind name title status createdAt signInUrl
      counts { members courses tests }
      progress { registered learners awaitingApproval enrolled started completed }
      registrationLink { id url }
      moderators { id name email status self }
    }
    transfers(targetPortalId: $id, first: 5) {
      totalCount nodes { id state createdAt items { id title requested } }
    }
  }
`);

export const replacePasswordDocument = graphql(`
  mutation ReplacePortalPassword($portalId: ID!) {
    replacePortalPassword(portalId: $portalId) {
      __typename
      ... on ReplacePortalPasswordSuccess { moderatorLogin generatedPassword }
      ... on ReplacePortalPasswordMailed { moderatorLogin }
    }
  }
`);

export const makeLinkDocument = graphql(`
  mutation MakeRegistrationLink($input: CreateRegistrationLinkInput!) {
    createRegistrationLink(input: $input) {
      __typename
      ... on RegistrationLinkSuccess { link { id url } }
      ... on Problem { code message }
    }
  }
`);
