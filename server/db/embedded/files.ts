import { randomBytes } from 'node:crypto';
import { link, rename, unlink, writeFile } from 'node:fs/promises';

/** The `code` of a system or database error (`ENOENT`, `28P01` …), or undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  const code = propertyOf(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** What a failed program wrote to standard error, or the message of the failure. */
export function saidBy(error: unknown): string {
  return String(propertyOf(error, 'stderr') ?? '').trim() || String(propertyOf(error, 'message') ?? error);
}

function propertyOf(error: unknown, name: string): unknown {
  // Not `instanceof Error`: errors of Node itself come from another realm where code runs inside a vm context.
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** Creates a file (mode 0600) with its whole content at once; false if it exists already. */
export async function createExclusively(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    // A link either appears complete or not at all, so no reader ever sees half a file.
    await link(draft, file);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Replaces a file (mode 0600) in one step: a reader sees the old content or the new. */
export async function replaceFile(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
  await rename(draft, file);
}
