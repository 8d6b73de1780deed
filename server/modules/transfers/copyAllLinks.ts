import type { Tx } from '../../db/write.ts';
import { copyLinks } from '../content/copyRevision.ts';
import type { Claim } from './claimTransfer.ts';
import type { CopiedItem } from './copyTransfer.ts';
import type { OpenLink } from './transferManifest.ts';

/**
 * Links come last, when all that they may lead to is there; earlier copies that waited for this content are joined to it.
 * Gives the links that still lead nowhere. One look tells what there is to do: most courses have no links.
 */
export async function copyAllLinks(tx: Tx, claim: Claim, items: CopiedItem[]): Promise<OpenLink[]> {
  const roots = claim.items.filter((item) => !item.extraCopy).map((item) => item.rootId);
  const [found] = await tx.sql<{ linked: string[]; awaited: boolean }>(
    `SELECT ARRAY(SELECT DISTINCT revision_id FROM content_link WHERE portal_id = $1 AND revision_id = ANY ($2::uuid[])) AS linked,
            EXISTS (SELECT 1 FROM content_link WHERE portal_id = $3 AND target_id IS NULL AND target_root_id = ANY ($4::uuid[])) AS awaited`,
    [claim.portalId, claim.items.map((item) => item.revisionId), claim.targetPortalId, roots],
  );
  const linked = items.filter(({ item, revision }) => revision && found?.linked.includes(item.revisionId));
  for (const { item, revision } of linked) {
    const from = { portalId: claim.portalId, revisionId: item.revisionId };
    const to = { portalId: claim.targetPortalId, revisionId: revision?.id ?? '' };
    await copyLinks(tx, { purpose: 'TRANSFER', kind: item.kind, from, to });
  }
  if (found?.awaited) await joinAwaited(tx, claim, items);
  return linked.length === 0 ? [] : openLinks(tx, claim, linked);
}

/** Links of earlier copies in the target that lead to what has just arrived. */
async function joinAwaited(tx: Tx, claim: Claim, items: CopiedItem[]): Promise<void> {
  const canonical = items.filter(({ item }) => !item.extraCopy);
  await tx.sql(
    `UPDATE content_link l SET target_id = made.id
       FROM unnest($2::uuid[], $3::uuid[]) AS made (root_id, id)
      WHERE l.portal_id = $1 AND l.target_id IS NULL AND l.target_root_id = made.root_id AND l.kind <> 'ITEM'`,
    [claim.targetPortalId, canonical.map(({ item }) => item.rootId), canonical.map(({ copyId }) => copyId)],
  );
}

function openLinks(tx: Tx, claim: Claim, linked: CopiedItem[]): Promise<OpenLink[]> {
  return tx.sql<OpenLink>(
    `SELECT r.title AS "ownerTitle", l.kind, l.target_root_id AS "targetRootId"
       FROM content_link l JOIN content_revision r ON r.portal_id = l.portal_id AND r.id = l.revision_id
      WHERE l.portal_id = $1 AND l.revision_id = ANY ($2::uuid[]) AND l.target_id IS NULL`,
    [claim.targetPortalId, linked.map(({ revision }) => revision?.id)],
  );
}
