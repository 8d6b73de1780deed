import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFileStore, type FileStore } from './fileStore.ts';

let dir: string;
let store: FileStore;

beforeEach(async () => {
  dir = path.join(await mkdtemp(path.join(tmpdir(), 'extramural-store-')), 'files');
  store = createFileStore(dir);
});
afterEach(() => rm(path.dirname(dir), { recursive: true, force: true }));

async function* chunksOf(bytes: Buffer, size = 1000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const put = async (bytes: Buffer): Promise<string> => {
  const received = await store.receive(chunksOf(bytes), { maxBytes: bytes.length });
  await store.keep(received);
  return received.sha256;
};
const allOf = async (sha256: string, range?: { start: number; end: number }): Promise<Buffer> => {
  const opened = await store.open(sha256, range);
  return Buffer.concat(await opened!.stream.toArray());
};
const temporary = (): Promise<string[]> => readdir(path.join(dir, 'incoming'));

it('makes no directory before the first bytes arrive', async () => {
  expect([
    await store.has(sha(Buffer.of(1))),
    await store.open(sha(Buffer.of(1))),
    await store.removeAbandoned(0),
  ]).toEqual([false, null, 0]);
  await store.erase(sha(Buffer.of(1)));
  await expect(stat(dir)).rejects.toThrow('ENOENT');
});

it('names bytes by their hash, and gives them back whole and in part', async () => {
  const bytes = randomBytes(10_000);
  const received = await store.receive(chunksOf(bytes), { maxBytes: 10_000 });
  expect(received).toMatchObject({ sha256: sha(bytes), bytes: 10_000, head: bytes.subarray(0, 4100) });
  expect(await store.has(received.sha256)).toBe(false);
  await store.keep(received);
  expect(await temporary()).toEqual([]);
  expect((await allOf(received.sha256)).equals(bytes)).toBe(true);
  expect((await allOf(received.sha256, { start: 10, end: 19 })).equals(bytes.subarray(10, 20))).toBe(true);
  expect(
    (await readFile(path.join(dir, received.sha256.slice(0, 2), received.sha256.slice(2, 4), received.sha256))).length,
  ).toBe(10_000);
});

it('stops at the limit by what arrives, and leaves nothing', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      given += 1000;
      yield Buffer.alloc(1000);
    }
  }
  await expect(store.receive(endless(), { maxBytes: 4500 })).rejects.toThrow('more than 4500 bytes');
  expect([given, await temporary()]).toEqual([5000, []]);
});

it('leaves nothing when the source fails', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.alloc(10);
    throw new Error('gone');
  }
  await expect(store.receive(broken(), { maxBytes: 100 })).rejects.toThrow('gone');
  expect(await temporary()).toEqual([]);
});

it('keeps the same bytes from many at once, and repeating does no harm', async () => {
  const bytes = randomBytes(5000);
  const all = await Promise.all(Array.from({ length: 20 }, () => store.receive(chunksOf(bytes), { maxBytes: 5000 })));
  await Promise.all(all.map((received) => store.keep(received)));
  await store.keep(all[0]!);
  await store.discard(all[0]!);
  expect((await allOf(all[0]!.sha256)).equals(bytes)).toBe(true);
  expect(await temporary()).toEqual([]);
});

it('refuses to keep what is neither there nor stored', async () => {
  const received = await store.receive(chunksOf(Buffer.from('x')), { maxBytes: 1 });
  await store.discard(received);
  await expect(store.keep(received)).rejects.toThrow('ENOENT');
});

it('replaces damaged bytes by the good ones that arrive under their name', async () => {
  const bytes = randomBytes(100);
  const name = await put(bytes);
  await writeFile(path.join(dir, name.slice(0, 2), name.slice(2, 4), name), 'damaged');
  await put(bytes);
  expect((await allOf(name)).equals(bytes)).toBe(true);
});

it('erases, also twice, and lets open streams finish', async () => {
  const bytes = randomBytes(200_000);
  const name = await put(bytes);
  const opened = await store.open(name);
  await store.erase(name);
  await store.erase(name);
  expect(await store.has(name)).toBe(false);
  expect(Buffer.concat(await opened!.stream.toArray()).equals(bytes)).toBe(true);
});

it('removes what a crash left, and nothing that is young', async () => {
  const old = await store.receive(chunksOf(Buffer.from('old')), { maxBytes: 3 });
  const young = await store.receive(chunksOf(Buffer.from('young')), { maxBytes: 5 });
  const hourAgo = Date.now() / 1000 - 3600;
  await utimes(old.path, hourAgo, hourAgo);
  expect(await store.removeAbandoned(1800)).toBe(1);
  expect(await temporary()).toEqual([path.basename(young.path)]);
});

it('opens nothing by a name that is no hash', async () => {
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
    await expect(async () => store.open(name)).rejects.toThrow('not a SHA-256');
  }
});
