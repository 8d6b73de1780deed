import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import type { MembershipStatus } from '../../../schema/enums.ts';
import type { MemberFilter, MemberSort } from '../../../schema/members.ts';
import type { Ctx } from '../../context.ts';
import { idOf } from '../../ids.ts';
import { page } from '../../pagination.ts';
import { likePattern } from '../../text.ts';
import { Membership } from '../accounts/Membership.entity.ts';
import { groupById } from './groupById.ts';
import { type VisibleMembers, visibleOthers } from './visibleMembers.ts';

const orders: Record<MemberSort, QueryOrderMap<Membership>[]> = {
  NAME: [{ nameKey: 'asc' }, { id: 'asc' }],
  NAME_DESC: [{ nameKey: 'desc' }, { id: 'desc' }],
  NEWEST: [{ createdAt: 'desc' }, { id: 'desc' }],
  OLDEST: [{ createdAt: 'asc' }, { id: 'asc' }],
};

/** Whom a list shows unless it asks for others. */
const present: readonly MembershipStatus[] = ['ACTIVE', 'AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL', 'DISABLED'];

/**
 * The members of a portal for its moderators, and for a MANAGER those of the groups headed and below (S5, R8). NOT_FOUND
 * outside and for a group that is not in sight, FORBIDDEN for learners.
 */
export async function listMembers(
  ctx: Ctx,
  args: PageArgs & { portalId: string; filter?: MemberFilter | null; sort: MemberSort },
): Promise<ConnectionShape<Membership>> {
  const portalId = idOf(args.portalId);
  const scope = await visibleOthers(ctx, portalId);
  const filter = args.filter ?? {};
  const group = filter.groupId ? (await groupById(ctx, portalId, filter.groupId)).id : null;
  const where = { portalId, ...narrowed(filter), ...inGroups(portalId, scope, group) } as FilterQuery<Membership>;
  return page(ctx, args, { entity: Membership, where, orderBy: orders[args.sort], portals: [portalId] });
}

function narrowed(filter: MemberFilter): FilterQuery<Membership> {
  const like = filter.search?.trim() ? likePattern(filter.search) : null;
  return {
    status: { $in: filter.statuses?.length ? filter.statuses : [...present] },
    ...(filter.roles?.length ? { role: { $in: filter.roles } } : {}),
    ...(filter.linkId ? { linkId: idOf(filter.linkId) } : {}),
    // Names are kept in lower case, and LIKE is several times as fast as ILIKE.
    ...(like ? { $or: [{ nameKey: { $like: like.toLowerCase() } }, { email: { $ilike: like } }] } : {}),
  } as FilterQuery<Membership>;
}

/** The group asked for was found in sight, and so is all below it. A tree of thousands stays in the database. */
function inGroups(portalId: string, scope: VisibleMembers, group: string | null): object {
  const below = 'select id from groups_below(?::uuid, array[?]::uuid[])';
  if (group) return { groupId: { $in: raw(below, [portalId, group]) } };
  if (scope.all) return {};
  return { groupId: { $in: raw('select headed_groups(?::uuid, ?::uuid)', [portalId, scope.self]) } };
}
