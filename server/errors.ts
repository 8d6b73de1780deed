/** The closed list of codes that `extensions.code` may carry. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'PORTAL_BLOCKED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What is safe to tell beside the code: which input is meant, when to try again. */
export interface ErrorDetails {
  /** Path of the input that is meant, for example `input.name`. */
  field?: string;
  /** Seconds after which the same request may succeed. */
  retryAfterSeconds?: number;
  /** A stable word for what exactly was refused, where the code alone does not tell (uploads). */
  reason?: string;
}

/**
 * An error that the caller may read. Everything the caller can act on in a particular way is a Problem of the schema instead.
 * `message` is a key of the messages (i18n) with its parameters; the choke point of http/formatError.ts translates it.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly messageKey: string = `error.${code}`,
    readonly params: Record<string, string | number> = {},
    readonly details: ErrorDetails = {},
  ) {
    super(`${code}: ${messageKey}`);
    this.name = 'AppError';
  }
}

/** The one answer for everything outside the viewer's portals and for what does not exist (S12). */
export const notFound = (): AppError => new AppError('NOT_FOUND');

/** An input that the schema's types let through but a rule refuses. */
export const badInput = (field: string, messageKey: string, params: Record<string, string | number> = {}): AppError =>
  new AppError('BAD_INPUT', messageKey, params, { field });
