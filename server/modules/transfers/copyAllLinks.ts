import type { Tx } from '../../db/write.ts';
import { copyLinks } from '../content/copyRevision.ts';
import type { Claim } from './claimTransfer.ts';
import type { CopiedItem } from './copyTransfer.ts';

/** Copies the links of all items, after their texts. One look tells what there is to do: most courses have no links. */
export async function copyAllLinks(tx: Tx, claim: Claim, items: CopiedItem[]): Promise<CopiedItem[]> {
  const [found] = await tx.sql<{ linked: string[] }>(
    `SELECT ARRAY(SELECT DISTINCT revision_id FROM content_link WHERE portal_id = $1 AND revision_id = ANY ($2::uuid[])) AS linked`,
    [claim.portalId, claim.items.map((item) => item.revisionId)],
  );
  const linked = items.filter(({ item, revision }) => revision && found?.linked.includes(item.revisionId));
  for (const { item, revision } of linked) {
    const from = { portalId: claim.portalId, revisionId: item.revisionId };
    const to = { portalId: claim.targetPortalId, revisionId: revision?.id ?? '' };
    await copyLinks(tx, { purpose: 'TRANSFER', kind: item.kind, from, to });
  }
  return linked;
}
