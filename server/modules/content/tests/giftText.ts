import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { ImportGiftInput } from '../../../../schema/gift.ts';
import { type Ctx, read } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { File } from '../File.entity.ts';
import { GIFT_LIMITS } from '../gift/readGift.ts';
import { giftRefused } from './giftRefused.ts';

const sha256 = /^[0-9a-f]{64}$/;

/**
 * The text to be imported: what was given, or what a file of the portal holds. NOT_FOUND for a file that the portal does not
 * have. Refused: neither or both, more than 5 MB, a file that is no UTF-8.
 */
export async function giftText(ctx: Ctx, portalId: string, { text, fileSha256 }: ImportGiftInput): Promise<string> {
  if ((text == null) === (fileSha256 == null)) throw invalidInput(ctx, 'input.text', 'TEXT_OR_FILE', 'gift.textOrFile');
  if (fileSha256 == null) return text ?? '';
  if (!sha256.test(fileSha256)) throw notFound();
  const file = await read(ctx, (em) => em.findOne(File, { portalId, sha256: fileSha256 }), [portalId]);
  if (!file) throw notFound();
  const maxBytes = GIFT_LIMITS.bytes;
  if (file.bytes > maxBytes)
    throw giftRefused(ctx, { code: 'FILE_TOO_LARGE', params: { bytes: file.bytes, maxBytes } });
  const opened = await ctx.deps.files.open(fileSha256);
  if (!opened) throw notFound();
  const bytes = await buffer(opened.stream);
  if (!isUtf8(bytes)) throw invalidInput(ctx, 'input.fileSha256', 'NOT_TEXT', 'gift.noText');
  return bytes.toString();
}
