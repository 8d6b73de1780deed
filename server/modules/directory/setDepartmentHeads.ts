import type { DirectoryDepartmentInput } from '../../../schema/directory.ts';
import type { Tx } from '../../db/write.ts';
import { isExternalId, type Report } from './directoryRows.ts';

/** Heads of one department that count. */
const most = 100;

/**
 * Gives departments the heads that the page names, by one statement: a MANAGER among them sees the department and all below at
 * once (R8). Heads that are no active member (yet) are noted at the row; the next page that names them sets them.
 */
export async function setDepartmentHeads(
  tx: Tx,
  portalId: string,
  departments: readonly DirectoryDepartmentInput[],
  report: Report,
): Promise<void> {
  const named = departments.flatMap(({ externalId, headExternalIds, active }, n) =>
    headExternalIds && active && !report.refused(n)
      ? [{ n, externalId, ...parted(headExternalIds.slice(0, most)) }]
      : [],
  );
  if (named.length === 0) return;
  const rows = await tx.sql<{ n: number; id: string; unknown: string[]; changed: boolean }>(setHeads, [
    portalId,
    JSON.stringify(named.map(({ n, externalId, heads }) => ({ n, externalId, heads }))),
  ]);
  for (const { n, id, unknown, changed } of rows) {
    if (changed && report.rows()[n]?.outcome === 'UNCHANGED') {
      report.set(n, 'UPDATED', id);
      tx.record({ kind: 'group.changed', portalId, subjectId: id, payload: { groupId: id } });
    }
    const strange = named.find((department) => department.n === n)?.strange ?? [];
    const nobody = [...strange, ...unknown].join(', ');
    if (nobody) report.note(n, 'UNKNOWN_HEADS', { heads: nobody });
  }
}

/** Ids that somebody can have, and those that nobody can, as far as they can be shown. */
const parted = (ids: readonly string[]): { heads: string[]; strange: string[] } => ({
  heads: ids.filter(isExternalId),
  strange: ids.filter((id) => !isExternalId(id)).map((id) => id.slice(0, 200).toWellFormed() || '""'),
});

const setHeads = `
  WITH given AS (
    SELECT d.n, g.id AS group_id, head.external_id, m.id AS membership_id
      FROM jsonb_to_recordset($2::jsonb) AS d (n integer, "externalId" text, heads text[])
      JOIN member_group g ON g.portal_id = $1 AND g.external_id = d."externalId"
      LEFT JOIN unnest(d.heads) AS head (external_id) ON true
      LEFT JOIN membership m ON m.portal_id = $1 AND m.external_id = head.external_id AND m.status = 'ACTIVE'),
  gone AS (
    DELETE FROM group_head h WHERE h.portal_id = $1 AND h.group_id IN (SELECT group_id FROM given)
       AND NOT EXISTS (SELECT 1 FROM given WHERE given.group_id = h.group_id AND given.membership_id = h.membership_id)
    RETURNING group_id),
  come AS (
    INSERT INTO group_head (portal_id, group_id, membership_id)
    SELECT DISTINCT $1::uuid, group_id, membership_id FROM given WHERE membership_id IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING group_id)
  SELECT given.n, given.group_id AS id,
         coalesce(array_agg(DISTINCT given.external_id) FILTER (WHERE given.external_id IS NOT NULL AND given.membership_id IS NULL), '{}') AS unknown,
         given.group_id IN (SELECT group_id FROM gone UNION SELECT group_id FROM come) AS changed
    FROM given GROUP BY given.n, given.group_id`;
