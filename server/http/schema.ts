import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolvers } from '../modules/resolvers.ts';

/** Listeners pull (invariant 7): type-graphql's own publishing must never be used, so it says so. */
const noPubSub = {
  publish(): never {
    throw new Error('Events are recorded in a transaction, not published (server/events/eventStatements.ts).');
  },
  subscribe(): never {
    throw new Error('Listeners pull from the log (server/events/listen.ts).');
  },
};

let schema: GraphQLSchema | undefined;

/** The executable schema, built once per process. */
export function executableSchema(): GraphQLSchema {
  // Input is checked in the use cases, where the rule is: `validate` would need a second description of it.
  schema ??= buildSchemaSync({ resolvers, pubSub: noPubSub as never, validate: false });
  return schema;
}
