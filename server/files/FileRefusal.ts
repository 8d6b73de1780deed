import { AppError, type ErrorCode } from '../errors.ts';
import type { MessageKey } from '../i18n/translate.ts';

/** Why bytes were refused, with the HTTP status that says so. */
const refusals = {
  FILE_EMPTY: { status: 400, key: 'file.empty' },
  FILE_TOO_LARGE: { status: 413, key: 'file.tooLarge' },
  FILE_CUT_OFF: { status: 400, key: 'file.cutOff' },
  FILE_TOO_SLOW: { status: 408, key: 'file.tooSlow' },
  FILE_TYPE_NOT_ALLOWED: { status: 415, key: 'file.typeNotAllowed' },
  FILE_NOT_UTF8: { status: 415, key: 'file.notUtf8' },
  FILE_DAMAGED: { status: 415, key: 'file.damaged' },
  IMAGE_TOO_LARGE: { status: 413, key: 'file.tooManyPixels' },
  UPLOAD_USED: { status: 409, key: 'file.uploadUsed' },
} as const satisfies Record<string, { status: number; key: MessageKey }>;

export type FileRefusalReason = keyof typeof refusals;

/** An upload that is refused: BAD_INPUT (CONFLICT for a used address), with a stable `reason` beside the code. */
export class FileRefusal extends AppError {
  /** The HTTP status of the answer. */
  readonly statusCode: number;

  constructor(reason: FileRefusalReason, params: Record<string, string | number> = {}) {
    const { status, key } = refusals[reason];
    const code: ErrorCode = status === 409 ? 'CONFLICT' : 'BAD_INPUT';
    super(code, key, params, { reason });
    this.statusCode = status;
  }
}

/** A size in the unit that messages use. */
export const megabytes = (bytes: number): number => bytes / 1_048_576;
