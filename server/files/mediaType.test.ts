import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mediaTypeOf } from './mediaType.ts';
import * as sample from './testing/sampleFiles.ts';

let dir: string;
let counter = 0;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'extramural-types-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function judge(bytes: Buffer | string, name = 'file'): Promise<string> {
  const file = path.join(dir, String(++counter));
  await writeFile(file, bytes);
  const received = { sha256: '', bytes: bytes.length, head: Buffer.alloc(0), path: file };
  return mediaTypeOf(received, name).catch((error) => error.details?.reason ?? error);
}

const office = 'application/vnd.openxmlformats-officedocument';
const allowed: [string, Buffer][] = [
  ['image/png', sample.png()],
  ['image/jpeg', sample.jpeg()],
  ['image/gif', sample.gif()],
  ['image/webp', sample.webp()],
  ['image/avif', sample.avif()],
  ['application/pdf', sample.pdf()],
  ['video/mp4', sample.isoMedia('isom')],
  ['audio/mp4', sample.isoMedia('M4A')],
  ['video/webm', sample.webm()],
  ['audio/mpeg', sample.mp3()],
  ['audio/ogg', sample.ogg()],
  ['audio/wav', sample.wav()],
  [
    `${office}.wordprocessingml.document`,
    sample.officeOpen('word/document.xml', `${office}.wordprocessingml.document`),
  ],
  [`${office}.spreadsheetml.sheet`, sample.officeOpen('xl/workbook.xml', `${office}.spreadsheetml.sheet`)],
  [
    `${office}.presentationml.presentation`,
    sample.officeOpen('ppt/presentation.xml', `${office}.presentationml.presentation`),
  ],
  ['application/vnd.oasis.opendocument.text', sample.openDocument('application/vnd.oasis.opendocument.text')],
  [
    'application/vnd.oasis.opendocument.spreadsheet',
    sample.openDocument('application/vnd.oasis.opendocument.spreadsheet'),
  ],
  [
    'application/vnd.oasis.opendocument.presentation',
    sample.openDocument('application/vnd.oasis.opendocument.presentation'),
  ],
  ['application/zip', sample.zip({ 'slides/1.txt': 'one' })],
];

it.each(allowed)('knows %s by its bytes, whatever the name', async (mediaType, bytes) => {
  expect([await judge(bytes, 'page.html'), await judge(bytes, 'noname')]).toEqual([mediaType, mediaType]);
});

it('knows text by its name, if it is text', async () => {
  expect(await judge('Zażółć gęślą jaźń', 'notes.TXT')).toBe('text/plain');
  expect(await judge('a;b\n1;2', 'table.csv')).toBe('text/csv');
  expect(await judge('# Title', 'read.me.md')).toBe('text/markdown');
  expect(await judge('BM;begins like a picture for Windows', 'table.csv')).toBe('text/csv');
  expect(await judge(Buffer.from('a\0b'), 'notes.txt')).toBe('FILE_NOT_UTF8');
  expect(await judge(Buffer.from([0x5a, 0x61, 0xbf, 0xf3]), 'latin2.txt')).toBe('FILE_NOT_UTF8');
  expect(await judge(Buffer.concat([Buffer.alloc(65_535, 0x61), Buffer.from('ż')]), 'boundary.txt')).toBe('text/plain');
  expect(await judge(Buffer.concat([Buffer.alloc(65_536, 0x61), Buffer.from([0xc5])]), 'cut.txt')).toBe(
    'FILE_NOT_UTF8',
  );
  expect(await judge('no end')).toBe('FILE_TYPE_NOT_ALLOWED');
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = '<!doctype html><script>alert(1)</script>';
const refused: [string, Buffer | string, string][] = [
  ['SVG', svg, 'picture.svg'],
  ['SVG with a prologue', `<?xml version="1.0"?>${svg}`, 'picture.svg'],
  ['SVG called PNG', svg, 'picture.png'],
  ['HTML', html, 'page.html'],
  ['HTML called PNG', html, 'picture.png'],
  ['HTML called PDF', html, 'picture.pdf'],
  ['a program for Windows', sample.windowsProgram(), 'setup.exe'],
  ['a program called PDF', sample.windowsProgram(), 'report.pdf'],
  ['a program with two ends', sample.windowsProgram(), 'report.pdf.exe'],
  ['a program for Linux', sample.linuxProgram(), 'tool'],
  ['a script', '#!/bin/sh\nrm -rf /', 'run.sh'],
  ['a batch file', '@echo off', 'run.bat'],
  ['JavaScript', 'alert(1)', 'code.js'],
  ['a Java archive', sample.zip({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0' }), 'slides.zip'],
  [
    'a document with macros',
    sample.officeOpen('word/document.xml', 'application/vnd.ms-word.document.macroEnabled'),
    'report.docx',
  ],
  ['a TIFF', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0]), 'scan.tif'],
  ['HTML before a PDF', `${html}${sample.pdf()}`, 'report.pdf'],
  ['HTML before a zip', Buffer.concat([Buffer.from(html), sample.zip({ a: 'b' })]), 'report.zip'],
  ['a Matroska film', Buffer.from(sample.webm().toString('latin1').replace('webm', 'matr'), 'latin1'), 'film.webm'],
];

it.each(refused)('refuses %s', async (_what, bytes, name) => {
  expect(await judge(bytes, name)).toBe('FILE_TYPE_NOT_ALLOWED');
});

it('takes a polyglot for what it begins as, never for a page', async () => {
  expect(await judge(sample.gif(0x2f2a, 2, `*/=1;${html}`), 'x.html')).toBe('image/gif');
  expect(await judge(sample.pdf(html), 'x.html')).toBe('application/pdf');
});

it('refuses what is empty', async () => {
  expect(await judge('', 'notes.txt')).toBe('FILE_EMPTY');
});

const sized = (width: number, height: number): Buffer[] => [
  sample.png(width, height),
  sample.jpeg(width, height, 150_000),
  sample.gif(width, height),
  sample.webp('VP8 ', width, height),
  sample.webp('VP8L', width, height),
  sample.webp('VP8X', width, height),
  sample.avif(width, height),
];

it('refuses pictures of more than 50 megapixels by their header', async () => {
  for (const bytes of sized(10_000, 5000)) expect(await judge(bytes)).toMatch(/^image\//);
  for (const bytes of sized(10_000, 5001)) expect(await judge(bytes)).toBe('IMAGE_TOO_LARGE');
  expect(await judge(sample.png(0x7fffffff, 0x7fffffff))).toBe('IMAGE_TOO_LARGE');
});

it('refuses pictures whose header says nothing', async () => {
  expect(await judge(sample.jpeg(0, 0))).toBe('FILE_DAMAGED');
  expect(await judge(sample.gif(2, 0))).toBe('FILE_DAMAGED');
  expect(await judge(sample.jpeg().subarray(0, 24))).toBe('FILE_DAMAGED');
  expect(await judge(Buffer.concat([sample.isoMedia('avif')]))).toBe('FILE_DAMAGED');
  const segments = Buffer.concat(Array.from({ length: 2000 }, () => Buffer.from([0xff, 0xe1, 0, 2])));
  expect(await judge(Buffer.concat([Buffer.from([0xff, 0xd8]), segments, sample.jpeg().subarray(2)]))).toBe(
    'FILE_DAMAGED',
  );
});
