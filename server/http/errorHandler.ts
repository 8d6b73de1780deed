import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../context.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import { languageOf } from '../i18n/translate.ts';
import { presentError } from './presentError.ts';

const statuses: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  PORTAL_BLOCKED: 403,
  INTERNAL: 500,
};

type Failure = FastifyError | (AppError & { statusCode?: number });

/** Answers of everything outside GraphQL: the same JSON form, codes and request id. */
export function errorHandler(app: FastifyInstance, deps: Deps): void {
  const answer = answerError(deps);
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(new AppError('NOT_FOUND'), request, reply));
}

/** The answer to a failure; also for what fails before any route is found (an address that cannot be read). */
export function answerError(deps: Deps) {
  return (error: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const presented = presentError(error, {
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      log: deps.log.child({ requestId: request.id }),
    });
    // A refused upload knows its own status.
    const status = error.statusCode ?? (error instanceof AppError ? statuses[error.code] : 500);
    return reply.code(status).send({ errors: [presented] });
  };
}
