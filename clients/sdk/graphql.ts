import type { graphql as generated } from './generated/gql.ts';

/**
 * Gives a document the types of its variables and answer, which `npm run codegen` reads from schema.graphql. At run time it is
 * the text itself, so that nothing generated is needed to run.
 */
export const graphql = ((text: string) => text) as unknown as typeof generated;
