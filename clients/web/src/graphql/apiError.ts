import type { CombinedError } from '@urql/core';

/** Codes of errors that are no problem of an input; NETWORK: nothing answered. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'PORTAL_BLOCKED'
  | 'INTERNAL'
  | 'NETWORK';

/** What can be told about a failure. */
export interface ApiError {
  code: ErrorCode;
  /** The server's sentence, in the reader's language; empty where it had none. */
  message: string;
  /** Names the request in the server's log. */
  requestId: string | null;
}

/** The first error of an answer, without anything that is not meant for people. */
export function apiError(error: CombinedError): ApiError {
  const [first] = error.graphQLErrors;
  const { code, requestId } = (first?.extensions ?? {}) as { code?: string; requestId?: string };
  if (first && code) return { code: code as ErrorCode, message: first.message, requestId: requestId ?? null };
  const answer = error.response as { headers?: Headers } | undefined;
  if (answer?.headers) return { code: 'INTERNAL', message: '', requestId: answer.headers.get('x-request-id') };
  return { code: 'NETWORK', message: '', requestId: null };
}

/** A failure that an error boundary catches and shows (components/ErrorView.tsx). */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.message || error.code);
    this.error = error;
  }
}
