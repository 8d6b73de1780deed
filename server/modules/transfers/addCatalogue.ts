import type { Tx } from '../../db/write.ts';
import type { Claim } from './claimTransfer.ts';
import { TransferStopped } from './TransferStopped.ts';
import type { ManifestCompetency } from './transferManifest.ts';

const pinned = (claim: Claim): string[] => claim.items.map((item) => item.revisionId);

/** What the target has from now on: its status, the competencies that were added, and how many files the copies show. */
export interface Catalogue {
  status: string;
  added: string[];
  files: number;
}

/**
 * Takes hold of the target and adds what the copies will point to, in one statement.
 * Invariant 4: FOR KEY SHARE on the portal's row, which a deletion's status change does not wait for.
 * T3: competencies that the target lacks; ON CONFLICT is decided by the two unique keys (origin, title), so that each is added
 * once however many transfers run at once. Files: the right to bytes that are shared.
 */
export async function addCatalogue(tx: Tx, claim: Claim): Promise<Catalogue> {
  const [row] = await tx.sql<Catalogue>(
    `WITH target AS MATERIALIZED (SELECT status FROM portal WHERE id = $2 FOR KEY SHARE),
     added AS (
       INSERT INTO competency (portal_id, origin_id, title, description)
       SELECT $2, c.root_id, c.title, c.description
         FROM (SELECT DISTINCT coalesce(c.origin_id, c.id) AS root_id, c.title, c.title_key, c.description
                 FROM content_competency used
                 JOIN competency c ON c.portal_id = used.portal_id AND c.id = used.competency_id
                WHERE used.portal_id = $1 AND used.revision_id = ANY ($3::uuid[])) AS c
        ORDER BY c.title_key
       ON CONFLICT DO NOTHING RETURNING id),
     shown AS (
       SELECT DISTINCT unnest(r.all_files) AS sha256 FROM content_revision r WHERE r.portal_id = $1 AND r.id = ANY ($3::uuid[])),
     files AS (
       INSERT INTO file (portal_id, sha256, name, media_type, bytes)
       SELECT $2, f.sha256, f.name, f.media_type, f.bytes
         FROM shown JOIN file f ON f.portal_id = $1 AND f.sha256 = shown.sha256 ORDER BY f.sha256
       ON CONFLICT DO NOTHING)
     SELECT (SELECT status FROM target) AS status, ARRAY(SELECT id FROM added) AS added,
            (SELECT count(*)::int FROM shown) AS files`,
    [claim.portalId, claim.targetPortalId, pinned(claim)],
  );
  if (row?.status !== 'ACTIVE') throw new TransferStopped('CANCELLED');
  return row;
}

/** How each competency of the transfer was found in the target, for the manifest. */
export async function matchedCompetencies(tx: Tx, claim: Claim, added: string[]): Promise<ManifestCompetency[]> {
  return tx.sql<ManifestCompetency>(
    `SELECT DISTINCT c.id AS "sourceId", coalesce(by_origin.id, by_title.id) AS "targetId", c.title,
            CASE WHEN coalesce(by_origin.id, by_title.id) = ANY ($4::uuid[]) THEN 'ADDED'
                 WHEN by_origin.id IS NOT NULL THEN 'MATCHED_ORIGIN' ELSE 'MATCHED_TITLE' END AS outcome
       FROM content_competency used
       JOIN competency c ON c.portal_id = used.portal_id AND c.id = used.competency_id
       LEFT JOIN competency by_origin ON by_origin.portal_id = $2 AND by_origin.origin_id = coalesce(c.origin_id, c.id)
       LEFT JOIN competency by_title ON by_title.portal_id = $2 AND by_title.title_key = c.title_key
      WHERE used.portal_id = $1 AND used.revision_id = ANY ($3::uuid[])
      ORDER BY c.title`,
    [claim.portalId, claim.targetPortalId, pinned(claim), added],
  );
}
