import type { FileTooLargeProblem, RequestUploadInput, RequestUploadSuccess } from '../../../schema/files.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { authorize } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';
import { megabytes } from '../../files/FileRefusal.ts';
import { cleanFileName } from '../../files/fileName.ts';
import { sealUpload, uploadSeconds } from '../../files/uploadToken.ts';
import { idOf, newId } from '../../ids.ts';
import { canAuthor } from './content.policy.ts';

export type RequestUploadAnswer =
  | ({ __typename: 'RequestUploadSuccess' } & RequestUploadSuccess)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem)
  | ({ __typename: 'FileTooLargeProblem' } & FileTooLargeProblem);

/**
 * Gives a moderator of the portal an address that takes one file, for 15 minutes. Writes nothing: the address carries its own
 * rights, signed. Problems: no usable name, no size, larger than UPLOAD_MAX_BYTES.
 */
export function requestUpload(ctx: Ctx, input: RequestUploadInput): RequestUploadAnswer {
  const portalId = idOf(input.portalId);
  const { accountId } = authorize(ctx, portalId, canAuthor);
  const fileName = input.fileName.length > 4096 ? null : cleanFileName(input.fileName);
  if (!fileName) return invalid('FILE_NAME_INVALID', 'input.fileName', ctx.t('file.nameEmpty'));
  const { bytes } = input;
  if (!Number.isSafeInteger(bytes) || bytes < 1)
    return invalid('FILE_SIZE_INVALID', 'input.bytes', ctx.t('file.sizeNeeded'));
  const maxBytes = ctx.deps.config.uploadMaxBytes;
  if (bytes > maxBytes) {
    const message = ctx.t('file.tooLarge', { megabytes: megabytes(maxBytes) });
    return { __typename: 'FileTooLargeProblem', code: 'FILE_TOO_LARGE', message, maxBytes };
  }
  const expires = Math.floor(Date.now() / 1000) + uploadSeconds;
  const token = sealUpload(ctx.deps.secret, { id: newId(), portalId, accountId, fileName, maxBytes: bytes, expires });
  return {
    __typename: 'RequestUploadSuccess',
    uploadUrl: `${ctx.deps.publicUrl()}/uploads/${token}`,
    method: 'PUT',
    expiresAt: new Date(expires * 1000),
    maxBytes: bytes,
  };
}

const invalid = (code: string, field: string, message: string): RequestUploadAnswer => ({
  __typename: 'InvalidInputProblem',
  code,
  field,
  message,
});
