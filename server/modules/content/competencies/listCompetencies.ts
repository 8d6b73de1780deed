import type { FilterQuery } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { authorize } from '../../../auth/authorize.ts';
import type { Ctx } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { titlePattern } from '../../../text.ts';
import { Competency } from '../Competency.entity.ts';
import { canSeeAsAuthor } from '../content.policy.ts';

/** A portal's catalogue by title, for its moderators. `search` finds a part of the title, ignoring case and space. */
export function listCompetencies(
  ctx: Ctx,
  args: PageArgs & { portalId: string; search?: string | null },
): Promise<ConnectionShape<Competency>> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, canSeeAsAuthor);
  const where: FilterQuery<Competency> = { portalId };
  if (args.search?.trim()) where.titleKey = { $ilike: titlePattern(args.search) };
  return page(ctx, args, { entity: Competency, where, orderBy: [{ titleKey: 'asc' }], portals: [portalId] });
}
