import { copyFile, open, stat, truncate } from 'node:fs/promises';
import path from 'node:path';

const LIMIT_BYTES = 10 * 1024 * 1024;
const CHECK_EVERY_MS = 10 * 60_000;
const TAIL_BYTES = 16_384;

/** The file to which PostgreSQL writes its messages. */
export function serverLogOf(dataDir: string): string {
  return path.join(dataDir, 'postgres.log');
}

/** Keeps the log's last 10 MiB as `postgres.log.1` and empties it when it has grown beyond that. */
export async function cutServerLog(dataDir: string): Promise<void> {
  const file = serverLogOf(dataDir);
  const { size } = (await stat(file).catch(() => undefined)) ?? { size: 0 };
  if (size <= LIMIT_BYTES) return;
  await copyFile(file, `${file}.1`);
  // PostgreSQL holds the file open for appending, so it goes on at the new end.
  await truncate(file);
}

/** Cuts the log every ten minutes while this process lives, without keeping it alive; returns how to end that. */
export function keepServerLogShort(dataDir: string, onProblem: (error: unknown) => void): () => void {
  const timer = setInterval(() => void cutServerLog(dataDir).catch(onProblem), CHECK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The last lines of the log from a position on (in bytes), at most 16 KiB. */
export async function readServerLog(dataDir: string, from: number): Promise<string> {
  const handle = await open(serverLogOf(dataDir), 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(from > size ? 0 : from, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}
