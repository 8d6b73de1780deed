import type { Deps } from '../context.ts';
import { readIn } from '../db/read.ts';
import { sql } from '../db/sql.ts';
import type { Tx } from '../db/write.ts';
import { AppError, notFound } from '../errors.ts';
import { once } from '../idempotency.ts';
import { FileRefusal, megabytes } from './FileRefusal.ts';
import { type ReceivedFile, TooManyBytesError } from './fileStore.ts';
import { type StoredFile, storeFile } from './storeFile.ts';
import { openUpload, type UploadGrant } from './uploadToken.ts';

/** The body of an upload: its bytes as they come, and how many the client says there are. */
export interface UploadBody {
  declaredBytes: number | null;
  chunks: (maxBytes: number) => AsyncIterable<Uint8Array>;
}

/**
 * Takes the bytes for an upload address and gives the portal the file. NOT_FOUND for an address that is not ours or over, and
 * when the account no longer moderates the portal or comes from where it is not open to, before the first byte and again before it is stored (S21). Throws a
 * `FileRefusal` for everything that is wrong with the bytes. The same bytes again get the same answer; others do not.
 */
export async function receiveUpload(
  deps: Deps,
  token: string,
  address: string | null,
  body: UploadBody,
): Promise<StoredFile> {
  const opened = openUpload(deps.secret, token, Date.now() / 1000);
  const grant = opened && { ...opened, address };
  if (!grant || !(await mayUpload(deps, grant))) throw notFound();
  if (body.declaredBytes !== null && body.declaredBytes > grant.maxBytes) throw tooLarge(grant.maxBytes);
  const received = await receive(deps, grant.maxBytes, body);
  try {
    const owner = {
      portalId: grant.portalId,
      accountId: grant.accountId,
      check: (tx: Tx) => checkOnce(tx, grant, received),
    };
    return await storeFile(deps, owner, received, grant.fileName);
  } finally {
    await deps.files.discard(received);
  }
}

async function receive(deps: Deps, maxBytes: number, body: UploadBody): Promise<ReceivedFile> {
  try {
    return await deps.files.receive(body.chunks(maxBytes), { maxBytes });
  } catch (error) {
    throw error instanceof TooManyBytesError ? tooLarge(maxBytes) : error;
  }
}

const tooLarge = (maxBytes: number): FileRefusal =>
  new FileRefusal('FILE_TOO_LARGE', { megabytes: megabytes(maxBytes) });

const moderating = `
  SELECT 1 FROM membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE'
    LEFT JOIN portal_settings s ON s.portal_id = m.portal_id
   WHERE m.portal_id = $1 AND m.account_id = $2 AND m.status = 'ACTIVE' AND m.role IN ('MODERATOR', 'ADMIN')
     AND address_opens(s.sign_in_ranges, $3)`;

/** What an address grants, to somebody who comes from somewhere (R9). */
type Grant = UploadGrant & { address: string | null };

async function mayUpload(deps: Deps, { portalId, accountId, address }: Grant): Promise<boolean> {
  const rows = await readIn(deps.database, { accountId, portals: [portalId] }, (em) =>
    sql(em, moderating, [portalId, accountId, address]),
  );
  return rows.length === 1;
}

/** The right, now; and that no other bytes came by this address. The portal's row stays locked against its eraser (invariant 4). */
async function checkOnce(tx: Tx, grant: Grant, { sha256 }: ReceivedFile): Promise<void> {
  const rows = await tx.sql(`${moderating} FOR KEY SHARE OF p`, [grant.portalId, grant.accountId, grant.address]);
  if (rows.length === 0) throw notFound();
  try {
    await once(tx, grant.accountId, 'upload', grant.id, { sha256 }, async () => ({}));
  } catch (error) {
    throw error instanceof AppError && error.code === 'CONFLICT' ? new FileRefusal('UPLOAD_USED') : error;
  }
}
