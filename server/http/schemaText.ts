import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The public contract as text, sorted, with every description: what `schema/schema.graphql` holds. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
