import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import type { FileStore } from '../../../files/fileStore.ts';
import { imageSize } from '../../../files/imageSize.ts';
import { isLogoType } from '../../../files/logoPath.ts';
import { idOf } from '../../../ids.ts';
import type { Refusal } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';

/** Largest logo, in bytes: everybody who opens the portal loads it. */
const mostBytes = 512_000;
/** Shortest and longest side, in pixels. */
const [leastSide, mostSide] = [16, 2_000];

/** The hash of a file of the portal that may be its logo; null for none. Refuses other types, large files and odd sizes. */
export async function checkedLogo(ctx: Ctx, tx: Tx, portalId: string, given: string | null): Promise<string | null> {
  if (!given) return null;
  const [file] = await tx.sql<{ sha256: string; media_type: string; bytes: string }>(
    'SELECT sha256, media_type, bytes FROM file WHERE portal_id = $1 AND sha256 = $2 FOR KEY SHARE',
    [idOf(portalId), given.slice(0, 64).toLowerCase()],
  );
  if (!file) throw refused(ctx, 'LOGO_NOT_FOUND', 'members.logoNotFound');
  if (!isLogoType(file.media_type)) throw refused(ctx, 'LOGO_TYPE', 'members.logoType');
  if (Number(file.bytes) > mostBytes) throw refused(ctx, 'LOGO_TOO_LARGE', 'members.logoTooLarge', { most: 500 });
  const bytes = await allOf(ctx.deps.files, file.sha256);
  const size = await imageSize(file.media_type, async (at, length) => bytes.subarray(at, at + length));
  const sides = size ? [size.width, size.height] : [0];
  if (sides.some((side) => side < leastSide || side > mostSide))
    throw refused(ctx, 'LOGO_SIZE', 'members.logoSize', { least: leastSide, most: mostSide });
  return file.sha256;
}

async function allOf(files: FileStore, sha256: string): Promise<Buffer> {
  const opened = await files.open(sha256);
  if (!opened) throw new Error(`the bytes of file ${sha256} are missing`);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const refused = (
  ctx: Ctx,
  code: string,
  key: Parameters<typeof invalidInput>[3],
  params?: Record<string, number>,
): Refusal<InvalidInput> => invalidInput(ctx, 'input.logo', code, key, params);
