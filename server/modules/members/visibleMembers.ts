import { requireViewer } from '../../auth/authorize.ts';
import { membershipIn, moderates } from '../../auth/viewer.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { AppError, notFound } from '../../errors.ts';

/**
 * Whose data of a portal the viewer may see (S5, R8): everybody's, or that of the members of these groups and one's own.
 * Nobody but oneself when there are no groups.
 */
export type VisibleMembers = { all: true } | { all: false; groups: readonly string[]; self: string };

/**
 * Whose enrolments, attempts and results of a portal the viewer may see: all for moderators, those of the headed groups and
 * of the groups below for a MANAGER, one's own for everybody. At most one statement in a request. NOT_FOUND for others than
 * members. What is changed in the tree counts at the next request.
 */
export async function visibleMembers(ctx: Ctx, portalId: string): Promise<VisibleMembers> {
  const viewer = requireViewer(ctx);
  const membership = membershipIn(viewer, portalId);
  if (!membership) throw notFound();
  if (moderates(viewer, portalId)) return { all: true };
  const groups = membership.role === 'MANAGER' ? await headedGroups(ctx, portalId, membership.id) : [];
  return { all: false, groups, self: membership.id };
}

/** The same for lists of other people: FORBIDDEN for learners, who see nobody (S5). */
export async function visibleOthers(ctx: Ctx, portalId: string): Promise<VisibleMembers> {
  const scope = await visibleMembers(ctx, portalId);
  if (membershipIn(requireViewer(ctx), portalId)?.role === 'LEARNER') throw new AppError('FORBIDDEN');
  return scope;
}

function headedGroups(ctx: Ctx, portalId: string, membershipId: string): Promise<readonly string[]> {
  return ctx.loaders
    .of<string, readonly string[]>(`headedGroups:${portalId}`, async (memberships) => {
      const rows = await read(
        ctx,
        (em) =>
          sql<{ member: string; groups: string[] }>(
            em,
            'SELECT m AS member, ARRAY(SELECT headed_groups($1, m)) AS groups FROM unnest($2::uuid[]) AS m',
            [portalId, memberships],
          ),
        [portalId],
      );
      return memberships.map((id) => rows.find(({ member }) => member === id)?.groups ?? []);
    })
    .load(membershipId);
}

/**
 * The condition that a row of `membership`, named by its alias, is in sight; its parameters begin at `$first`. `self` says
 * whether oneself belongs to it (own results) or not (lists of other people).
 */
export function visibleWhere(
  scope: VisibleMembers,
  alias: string,
  first: number,
  { self = true }: { self?: boolean } = {},
): { text: string; parameters: unknown[] } {
  if (scope.all) return { text: 'true', parameters: [] };
  const inGroups = `${alias}.group_id = ANY ($${first}::uuid[])`;
  if (!self) return { text: inGroups, parameters: [scope.groups] };
  return { text: `(${inGroups} OR ${alias}.id = $${first + 1}::uuid)`, parameters: [scope.groups, scope.self] };
}

/** Whether one member is in sight; `self` as above. */
export function isVisible(
  scope: VisibleMembers,
  member: { id: string; groupId: string | null },
  { self = true }: { self?: boolean } = {},
): boolean {
  if (scope.all || (self && member.id === scope.self)) return true;
  return member.groupId !== null && scope.groups.includes(member.groupId);
}
