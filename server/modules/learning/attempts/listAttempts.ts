import type { FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { AttemptFilter, AttemptSort } from '../../../../schema/memberAttempts.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { memberById } from '../../members/memberById.ts';
import { visibleOthers } from '../../members/visibleMembers.ts';
import { membersInSight } from '../membersInSight.ts';
import { Attempt } from './Attempt.entity.ts';

interface Wanted {
  portalId: string;
  filter?: AttemptFilter | null;
  sort: AttemptSort;
}

const orders: Record<AttemptSort, QueryOrderMap<Attempt>[]> = {
  LAST_STARTED: [{ startedAt: 'desc' }, { id: 'desc' }],
  FIRST_STARTED: [{ startedAt: 'asc' }, { id: 'asc' }],
};

/** Attempts of a portal's people: for moderators, and for managers those of the groups they head (S5, R8). FORBIDDEN for learners. */
export async function listAttempts(ctx: Ctx, args: PageArgs & Wanted): Promise<ConnectionShape<Attempt>> {
  const portalId = idOf(args.portalId);
  const { testId, memberId, groupId, state, passed, released, search } = args.filter ?? {};
  const scope = await visibleOthers(ctx, portalId);
  const members = membersInSight(portalId, scope, groupId ? idOf(groupId) : null, search);
  const where: FilterQuery<Attempt>[] = [{ portalId }];
  if (testId) where.push({ testId: idOf(testId) });
  if (memberId) where.push({ membershipId: idOf(memberId) });
  if (members) where.push({ membershipId: { $in: members as never } });
  if (state) where.push({ state });
  if (passed != null) where.push({ passed });
  if (released != null) where.push({ releasedAt: released ? { $ne: null } : null });
  return page(ctx, args, { entity: Attempt, where: { $and: where }, orderBy: orders[args.sort], portals: [portalId] });
}

/** One attempt of somebody in sight. NOT_FOUND otherwise, also for a manager's own; FORBIDDEN for learners of its portal. */
export async function memberAttemptById(ctx: Ctx, id: string): Promise<Attempt> {
  const { portalIds } = requireViewer(ctx);
  const asked = idOf(id);
  const attempt = await read(ctx, (em) => em.findOne(Attempt, { portalId: { $in: portalIds }, id: asked }));
  if (!attempt) throw notFound();
  await memberById(ctx, attempt.portalId, attempt.membershipId);
  // Who heads the own group is a learner here as well, to whom the rules of the test apply (S45).
  const scope = await visibleOthers(ctx, attempt.portalId);
  if (!scope.all && attempt.membershipId === scope.self) throw notFound();
  return attempt;
}
