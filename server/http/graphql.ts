import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Ctx, Deps } from '../context.ts';
import { checkCost, limitRules, limits } from './limits.ts';
import { presentError } from './presentError.ts';
import { requestContext } from './requestContext.ts';
import { executableSchema } from './schema.ts';

/** GraphQL over HTTP at POST /graphql. Mutations and queries by GET, batches and simple (CSRF-able) requests are refused. */
export async function graphqlPlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  const presented = new WeakMap<object, GraphQLFormattedError>();
  const apollo = new ApolloServer<Ctx>({
    schema: executableSchema(),
    introspection: deps.config.mode !== 'production',
    hideSchemaDetailsFromClientErrors: deps.config.mode === 'production',
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    validationRules: limitRules,
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    logger: deps.log.child({ part: 'graphql' }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin(),
      presentPlugin(presented),
    ],
    formatError: (formatted, error) =>
      presented.get(error as object) ??
      presentError(error, { requestId: 'none', language: 'en', log: deps.log }) ??
      formatted,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.route({
    url: '/graphql',
    method: 'POST',
    bodyLimit: limits.bodyBytes,
    handler: fastifyApolloHandler(apollo, { context: (request, reply) => requestContext(deps, request, reply) }),
  });
}

function costPlugin(): ApolloServerPlugin<Ctx> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, schema }) {
          checkCost(schema, document, request.operationName, request.variables ?? {});
        },
      };
    },
  };
}

/** Presents errors where the request is known; `formatError` alone knows neither its id nor its language. */
function presentPlugin(presented: WeakMap<object, GraphQLFormattedError>): ApolloServerPlugin<Ctx> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) presented.set(error, presentError(error, contextValue));
        },
      };
    },
  };
}
