import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Deps } from './context.ts';
import { bodyDeadline } from './http/bodyDeadline.ts';
import { caughtMailsPlugin } from './http/caughtMails.ts';
import { certificatesPlugin } from './http/certificates.ts';
import { answerError, errorHandler } from './http/errorHandler.ts';
import { filesPlugin } from './http/files.ts';
import { graphiqlPlugin } from './http/graphiql.ts';
import { graphqlPlugin } from './http/graphql.ts';
import { healthPlugin } from './http/health.ts';
import { logosPlugin } from './http/logos.ts';
import { requestLog } from './http/requestLog.ts';
import { unsubscribePlugin } from './http/unsubscribe.ts';
import { longestRequestMs, uploadsPlugin } from './http/uploads.ts';
import { webPlugin } from './http/web.ts';
import { websocketPlugin } from './http/websocket.ts';
import { newId } from './ids.ts';

export interface App {
  http: FastifyInstance;
  /** From now on /health/ready answers 503, so that a load balancer sends nobody new. */
  markClosing(): void;
}

/** Everything that answers requests, without listening: main and the tests decide where. */
export async function createApp(deps: Deps): Promise<App> {
  let closing = false;
  const failed = answerError(deps);
  const http = fastify({
    logger: false,
    // The address that the outermost of our proxies saw; what the client wrote before it counts for nothing.
    trustProxy: (_address, hop) => hop < deps.config.trustProxy,
    genReqId: () => newId(),
    bodyLimit: 1_048_576,
    requestTimeout: longestRequestMs,
    connectionTimeout: 0,
    forceCloseConnections: 'idle',
    // No hook runs for an address that cannot be read.
    frameworkErrors: (error, request, reply) => void failed(error, request, reply.headers(headersOf(request))),
  });
  await http.register(cookie);
  http.addHook('onSend', async (request, reply) => {
    reply.headers(headersOf(request));
  });
  bodyDeadline(http, 60_000);
  requestLog(http, deps);
  errorHandler(http, deps);
  healthPlugin(http, deps, () => closing);
  await graphqlPlugin(http, deps);
  graphiqlPlugin(http, deps);
  websocketPlugin(http, deps);
  await uploadsPlugin(http, deps);
  await filesPlugin(http, deps);
  logosPlugin(http, deps);
  await caughtMailsPlugin(http, deps);
  await unsubscribePlugin(http, deps);
  await certificatesPlugin(http, deps);
  await webPlugin(http, deps);
  return { http, markClosing: () => (closing = true) };
}

const headersOf = (request: FastifyRequest): Record<string, string> => ({
  'x-request-id': request.id,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
});
