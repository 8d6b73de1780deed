import type { Tx } from '../../db/write.ts';

/** The description of a revision as it is stored. */
export async function storedDescription(tx: Tx, portalId: string, revisionId: string): Promise<string> {
  const [row] = await tx.sql<{ description: string }>(
    'SELECT description FROM content_revision WHERE portal_id = $1 AND id = $2',
    [portalId, revisionId],
  );
  return row?.description ?? '';
}
