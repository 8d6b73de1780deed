import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { sqlState } from '../db/retryTransient.ts';
import { AppError, type ErrorCode, errorCodes } from '../errors.ts';
import { type Language, type MessageKey, translate } from '../i18n/translate.ts';

/** What an error is told with: the request's id, its language and its log. */
export interface Telling {
  requestId: string;
  language: Language;
  log: Logger;
}

/** Codes of the GraphQL library for documents and variables that are wrong. */
const callerFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Texts that the database cannot keep, because of a NUL: only a caller can have sent one. */
const unstorable = new Set(['22021', '22P05']);

/**
 * The one place where an error becomes an answer. Our own errors are translated; a wrong document keeps the library's message;
 * everything else is logged whole and told as INTERNAL with the request id: no stack, SQL or path leaves (S37).
 */
export function presentError(error: unknown, telling: Telling): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const place = error instanceof GraphQLError ? { locations: error.locations, path: error.path } : {};
  const answer = (code: ErrorCode, message: string, more: object = {}): GraphQLFormattedError => ({
    message,
    ...place,
    extensions: { code, requestId: telling.requestId, ...more },
  });
  if (original instanceof AppError) {
    const key = original.messageKey as MessageKey;
    return answer(original.code, translate(telling.language, key, original.params), original.details);
  }
  if (error instanceof GraphQLError && original === error) {
    const code = String(error.extensions.code ?? '');
    if (callerFaults.has(code)) return answer('BAD_INPUT', error.message);
    if ((errorCodes as readonly string[]).includes(code) && code !== 'INTERNAL')
      return answer(code as ErrorCode, error.message);
  }
  if (isBadRequest(original) || unstorable.has(sqlState(original) ?? ''))
    return answer('BAD_INPUT', translate(telling.language, 'error.BAD_INPUT'));
  telling.log.error({ err: original, requestId: telling.requestId }, 'unexpected error');
  return answer('INTERNAL', translate(telling.language, 'error.INTERNAL'));
}

/** Fastify marks what the client did wrong before GraphQL was reached with a 4xx status. */
function isBadRequest(error: unknown): boolean {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500;
}
