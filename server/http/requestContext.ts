import type { FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from '../auth/authenticate.ts';
import { type Ctx, createContext, type Deps } from '../context.ts';
import { languageOf } from '../i18n/translate.ts';
import { setSessionCookie, tokenOf } from './sessionCookies.ts';

/** The context of one HTTP request. */
export async function requestContext(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Ctx> {
  const { token, fromCookie } = tokenOf(deps.config, request);
  const ctx = createContext(deps, {
    viewer: await authenticate(deps.database, token, request.ip),
    language: languageOf(request.headers['accept-language']),
    requestId: request.id,
    log: deps.log.child({ requestId: request.id }),
    carrier: {
      ip: request.ip,
      fromCookie,
      setSession: (audience, value, expires) => setSessionCookie(deps.config, reply, audience, value, expires),
    },
  });
  return ctx;
}
