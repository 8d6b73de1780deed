import { type FilterQuery, raw } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import type { Ctx } from '../../context.ts';
import { idOf } from '../../ids.ts';
import { page } from '../../pagination.ts';
import { titlePattern } from '../../text.ts';
import { MemberGroup } from './MemberGroup.entity.ts';
import { visibleOthers } from './visibleMembers.ts';

/**
 * The groups of a portal by name: all for its moderators, those headed and below for a MANAGER (R8). `parentId` makes the tree
 * of them. NOT_FOUND outside, FORBIDDEN for learners.
 */
export async function listGroups(
  ctx: Ctx,
  args: PageArgs & { portalId: string; search?: string | null },
): Promise<ConnectionShape<MemberGroup>> {
  const portalId = idOf(args.portalId);
  const scope = await visibleOthers(ctx, portalId);
  const headed = 'select headed_groups(?::uuid, ?::uuid)';
  const where = {
    portalId,
    ...(scope.all ? {} : { id: { $in: raw(headed, [portalId, scope.self]) } }),
    ...(args.search?.trim() ? { nameKey: { $ilike: titlePattern(args.search) } } : {}),
  } as FilterQuery<MemberGroup>;
  return page(ctx, args, {
    entity: MemberGroup,
    where,
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    portals: [portalId],
  });
}
