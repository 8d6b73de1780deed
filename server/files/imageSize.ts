/** Gives up to `length` bytes from `position`; fewer at the end of the file. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

export interface ImageSize {
  width: number;
  height: number;
}

const readers: Readonly<Record<string, (read: ReadAt) => Promise<ImageSize | null>>> = {
  'image/png': pngSize,
  'image/gif': gifSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
};

/**
 * Width and height in pixels as the header of a picture states them, without decoding it; null when the header is damaged or
 * the media type is no picture we know.
 */
export async function imageSize(mediaType: string, read: ReadAt): Promise<ImageSize | null> {
  const size = (await readers[mediaType]?.(read)) ?? null;
  return size && size.width > 0 && size.height > 0 ? size : null;
}

async function pngSize(read: ReadAt): Promise<ImageSize | null> {
  const head = await read(0, 24);
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

async function gifSize(read: ReadAt): Promise<ImageSize | null> {
  const head = await read(0, 10);
  return head.length < 10 ? null : { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
}

/** Most segments before the frame that a JPEG of a camera or an editor has; many more are an attack. */
const mostSegments = 1000;

async function jpegSize(read: ReadAt): Promise<ImageSize | null> {
  let position = 2;
  for (let segment = 0; segment < mostSegments; segment++) {
    const bytes = await read(position, 9);
    if (bytes.length < 9 || bytes[0] !== 0xff) return null;
    const marker = bytes[1] ?? 0;
    if (marker === 0xff) {
      position += 1; // a fill byte
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      position += 2; // markers without a length
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: bytes.readUInt16BE(5), width: bytes.readUInt16BE(7) };
    } else if (marker === 0xd9 || marker === 0xda) {
      return null; // data before any frame
    } else {
      position += 2 + bytes.readUInt16BE(2);
    }
  }
  return null;
}

async function webpSize(read: ReadAt): Promise<ImageSize | null> {
  const head = await read(0, 30);
  if (head.length < 30) return null;
  const kind = head.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
  if (kind === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L' || head[20] !== 0x2f) return null;
  const bits = head.readUInt32LE(21);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** How much of an AVIF is searched for the sizes of its parts; they stand near the beginning. */
const avifHeader = 256 * 1024;

/** The largest part counts: a picture may be assembled from tiles, and the whole has an entry of its own. */
async function avifSize(read: ReadAt): Promise<ImageSize | null> {
  const head = await read(0, avifHeader);
  let largest: ImageSize | null = null;
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const size = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
