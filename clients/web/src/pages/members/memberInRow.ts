import { graphql } from '../../graphql/graphql.ts';

/** A person as lists show them. */
export const memberInRow = graphql(`
  fragment MemberInRow on Member { id name email role status lastUsedAt group { id name } }
`);
