import type { Tx } from '../../../db/write.ts';
import { isId } from '../../../ids.ts';

/** The course or test that a newcomer came for, if it is in the portal; else null, since outsiders learn nothing of what is there. */
export async function wantedIn(tx: Tx, portalId: string, given: string | null | undefined): Promise<string | null> {
  const id = given?.toLowerCase() ?? '';
  if (!isId(id)) return null;
  const look = 'SELECT id FROM content WHERE portal_id = $1 AND id = $2 AND deleted_at IS NULL';
  const [content] = await tx.sql<{ id: string }>(look, [portalId, id]);
  return content?.id ?? null;
}
