import type { FastifyError, FastifyInstance } from 'fastify';
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

/** Answers of everything outside GraphQL: the same JSON form, codes and request id. */
export function errorHandler(app: FastifyInstance, deps: Deps): void {
  app.setErrorHandler((error: FastifyError | (AppError & { statusCode?: number }), request, reply) => {
    const log = deps.log.child({ requestId: request.id });
    const answer = presentError(error, {
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      log,
    });
    // A refused upload knows its own status.
    const status = error.statusCode ?? (error instanceof AppError ? statuses[error.code] : 500);
    return reply.code(status).send({ errors: [answer] });
  });
  app.setNotFoundHandler((request, reply) => {
    const answer = presentError(new AppError('NOT_FOUND'), {
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      log: deps.log,
    });
    return reply.code(404).send({ errors: [answer] });
  });
}
