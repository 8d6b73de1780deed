import type { GroupCounts } from '../../../schema/groups.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { Membership } from '../accounts/Membership.entity.ts';
import { MemberGroup } from './MemberGroup.entity.ts';
import { isVisible, visibleMembers } from './visibleMembers.ts';

/** The group of a member, or null; one statement for a whole list. */
export async function groupOf(
  ctx: Ctx,
  member: { portalId: string; groupId: string | null },
): Promise<MemberGroup | null> {
  const { portalId, groupId } = member;
  if (!groupId) return null;
  return ctx.loaders
    .of<string, MemberGroup | null>(`group:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => em.find(MemberGroup, { portalId, id: { $in: [...ids] } }), [portalId]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(groupId);
}

/** The group above, as far as the viewer sees it: the tree of a MANAGER begins with the groups headed. */
export async function parentIdOf(ctx: Ctx, { portalId, parentId }: MemberGroup): Promise<string | null> {
  if (!parentId) return null;
  const scope = await visibleMembers(ctx, portalId);
  return scope.all || scope.groups.includes(parentId) ? parentId : null;
}

/** How many active members a group has, itself and with all below; one statement for a whole list. */
export function groupCounts(ctx: Ctx, { portalId, id }: MemberGroup): Promise<GroupCounts> {
  return ctx.loaders
    .of<string, GroupCounts>(`groupCounts:${portalId}`, async (ids) => {
      const rows = await read(
        ctx,
        (em) => sql<{ top: string; own: number; all: number }>(em, countsOf, [portalId, ids]),
        [portalId],
      );
      const byId = new Map(rows.map(({ top, own, all }) => [top, { members: own, membersWithBelow: all }]));
      return ids.map((each) => byId.get(each) ?? { members: 0, membersWithBelow: 0 });
    })
    .load(id);
}

const countsOf = `
  SELECT below.top, count(m.id) FILTER (WHERE below.id = below.top)::int AS own, count(m.id)::int AS all
    FROM groups_below($1, $2::uuid[]) AS below
    JOIN membership m ON m.portal_id = $1 AND m.group_id = below.id AND m.status = 'ACTIVE'
   GROUP BY below.top`;

/** The active heads of a group that the viewer may see, by name; one statement for a whole list. */
export async function headsOf(ctx: Ctx, { portalId, id }: MemberGroup): Promise<Membership[]> {
  const scope = await visibleMembers(ctx, portalId);
  const heads = await ctx.loaders
    .of<string, Membership[]>(`groupHeads:${portalId}`, async (ids) => {
      const rows = await read(
        ctx,
        async (em) => {
          const found = await sql<{ group: string }>(em, headsOfGroups, [portalId, ids]);
          return found.map((row) => ({ group: row.group, member: em.map(Membership, row as never) as Membership }));
        },
        [portalId],
      );
      const byGroup = Map.groupBy(rows, ({ group }) => group);
      return ids.map((each) => (byGroup.get(each) ?? []).map(({ member }) => member));
    })
    .load(id);
  return heads.filter((head) => isVisible(scope, head));
}

const headsOfGroups = `
  SELECT h.group_id AS "group", m.* FROM group_head h
    JOIN membership m ON m.portal_id = h.portal_id AND m.id = h.membership_id AND m.status = 'ACTIVE'
   WHERE h.portal_id = $1 AND h.group_id = ANY ($2::uuid[]) ORDER BY m.name_key, m.id`;
