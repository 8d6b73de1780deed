import type { Tx } from '../../db/write.ts';
import type { Claim } from './claimTransfer.ts';
import type { CopiedItem } from './copyTransfer.ts';
import type { OpenLink } from './transferManifest.ts';

/**
 * Joins links to where they lead: those of the new copies (`linked`), and those of earlier copies that waited for one of
 * `items`. Of two transfers that run at once neither sees the other's rows; so from here to its commit only one goes on for
 * each target, and whoever comes second sees both. Gives the links of the new copies that still lead nowhere.
 */
export async function joinLinks(
  tx: Tx,
  claim: Claim,
  { items, linked }: { items: CopiedItem[]; linked: CopiedItem[] },
): Promise<OpenLink[]> {
  const portal = claim.targetPortalId;
  // A statement of its own: what it waited for shows only to the next one.
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`links into ${portal}`]);
  const roots = items.filter(({ item }) => !item.extraCopy).map(({ item }) => item.rootId);
  const revisions = linked.flatMap(({ revision }) => (revision ? [revision.id] : []));
  await tx.sql(
    `UPDATE content_link l SET target_id = c.id
       FROM content c
      WHERE l.portal_id = $1 AND l.target_id IS NULL AND l.kind <> 'ITEM'
        AND (l.target_root_id = ANY ($2::uuid[]) OR l.revision_id = ANY ($3::uuid[]))
        AND c.portal_id = $1 AND c.origin_id = l.target_root_id AND NOT c.extra_copy AND c.deleted_at IS NULL`,
    [portal, roots, revisions],
  );
  return revisions.length === 0 ? [] : openLinks(tx, portal, revisions);
}

function openLinks(tx: Tx, portalId: string, revisions: string[]): Promise<OpenLink[]> {
  return tx.sql<OpenLink>(
    `SELECT r.title AS "ownerTitle", l.kind, l.target_root_id AS "targetRootId"
       FROM content_link l JOIN content_revision r ON r.portal_id = l.portal_id AND r.id = l.revision_id
      WHERE l.portal_id = $1 AND l.revision_id = ANY ($2::uuid[]) AND l.target_id IS NULL
      ORDER BY r.title, r.id, l.owner_id, l.n`,
    [portalId, revisions],
  );
}
