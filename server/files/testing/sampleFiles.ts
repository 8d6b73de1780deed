import { crc32, deflateSync } from 'node:zlib';

/** Small files of every kind, made here byte by byte; for tests only. */

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer =>
  Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const le16 = (value: number): Buffer => u16(value).reverse();
const le32 = (value: number): Buffer => u32(value).reverse();
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A real, decodable grey PNG; only its header claims the size when that is large. */
export function png(width = 2, height = 2, shade = 0x80): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([ascii(type), data]);
    return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
  };
  const rows = width * height > 10_000 ? Buffer.alloc(1) : Buffer.alloc((width + 1) * height, shade);
  for (let row = 0; row < rows.length; row += width + 1) rows[row] = 0;
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The header of a JPEG; `before` bytes of camera data stand in front of the frame. */
export function jpeg(width = 2, height = 2, before = 0): Buffer {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);
  const exif: Buffer[] = [];
  for (let left = before; left > 0; left -= 65_000)
    exif.push(segment(0xe1, Buffer.alloc(Math.min(left, 65_000), 0x41)));
  const frame = segment(0xc2, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])]));
  const jfif = segment(0xe0, Buffer.concat([ascii('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, ...exif, frame, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
}

export const gif = (width = 2, height = 2, tail = ''): Buffer =>
  Buffer.concat([ascii('GIF89a'), le16(width), le16(height), Buffer.from([0, 0, 0]), ascii(tail), ascii(';')]);

/** A WebP header in one of its three forms. */
export function webp(form: 'VP8 ' | 'VP8L' | 'VP8X' = 'VP8 ', width = 2, height = 2): Buffer {
  const body = {
    'VP8 ': () => Buffer.concat([Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a]), le16(width), le16(height)]),
    VP8L: () => Buffer.concat([Buffer.from([0x2f]), le32(((width - 1) | ((height - 1) << 14)) >>> 0), Buffer.alloc(5)]),
    VP8X: () => Buffer.concat([Buffer.alloc(4), le32(width - 1).subarray(0, 3), le32(height - 1).subarray(0, 3)]),
  }[form]();
  return Buffer.concat([ascii('RIFF'), le32(body.length + 12), ascii('WEBP'), ascii(form), le32(body.length), body]);
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), ascii(type), body]);
};

/** An AVIF made of tiles of 512 × 512 whose whole has the given size. */
export function avif(width = 2, height = 2): Buffer {
  const ispe = (w: number, h: number): Buffer => box('ispe', u32(0), u32(w), u32(h));
  const parts = box('iprp', box('ipco', ispe(512, 512), ispe(width, height)));
  return Buffer.concat([
    box('ftyp', ascii('avif'), u32(0), ascii('avifmif1')),
    box('meta', u32(0), parts),
    box('mdat', Buffer.alloc(8)),
  ]);
}

/** A movie or sound in the ISO container; `brand` says which. */
export const isoMedia = (brand: string): Buffer =>
  Buffer.concat([box('ftyp', ascii(brand.padEnd(4)), u32(0), ascii('isom')), box('mdat', Buffer.alloc(64))]);

/** A zip of stored entries. */
export function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = Buffer.from(text);
    const facts = Buffer.concat([le32(crc32(data)), le32(data.length), le32(data.length), le16(name.length), le16(0)]);
    const local = Buffer.concat([ascii('PK\x03\x04'), le16(20), le16(0), le16(0), le32(0), facts, ascii(name), data]);
    central.push(
      Buffer.concat([
        ascii('PK\x01\x02'),
        le16(20),
        le16(20),
        le16(0),
        le16(0),
        le32(0),
        facts,
        Buffer.alloc(10),
        le32(offset),
        ascii(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = le16(central.length);
  return Buffer.concat([
    ...locals,
    directory,
    ascii('PK\x05\x06'),
    le32(0),
    count,
    count,
    le32(directory.length),
    le32(offset),
    le16(0),
  ]);
}

/** An office document: `part` is its main part, `content` the media type that its list of contents names. */
export const officeOpen = (part: string, content: string): Buffer =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="${content}.main+xml"/></Types>`,
    [part]: '<x/>',
  });

export const openDocument = (mimetype: string): Buffer => zip({ mimetype, 'content.xml': '<x/>' });

export const pdf = (tail = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< >>\nendobj\n${tail}\n%%EOF\n`);

export const wav = (): Buffer =>
  Buffer.concat([ascii('RIFF'), le32(36), ascii('WAVEfmt '), le32(16), Buffer.alloc(24)]);
export const mp3 = (): Buffer =>
  Buffer.concat([
    ascii('ID3\x03\0\0\0\0\0\x0a'),
    Buffer.alloc(10),
    Buffer.from([0xff, 0xfb, 0x90, 0]),
    Buffer.alloc(413),
  ]);
export const ogg = (): Buffer =>
  Buffer.concat([ascii('OggS'), Buffer.alloc(22), Buffer.from([1, 30]), ascii('\x01vorbis'), Buffer.alloc(30)]);
export const webm = (): Buffer =>
  Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]), ascii('webm'), Buffer.alloc(32)]);

/** Programs for Windows and Linux, as far as anybody looks. */
export const windowsProgram = (): Buffer =>
  Buffer.concat([ascii('MZ'), Buffer.alloc(58), le32(64), ascii('PE\0\0'), Buffer.alloc(200)]);
export const linuxProgram = (): Buffer =>
  Buffer.concat([Buffer.from([0x7f]), ascii('ELF\x02\x01\x01'), Buffer.alloc(60)]);
