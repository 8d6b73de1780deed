export type EmbeddedPostgresCode =
  | 'NO_BINARIES'
  | 'NO_ACCESS'
  | 'NO_USER'
  | 'WRONG_OWNER'
  | 'WRONG_PASSWORD'
  | 'OTHER_VERSION'
  | 'DATA_GONE'
  | 'STILL_STARTING'
  | 'INIT_FAILED'
  | 'START_FAILED'
  | 'STOP_FAILED';

/** A failure of the embedded database that the operator can act on: `code` says which, `message` says what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresCode;

  constructor(code: EmbeddedPostgresCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
