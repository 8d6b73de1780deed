import { graphql } from '../../graphql/graphql.ts';

graphql(`
  fragment RegistrationLinkShown on RegistrationLink {
    id name url mode domains maxUses uses registered expiresAt state groupId courses { id title }
  }
`);

export const linksDocument = graphql(`
  query RegistrationLinks($portalId: ID!, $first: Int!, $after: String) {
    registrationLinks(portalId: $portalId, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...RegistrationLinkShown }
    }
  }
`);

export const linkDocument = graphql(`
  query RegistrationLinkById($portalId: ID!, $linkId: ID!) {
    registrationLinks(portalId: $portalId, linkId: $linkId, first: 1) { nodes { ...RegistrationLinkShown } }
  }
`);

export const createDocument = graphql(`
  mutation CreateRegistrationLink($input: CreateRegistrationLinkInput!) {
    createRegistrationLink(input: $input) {
      __typename
      ... on RegistrationLinkSuccess { link { ...RegistrationLinkShown } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const updateDocument = graphql(`
  mutation UpdateRegistrationLink($input: UpdateRegistrationLinkInput!) {
    updateRegistrationLink(input: $input) {
      __typename
      ... on RegistrationLinkSuccess { link { ...RegistrationLinkShown } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const rotateDocument = graphql(`
  mutation RotateRegistrationLink($portalId: ID!, $linkId: ID!) {
    rotateRegistrationLink(portalId: $portalId, linkId: $linkId) {
      __typename
      ... on RegistrationLinkSuccess { link { ...RegistrationLinkShown } }
      ... on Problem { code message }
    }
  }
`);

export const revokeDocument = graphql(`
  mutation RevokeRegistrationLink($portalId: ID!, $linkId: ID!) {
    revokeRegistrationLink(portalId: $portalId, linkId: $linkId) { link { ...RegistrationLinkShown } }
  }
`);

/** What changes a link, or how many came by it. */
export const linkEvents = [
  'MEMBERSHIP_CREATED',
  'REGISTRATION_LINK_CHANGED',
  'REGISTRATION_LINK_CREATED',
  'REGISTRATION_LINK_REVOKED',
  'REGISTRATION_LINK_ROTATED',
] as const;
