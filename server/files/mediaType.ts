import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { FileRefusal } from './FileRefusal.ts';
import { extensionOf } from './fileName.ts';
import type { ReceivedFile } from './fileStore.ts';
import { imageSize, type ReadAt } from './imageSize.ts';
import { knownMediaType, mediaTypes } from './mediaTypes.ts';

/** Largest picture, in pixels: decoding takes 4 bytes of a reader's memory for each (S54). */
export const mostPixels = 50_000_000;

/**
 * The media type of received bytes, told by the bytes themselves and never by the name or by what the client says (S54). Only
 * text, which has no marks, is told by the name's end, and must be UTF-8 without NUL. Throws a `FileRefusal` for what may not
 * be uploaded (SVG, HTML, programs, anything unknown: S51), for broken pictures, and for those of more than 50 megapixels.
 */
export async function mediaTypeOf(received: ReceivedFile, name: string): Promise<string> {
  if (received.bytes === 0) throw new FileRefusal('FILE_EMPTY');
  const known = knownMediaType(await detect(received.path));
  if (!known) return textTypeOf(received, name);
  if (known.mediaType.startsWith('image/')) await checkPixels(received.path, known.mediaType);
  return known.mediaType;
}

/** What the marks in the bytes say; undefined when there are none or they make no sense. */
async function detect(file: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(file, { signal: AbortSignal.timeout(10_000) }))?.mime;
  } catch (error) {
    // An error of the disk is ours; one of the parser says that these bytes are not what they begin like.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    return undefined;
  }
}

/** Bytes that only look like another type ("BM" at the start of a table) are text all the same when all of them are. */
async function textTypeOf(received: ReceivedFile, name: string): Promise<string> {
  const extension = extensionOf(name);
  const type = mediaTypes.find(({ text, extensions }) => text && extensions.includes(extension));
  if (!type) throw new FileRefusal('FILE_TYPE_NOT_ALLOWED');
  if (!(await isUtf8Text(received.path))) throw new FileRefusal('FILE_NOT_UTF8');
  return type.mediaType;
}

async function isUtf8Text(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream = createReadStream(file);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  } finally {
    stream.destroy();
  }
}

async function checkPixels(file: string, mediaType: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const read: ReadAt = async (position, length) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const size = await imageSize(mediaType, read);
    if (!size) throw new FileRefusal('FILE_DAMAGED');
    if (size.width * size.height > mostPixels)
      throw new FileRefusal('IMAGE_TOO_LARGE', { most: mostPixels / 1_000_000 });
  } finally {
    await handle.close();
  }
}
