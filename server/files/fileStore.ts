import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Bytes that have arrived whole and lie beside the store, not yet in it. */
export interface ReceivedFile {
  /** Lower-case hex. */
  sha256: string;
  bytes: number;
  /** The first 4,100 bytes, or all if there are fewer: enough to tell most types. */
  head: Buffer;
  /** Where they lie until they are kept or discarded. */
  path: string;
}

/** The bytes of a stored file, or of a range of it. */
export interface OpenFile {
  stream: Readable;
  /** Size of the whole file, whatever the range. */
  totalBytes: number;
}

/**
 * Bytes on a shared volume, named by their SHA-256. Any number of processes may use it at once: bytes appear under their name
 * whole or not at all, and a crash leaves nothing but abandoned temporary files.
 */
export interface FileStore {
  /**
   * Takes bytes as they come, counts and hashes them and flushes them to disk. Throws `TooManyBytesError` as soon as there are
   * more than `maxBytes`; then, and when the source fails, nothing stays. They are not in the store before `keep`.
   */
  receive(chunks: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<ReceivedFile>;
  /** Moves received bytes under their name. Safe to repeat; the same bytes from elsewhere are replaced by these. */
  keep(received: ReceivedFile): Promise<void>;
  /** Removes received bytes that were not kept; does nothing for those that were. */
  discard(received: ReceivedFile): Promise<void>;
  /** Opens stored bytes, from `start` to `end` inclusive if a range is given; null when there are none of this name. */
  open(sha256: string, range?: { start: number; end: number }): Promise<OpenFile | null>;
  has(sha256: string): Promise<boolean>;
  /** Removes stored bytes; does nothing when there are none. */
  erase(sha256: string): Promise<void>;
  /** Removes temporary files last written more than `seconds` ago (uploads that a crash cut off); gives their number. */
  removeAbandoned(seconds: number): Promise<number>;
}

/** Says that a source gave more bytes than it may. */
export class TooManyBytesError extends Error {
  override readonly name = 'TooManyBytesError';
}

const headBytes = 4100;

/** The store in a directory, which is made when the first bytes arrive and not before. */
export function createFileStore(dir: string): FileStore {
  const incoming = path.join(dir, 'incoming');
  return {
    async receive(chunks, { maxBytes }) {
      await mkdir(incoming, { recursive: true });
      const temporary = path.join(incoming, randomUUID());
      // Nobody else's file is ever opened: 'wx' fails on an existing one.
      const handle = await open(temporary, 'wx', 0o640);
      try {
        const received = await writeAll(handle, chunks, maxBytes);
        return { ...received, path: temporary };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      } finally {
        await handle.close();
      }
    },
    async keep(received) {
      const target = placeOf(dir, received.sha256);
      const folder = path.dirname(target);
      if (!(await exists(folder))) await makeFolders(dir, folder);
      try {
        await rename(received.path, target);
      } catch (error) {
        // Kept before (a transaction runs again), or Windows, where a file that is being read cannot be replaced.
        if (!(await exists(target))) throw error;
      }
      await flushFolder(folder);
    },
    discard: (received) => rm(received.path, { force: true }),
    open: (sha256, range) => openStored(placeOf(dir, sha256), range),
    has: (sha256) => exists(placeOf(dir, sha256)),
    erase: (sha256) => rm(placeOf(dir, sha256), { force: true }),
    removeAbandoned: (seconds) => removeOlder(incoming, Date.now() - seconds * 1000),
  };
}

async function writeAll(
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Omit<ReceivedFile, 'path'>> {
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes + chunk.byteLength > maxBytes) throw new TooManyBytesError(`more than ${maxBytes} bytes`);
    if (bytes < headBytes) heads.push(Buffer.from(chunk.subarray(0, headBytes - bytes)));
    bytes += chunk.byteLength;
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  // Flushed before the name is given: after a power cut no name may stand for fewer bytes than it says.
  await handle.datasync();
  return { sha256: hash.digest('hex'), bytes, head: Buffer.concat(heads) };
}

/** Two levels of 256 folders each keep every folder small up to many millions of files. */
function placeOf(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256');
  return path.join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function openStored(file: string, range?: { start: number; end: number }): Promise<OpenFile | null> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    return { stream: handle.createReadStream(range), totalBytes: size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function makeFolders(dir: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await flushFolder(path.dirname(folder));
  await flushFolder(dir);
}

/** Makes names in a folder survive a power cut; systems that cannot open folders (Windows) do without. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeOlder(folder: string, before: number): Promise<number> {
  const names = await readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)));
  let removed = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await stat(file).catch((error) => (isMissing(error) ? null : Promise.reject(error)));
    if (!found || found.mtimeMs >= before) continue;
    await rm(file, { force: true });
    removed++;
  }
  return removed;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error) => (isMissing(error) ? false : Promise.reject(error)),
  );

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
