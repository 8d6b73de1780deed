import { graphql } from '../../graphql/graphql.ts';

/** A person as the own page shows them. */
export const memberOnPage = graphql(`
  fragment MemberOnPage on Member {
    id name email role status statusChangedAt createdAt lastUsedAt linkId externalId
    group { id name } consent { version givenAt withdrawnAt }
  }
`);
