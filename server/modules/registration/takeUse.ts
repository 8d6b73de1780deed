import type { Tx } from '../../db/write.ts';
import type { FoundLink } from './findLink.ts';

/**
 * Takes one use of a link by one atomic statement, so that a link for one use is used once whoever races (R4, S23). False when
 * it is used up, over, revoked or rotated, or when its portal is not open any more. Without a token it may have been rotated.
 */
export async function takeUse(
  tx: Tx,
  { portalId, linkId, tokenHash }: Pick<FoundLink, 'portalId' | 'linkId'> & { tokenHash: Buffer | null },
): Promise<boolean> {
  const taken = await tx.sql(
    `UPDATE registration_link SET uses = uses + 1
      WHERE portal_id = $1 AND id = $2 AND ($3::bytea IS NULL OR token_hash = $3) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
        AND (max_uses IS NULL OR uses < max_uses)
        AND EXISTS (SELECT 1 FROM portal WHERE id = $1 AND status = 'ACTIVE') RETURNING 1`,
    [portalId, linkId, tokenHash],
  );
  return taken.length > 0;
}

/** Gives back a use that came to nothing. */
export async function giveBackUse(tx: Tx, { portalId, linkId }: { portalId: string; linkId: string }): Promise<void> {
  await tx.sql('UPDATE registration_link SET uses = uses - 1 WHERE portal_id = $1 AND id = $2 AND uses > 0', [
    portalId,
    linkId,
  ]);
}
