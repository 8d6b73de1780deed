import type { DirectoryDepartmentInput } from '../../../schema/directory.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { groupLimits } from '../members/groupProblems.ts';
import { cleanText, createReport, isExternalId, type Report, refuseRepeated } from './directoryRows.ts';

interface Given {
  n: number;
  externalId: string;
  name: string;
  parent: string | null;
}

interface Known {
  id: string;
  external_id: string;
  parent_external_id: string | null;
  name: string;
}

/**
 * Makes and changes the groups of a page's departments, level by level from the top, so that a parent is there before what is
 * below it: at most one statement for each level of the tree. Those that are no more are removed later (`removeDepartments`).
 */
export async function syncDepartments(
  ctx: Ctx,
  tx: Tx,
  portalId: string,
  departments: readonly DirectoryDepartmentInput[],
): Promise<Report> {
  const report = createReport(
    ctx,
    departments.map(({ externalId }) => externalId),
  );
  if (departments.length === 0) return report;
  const given = judged(report, departments);
  const tree = await treeOf(tx, portalId);
  for (const level of inLevels(report, given, tree)) await takeLevel(tx, portalId, level, report);
  return report;
}

function judged(report: Report, departments: readonly DirectoryDepartmentInput[]): Given[] {
  refuseRepeated(
    report,
    departments.map(({ externalId }) => externalId),
    'TWICE',
  );
  return departments.flatMap((department, n): Given[] => {
    const name = cleanText(department.name);
    if (!isExternalId(department.externalId)) report.refuse(n, 'EXTERNAL_ID_INVALID');
    else if (!name && department.active) report.refuse(n, 'NAME_INVALID');
    if (report.refused(n) || !department.active || !name) return [];
    return [{ n, externalId: department.externalId, name, parent: department.parentExternalId ?? null }];
  });
}

/** Where each department of the directory hangs now: its parent's id in the directory. */
async function treeOf(tx: Tx, portalId: string): Promise<Map<string, string | null>> {
  const rows = await tx.sql<Pick<Known, 'external_id' | 'parent_external_id'>>(
    `SELECT g.external_id, p.external_id AS parent_external_id
       FROM member_group g LEFT JOIN member_group p ON p.portal_id = g.portal_id AND p.id = g.parent_id
      WHERE g.portal_id = $1 AND g.external_id IS NOT NULL`,
    [portalId],
  );
  return new Map(rows.map((row) => [row.external_id, row.parent_external_id]));
}

/** The page's departments by their depth in the tree as it will be; refuses circles, unknown parents and what lies too deep. */
function inLevels(report: Report, given: readonly Given[], tree: Map<string, string | null>): Given[][] {
  for (const { externalId, parent } of given) tree.set(externalId, parent);
  const levels: Given[][] = [];
  for (const department of given) {
    const seen = new Set([department.externalId]);
    let above = department.parent;
    while (above !== null && !seen.has(above) && tree.has(above)) {
      seen.add(above);
      above = tree.get(above) ?? null;
    }
    if (above !== null) report.refuse(department.n, seen.has(above) ? 'CYCLE' : 'PARENT_UNKNOWN');
    else if (seen.size > groupLimits.levels) report.refuse(department.n, 'TOO_DEEP');
    else {
      levels[seen.size] ??= [];
      levels[seen.size]?.push(department);
    }
  }
  return levels.filter((level) => level !== undefined);
}

/** One level: a group that a moderator made with the same name at the same place becomes the department's. */
async function takeLevel(tx: Tx, portalId: string, level: readonly Given[], report: Report): Promise<void> {
  const rows = await tx.sql<{
    n: number;
    id: string | null;
    parent_id: string | null;
    outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'NAME_TAKEN' | 'PARENT_UNKNOWN';
  }>(takeDepartments, [portalId, JSON.stringify(level)]);
  for (const { n, id, parent_id, outcome } of rows) {
    if (outcome === 'NAME_TAKEN' || outcome === 'PARENT_UNKNOWN') report.refuse(n, outcome);
    else report.set(n, outcome, id);
    if (outcome === 'CREATED' && id)
      tx.record({ kind: 'group.created', portalId, subjectId: id, payload: { groupId: id, parentId: parent_id } });
    if (outcome === 'UPDATED' && id)
      tx.record({ kind: 'group.changed', portalId, subjectId: id, payload: { groupId: id } });
  }
}

