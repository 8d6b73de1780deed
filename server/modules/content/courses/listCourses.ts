import type { FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { CourseSort } from '../../../../schema/courses.ts';
import { authorize } from '../../../auth/authorize.ts';
import type { Ctx } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { titlePattern } from '../../../text.ts';
import { Content } from '../Content.entity.ts';
import { canSeeAsAuthor } from '../content.policy.ts';

const orders: Record<CourseSort, QueryOrderMap<Content>[]> = {
  TITLE: [{ titleSort: 'asc' }, { id: 'asc' }],
  TITLE_DESC: [{ titleSort: 'desc' }, { id: 'desc' }],
  RECENTLY_CHANGED: [{ updatedAt: 'desc' }, { id: 'desc' }],
  OLDEST_CHANGE: [{ updatedAt: 'asc' }, { id: 'asc' }],
};

/** The courses of a portal, for its moderators. `search` finds a part of the title, ignoring case and space. */
export function listCourses(
  ctx: Ctx,
  args: PageArgs & { portalId: string; search?: string | null; sort: CourseSort },
): Promise<ConnectionShape<Content>> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, canSeeAsAuthor);
  const where: FilterQuery<Content> = { portalId, kind: 'COURSE', deletedAt: null };
  if (args.search?.trim()) where.titleSort = { $ilike: titlePattern(args.search) };
  return page(ctx, args, { entity: Content, where, orderBy: orders[args.sort], portals: [portalId] });
}
