import { graphql } from '../../graphql/graphql.ts';

graphql(`
  fragment SettingsShown on PortalSettings {
    portalId title language confirmEmail attemptGraceSeconds signInRanges look { accent logoUrl }
  }
`);

export const settingsDocument = graphql(`
  query PortalSettings($portalId: ID!) { portalSettings(portalId: $portalId) { ...SettingsShown } }
`);

export const updateDocument = graphql(`
  mutation UpdatePortalSettings($input: UpdatePortalSettingsInput!) {
    updatePortalSettings(input: $input) {
      __typename
      ... on UpdatePortalSettingsSuccess { settings { ...SettingsShown } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on OwnAddressOutsideProblem { address }
    }
  }
`);

export const termsDocument = graphql(`
  query PortalTermsNow($portalId: ID!) {
    portalTerms(portalId: $portalId) { version publishedAt text { html source } }
  }
`);

export const publishDocument = graphql(`
  mutation PublishTerms($input: PublishTermsInput!) {
    publishTerms(input: $input) {
      __typename
      ... on PublishTermsSuccess {
        terms { version publishedAt text { html source } } notes { code message subject }
      }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);