const takeDepartments = `
  WITH given AS (
    SELECT d.n, d."externalId" AS external_id, d.name, d.parent, p.id AS parent_id
      FROM jsonb_to_recordset($2::jsonb) AS d (n integer, "externalId" text, name text, parent text)
      LEFT JOIN member_group p ON p.portal_id = $1 AND p.external_id = d.parent),
  judged AS (
    SELECT given.*, own.id AS own_id, adopted.id AS adopted_id,
           own.name IS DISTINCT FROM given.name OR own.parent_id IS DISTINCT FROM given.parent_id AS differs,
           given.parent IS NOT NULL AND given.parent_id IS NULL AS lost,
           EXISTS (SELECT 1 FROM member_group s WHERE s.portal_id = $1 AND s.parent_id IS NOT DISTINCT FROM given.parent_id
                      AND s.name_key = title_key(given.name) AND s.id IS DISTINCT FROM own.id
                      AND (s.external_id IS NOT NULL OR own.id IS NOT NULL))
           OR count(*) OVER (PARTITION BY given.parent_id, title_key(given.name)) > 1 AS taken
      FROM given
      LEFT JOIN member_group own ON own.portal_id = $1 AND own.external_id = given.external_id
      LEFT JOIN member_group adopted ON own.id IS NULL AND adopted.portal_id = $1 AND adopted.external_id IS NULL
           AND adopted.parent_id IS NOT DISTINCT FROM given.parent_id AND adopted.name_key = title_key(given.name)),
  changed AS (
    UPDATE member_group g SET name = j.name, parent_id = j.parent_id, external_id = j.external_id
      FROM judged j WHERE g.portal_id = $1 AND g.id = coalesce(j.own_id, j.adopted_id) AND NOT j.taken AND NOT j.lost
       AND (j.own_id IS NULL OR j.differs)
    RETURNING j.n, g.id),
  made AS (
    INSERT INTO member_group (portal_id, parent_id, name, external_id)
    SELECT $1, j.parent_id, j.name, j.external_id FROM judged j
     WHERE j.own_id IS NULL AND j.adopted_id IS NULL AND NOT j.taken AND NOT j.lost
    RETURNING id, external_id)
  SELECT j.n, coalesce(made.id, j.own_id, j.adopted_id) AS id, j.parent_id,
         CASE WHEN j.lost THEN 'PARENT_UNKNOWN' WHEN j.taken THEN 'NAME_TAKEN' WHEN made.id IS NOT NULL THEN 'CREATED'
              WHEN changed.n IS NOT NULL THEN 'UPDATED' ELSE 'UNCHANGED' END AS outcome
    FROM judged j LEFT JOIN made ON made.external_id = j.external_id LEFT JOIN changed ON changed.n = j.n`;

/** Removes the departments that the page says are no more, from the bottom; who still holds somebody or something is refused. */
export async function removeDepartments(
  tx: Tx,
  portalId: string,
  departments: readonly DirectoryDepartmentInput[],
  report: Report,
): Promise<void> {
  let left = departments.flatMap((department, n) =>
    department.active || report.refused(n) ? [] : [{ n, externalId: department.externalId }],
  );
  for (let gone = -1; left.length > 0 && gone !== 0; ) {
    const rows = await tx.sql<{ external_id: string; id: string; removed: boolean }>(removeEmpty, [
      portalId,
      left.map(({ externalId }) => externalId),
    ]);
    const removed = new Map(rows.filter((row) => row.removed).map((row) => [row.external_id, row.id]));
    const there = new Set(rows.map((row) => row.external_id));
    for (const { n, externalId } of left) {
      const id = removed.get(externalId);
      if (!id) continue;
      report.set(n, 'DISABLED', null);
      tx.record({ kind: 'group.deleted', portalId, subjectId: id, payload: { groupId: id } });
    }
    gone = removed.size;
    left = left.filter(({ externalId }) => there.has(externalId) && !removed.has(externalId));
  }
  for (const { n } of left) report.refuse(n, 'NOT_EMPTY');
}

const removeEmpty = `
  WITH named AS (SELECT id, external_id FROM member_group WHERE portal_id = $1 AND external_id = ANY ($2::text[])),
  removed AS (
    DELETE FROM member_group g USING named WHERE g.portal_id = $1 AND g.id = named.id
       AND NOT EXISTS (SELECT 1 FROM member_group c WHERE c.portal_id = $1 AND c.parent_id = g.id)
       AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.portal_id = $1 AND m.group_id = g.id
                          AND m.status IN ('ACTIVE', 'AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL'))
    RETURNING g.id),
  freed AS (UPDATE membership m SET group_id = NULL FROM removed WHERE m.portal_id = $1 AND m.group_id = removed.id)
  SELECT named.id, named.external_id, removed.id IS NOT NULL AS removed FROM named LEFT JOIN removed USING (id)`;
