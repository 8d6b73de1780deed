import type { FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { EvidenceFilter } from '../../../../schema/evidence.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { visibleOthers } from '../../members/visibleMembers.ts';
import { membersInSight } from '../membersInSight.ts';
import { Evidence } from './Evidence.entity.ts';

const newest: QueryOrderMap<Evidence>[] = [{ givenAt: 'desc' }, { id: 'desc' }];

/** The evidence of a portal's people, newest first: for moderators, and for managers of the groups they head. FORBIDDEN for learners. */
export async function listEvidence(
  ctx: Ctx,
  args: PageArgs & { portalId: string; filter?: EvidenceFilter | null },
): Promise<ConnectionShape<Evidence>> {
  const portalId = idOf(args.portalId);
  const { competencyId, memberId, groupId, withdrawn, search } = args.filter ?? {};
  const scope = await visibleOthers(ctx, portalId);
  const members = membersInSight(portalId, scope, groupId ? idOf(groupId) : null, search);
  const where: FilterQuery<Evidence>[] = [{ portalId }];
  if (competencyId) where.push({ competencyId: idOf(competencyId) });
  if (memberId) where.push({ membershipId: idOf(memberId) });
  if (members) where.push({ membershipId: { $in: members as never } });
  if (!withdrawn) where.push({ withdrawnAt: null });
  return page(ctx, args, { entity: Evidence, where: { $and: where }, orderBy: newest, portals: [portalId] });
}

/** The evidence that counts for the viewer in a portal, newest first. NOT_FOUND for others than members. */
export async function myEvidence(ctx: Ctx, args: PageArgs & { portalId: string }): Promise<ConnectionShape<Evidence>> {
  const portalId = idOf(args.portalId);
  const own = membershipIn(requireViewer(ctx), portalId);
  if (!own) throw notFound();
  const where = { portalId, membershipId: own.id, withdrawnAt: null };
  return page(ctx, args, { entity: Evidence, where, orderBy: newest, portals: [portalId] });
}
