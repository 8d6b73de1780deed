import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Ctx, Deps } from '../context.ts';
import { AppError } from '../errors.ts';
import { languageOf } from '../i18n/translate.ts';
import { checkCost, limitRules, limits } from './limits.ts';
import { presentError, type Telling } from './presentError.ts';
import { requestContext } from './requestContext.ts';
import { executableSchema } from './schema.ts';
import { takeJsonOnly } from './takeJsonOnly.ts';

/**
 * GraphQL over HTTP: POST /graphql with a JSON body, and nothing else. A form, a GET or a batch is what another site can make a
 * browser send, so all of them are refused before anything runs (S29, S32).
 */
export async function graphqlPlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  const telling = new AsyncLocalStorage<Telling>();
  const apollo = createApollo(deps, telling);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  await app.register(async (scope) => {
    takeJsonOnly(scope);
    scope.addHook('preHandler', (request, _reply, goOn) => {
      // The handler below takes the host for part of an address.
      if (!URL.canParse(`http://${request.hostname}/`)) return goOn(new AppError('BAD_INPUT'));
      const language = languageOf(request.headers['accept-language']);
      telling.run({ requestId: request.id, language, log: deps.log.child({ requestId: request.id }) }, goOn);
    });
    scope.route({
      url: '/graphql',
      method: 'POST',
      bodyLimit: limits.bodyBytes,
      handler: fastifyApolloHandler(apollo, { context: (request, reply) => requestContext(deps, request, reply) }),
    });
    scope.route({
      url: '/graphql',
      method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      handler(request, reply) {
        const browser = request.method === 'GET' && request.headers.accept?.includes('text/html');
        if (browser && deps.config.mode === 'demo') return reply.redirect('/graphiql');
        reply.header('allow', 'POST');
        throw Object.assign(new AppError('BAD_INPUT', 'error.onlyPost'), { statusCode: 405 });
      },
    });
  });
}

function createApollo(deps: Deps, telling: AsyncLocalStorage<Telling>): ApolloServer<Ctx> {
  const nowhere: Telling = { requestId: 'none', language: 'en', log: deps.log };
  const presented = new WeakMap<object, GraphQLFormattedError>();
  return new ApolloServer<Ctx>({
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
    formatError: (_formatted, error) =>
      presented.get(error as object) ?? presentError(error, telling.getStore() ?? nowhere),
  });
}

/** Queries and mutations within the allowed cost, and no subscriptions, which would run once and to no purpose. */
function costPlugin(): ApolloServerPlugin<Ctx> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, schema, operation, contextValue }) {
          if (operation?.operation === 'subscription') {
            const extensions = { code: 'BAD_INPUT', http: { status: 400 } };
            throw new GraphQLError(contextValue.t('listen.overWebsocket'), { extensions });
          }
          checkCost(schema, document, request.operationName, request.variables ?? {});
        },
      };
    },
  };
}

/** Presents errors where the viewer is known, and so the language; `formatError` alone knows only what the request said. */
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
