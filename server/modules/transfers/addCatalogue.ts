import type { Tx } from '../../db/write.ts';
import type { Claim } from './claimTransfer.ts';
import type { ManifestCompetency } from './transferManifest.ts';

const pinned = (claim: Claim): string[] => claim.items.map((item) => item.revisionId);

/**
 * T3: adds the competencies that the target lacks, by one statement whose ON CONFLICT is decided by the two unique keys
 * (origin, title), so that they are added once however many transfers run at once. Gives the ids of those added.
 */
export async function addCompetencies(tx: Tx, claim: Claim): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `INSERT INTO competency (portal_id, origin_id, title, description)
     SELECT $2, c.root_id, c.title, c.description
       FROM (SELECT DISTINCT coalesce(c.origin_id, c.id) AS root_id, c.title, c.title_key, c.description
               FROM content_competency used
               JOIN competency c ON c.portal_id = used.portal_id AND c.id = used.competency_id
              WHERE used.portal_id = $1 AND used.revision_id = ANY ($3::uuid[])) AS c
      ORDER BY c.title_key
     ON CONFLICT DO NOTHING RETURNING id`,
    [claim.portalId, claim.targetPortalId, pinned(claim)],
  );
  return rows.map((row) => row.id);
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

/** Gives the target the right to the files that the copies show; the bytes are shared. Gives their number. */
export async function addFiles(tx: Tx, claim: Claim): Promise<number> {
  const [row] = await tx.sql<{ count: number }>(
    `WITH shown AS (
       SELECT DISTINCT unnest(r.all_files) AS sha256 FROM content_revision r WHERE r.portal_id = $1 AND r.id = ANY ($3::uuid[])),
     added AS (
       INSERT INTO file (portal_id, sha256, name, media_type, bytes)
       SELECT $2, f.sha256, f.name, f.media_type, f.bytes
         FROM shown JOIN file f ON f.portal_id = $1 AND f.sha256 = shown.sha256 ORDER BY f.sha256
       ON CONFLICT DO NOTHING)
     SELECT count(*)::int AS count FROM shown`,
    [claim.portalId, claim.targetPortalId, pinned(claim)],
  );
  return row?.count ?? 0;
}
