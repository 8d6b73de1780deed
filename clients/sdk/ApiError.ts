/** An error of the server: `code` is one of its closed list (NOT_FOUND, FORBIDDEN, BAD_INPUT …), the message is for people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  /** Names the request in the server's log. */
  readonly requestId: string | null;

  constructor(message: string, code: string, requestId: string | null = null) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

/** Nothing answered, or something that is no Extramural. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** The websocket broke or was closed; `code` is its close code, 1006 where nobody said goodbye. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
  readonly code: number;

  constructor(code: number, reason: string) {
    super(`The connection was closed (${code}${reason ? `: ${reason}` : ''}).`);
    this.code = code;
  }
}

interface PlainError {
  message: string;
  extensions?: { code?: unknown; requestId?: unknown };
}

/** The first of the errors of an answer. */
export function apiError(errors: readonly PlainError[]): ApiError {
  const [first] = errors;
  const { code, requestId } = first?.extensions ?? {};
  return new ApiError(
    first?.message ?? 'unknown error',
    String(code ?? 'INTERNAL'),
    requestId ? String(requestId) : null,
  );
}
