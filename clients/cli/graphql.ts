import type { graphql as generated } from './generated/gql.ts';

/** Gives a document the types of its variables and answer (see clients/sdk/graphql.ts); at run time it is the text itself. */
export const graphql = ((text: string) => text) as unknown as typeof generated;
