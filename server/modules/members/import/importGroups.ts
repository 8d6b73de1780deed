import type { Tx } from '../../../db/write.ts';
import { groupLimits } from '../groupProblems.ts';
import type { ImportClaim } from './claimMemberImport.ts';

/** The group that a path leads to (null for one that a dry run would make), or why there is none; undefined for no path. */
export type NamedGroup = { groupId: string | null } | { reason: GroupReason } | undefined;
type GroupReason = 'GROUP_UNKNOWN' | 'GROUP_PATH' | 'GROUP_LIMIT';

interface Walk {
  names: string[];
  /** Where it has come to: the group, null for the root. */
  at: string | null;
  ended: { reason: GroupReason } | 'WOULD_BE_MADE' | null;
}

/**
 * Finds the groups of paths ("North/Gdańsk"), names without case and space, level by level: one statement for each, however
 * many paths. Missing ones are made where the import may; a dry run makes none. The portal's tree is locked meanwhile.
 */
export async function groupsByPath(
  tx: Tx,
  claim: ImportClaim,
  paths: readonly (string | null)[],
): Promise<NamedGroup[]> {
  const walks = new Map<string, Walk>();
  for (const path of paths) if (path) walks.set(path, beginning(path));
  if (walks.size > 0 && claim.createGroups && !claim.dryRun) await lockTree(tx, claim.portalId);
  for (let level = 0; ; level++) {
    const going = [...walks.values()].filter(({ names, ended }) => !ended && names.length > level);
    if (going.length === 0) break;
    await oneLevel(tx, claim, going, level);
  }
  return paths.map((path): NamedGroup => {
    const walk = path ? walks.get(path) : undefined;
    if (!walk) return undefined;
    if (walk.ended === 'WOULD_BE_MADE') return { groupId: null };
    return walk.ended ?? { groupId: walk.at };
  });
}

function beginning(path: string): Walk {
  const names = path.split('/').map((name) => name.trim());
  const wrong = names.some((name) => name === '' || name.length > groupLimits.name);
  const ended = wrong || names.length > groupLimits.levels ? { reason: 'GROUP_PATH' as const } : null;
  return { names, at: null, ended };
}

/** As `lockMembers` does: one change of the tree at a time. */
async function lockTree(tx: Tx, portalId: string): Promise<void> {
  await tx.sql('UPDATE auth_epoch SET epoch = epoch + 1 WHERE portal_id = $1', [portalId]);
}

async function oneLevel(tx: Tx, claim: ImportClaim, going: readonly Walk[], level: number): Promise<void> {
  const { portalId } = claim;
  const make = claim.createGroups && !claim.dryRun;
  const rows = await tx.sql<{ n: number; id: string | null; made: boolean; parent_id: string | null }>(
    `WITH wanted AS (
       SELECT n, parent_id, name, title_key(name) AS key FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS w (parent_id, name, n)),
     made AS (
       INSERT INTO member_group (portal_id, parent_id, name)
       SELECT DISTINCT ON (parent_id, key) $1::uuid, parent_id, name FROM wanted
        WHERE $4 AND (SELECT count(*) FROM member_group WHERE portal_id = $1) + $6 <= $5
          AND NOT EXISTS (SELECT 1 FROM member_group g WHERE g.portal_id = $1 AND g.parent_id IS NOT DISTINCT FROM wanted.parent_id
                             AND g.name_key = wanted.key)
        ORDER BY parent_id, key, n
       ON CONFLICT DO NOTHING RETURNING id, parent_id, name_key),
     there AS (
       SELECT id, parent_id, name_key, false AS made FROM member_group WHERE portal_id = $1
       UNION ALL SELECT id, parent_id, name_key, true FROM made)
     SELECT (wanted.n - 1)::int AS n, there.id, coalesce(there.made, false) AS made, wanted.parent_id
       FROM wanted LEFT JOIN there ON there.parent_id IS NOT DISTINCT FROM wanted.parent_id AND there.name_key = wanted.key`,
    [
      portalId,
      going.map(({ at }) => at),
      going.map(({ names }) => names[level] ?? ''),
      make,
      groupLimits.groups,
      going.length,
    ],
  );
  const told = new Set<string>();
  for (const { n, id, made, parent_id } of rows) {
    const walk = going[n] as Walk;
    if (id) walk.at = id;
    else if (claim.dryRun && claim.createGroups) walk.ended = 'WOULD_BE_MADE';
    else walk.ended = { reason: make ? 'GROUP_LIMIT' : 'GROUP_UNKNOWN' };
    if (!id || !made || told.has(id)) continue;
    told.add(id);
    tx.record({ kind: 'group.created', portalId, subjectId: id, payload: { groupId: id, parentId: parent_id } });
  }
}
