import type { Deps } from '../context.ts';
import { constraintOf } from '../db/retryTransient.ts';
import { type Tx, writeIn } from '../db/write.ts';
import { cleanFileName, fittingName } from './fileName.ts';
import type { ReceivedFile } from './fileStore.ts';
import { mediaTypeOf } from './mediaType.ts';

/** A file of a portal as it was stored. */
export interface StoredFile {
  sha256: string;
  /** The given name, its end fitting what the file is. */
  name: string;
  mediaType: string;
  bytes: number;
}

/** Whose file it will be; `check` runs first in the transaction and may refuse. */
export interface FileOwner {
  portalId: string;
  accountId?: string;
  check?: (tx: Tx) => Promise<void>;
}

/** How often bytes that the sweep took away meanwhile are registered anew. */
const mostTries = 5;

/**
 * Gives a portal a file whose bytes were received: judges them, moves them into the store and writes the rows. Storing the same
 * bytes again is no error and changes nothing. Throws a `FileRefusal` for types that may not be stored. The caller discards
 * `received` afterwards, whatever happened.
 *
 * Bytes lie under their name only while a committed row of `blob` says so, or until the sweep sees that row unused: the row is
 * committed first; then the file's row locks it (by its foreign key) against the sweep, which erases bytes only while it holds
 * the deleted row (sweepFiles.ts); and under that lock the bytes are moved into place. So an upload and a sweep of the same
 * bytes wait for each other, and a crash anywhere leaves at most an unused row for the next sweep.
 */
export async function storeFile(
  deps: Deps,
  owner: FileOwner,
  received: ReceivedFile,
  givenName: string,
): Promise<StoredFile> {
  const name = cleanFileName(givenName) ?? 'file';
  const mediaType = await mediaTypeOf(received, name);
  const facts = { sha256: received.sha256, name: fittingName(name, mediaType), mediaType, bytes: received.bytes };
  for (let attempt = 1; ; attempt++) {
    await writeIn(deps, { portals: [] }, (tx) => registerBlob(tx, facts));
    deps.faultPoint('upload.registered');
    try {
      return await attach(deps, owner, received, facts);
    } catch (error) {
      if (attempt >= mostTries || constraintOf(error) !== 'file_sha256_fkey') throw error;
    }
  }
}

async function registerBlob(tx: Tx, { sha256, bytes, mediaType }: StoredFile): Promise<void> {
  await tx.sql('INSERT INTO blob (sha256, bytes, media_type) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    sha256,
    bytes,
    mediaType,
  ]);
}

function attach(deps: Deps, owner: FileOwner, received: ReceivedFile, facts: StoredFile): Promise<StoredFile> {
  const { portalId, accountId, check } = owner;
  return writeIn(deps, { accountId, portal: portalId, portals: [portalId] }, async (tx) => {
    await check?.(tx);
    // An update that changes nothing gives the present row and locks it, so that nobody deletes it before we commit.
    const [row] = await tx.sql<{ media_type: string }>(
      `INSERT INTO file (portal_id, sha256, name, media_type, bytes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (portal_id, sha256) DO UPDATE SET name = file.name RETURNING media_type`,
      [portalId, facts.sha256, facts.name, facts.mediaType, facts.bytes],
    );
    await deps.files.keep(received);
    deps.faultPoint('upload.kept');
    return { ...facts, mediaType: row?.media_type ?? facts.mediaType };
  });
}
