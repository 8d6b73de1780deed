import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';

/** The name of a file of the portal, which stays as long as the transaction runs; NOT_FOUND when the portal has no such file. */
export async function fileOfPortal(tx: Tx, portalId: string, given: string): Promise<{ sha256: string; name: string }> {
  const sha256 = given.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw notFound();
  const [file] = await tx.sql<{ sha256: string; name: string }>(
    'SELECT sha256, name FROM file WHERE portal_id = $1 AND sha256 = $2 FOR KEY SHARE',
    [portalId, sha256],
  );
  if (!file) throw notFound();
  return file;
}
