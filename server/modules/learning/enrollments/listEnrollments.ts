import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { EnrollmentFilter, EnrollmentSort } from '../../../../schema/enrollments.ts';
import type { MyEnrollmentsFilter } from '../../../../schema/learnerCourses.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { visibleOthers } from '../../members/visibleMembers.ts';
import { membersInSight } from '../membersInSight.ts';
import { Enrollment } from './Enrollment.entity.ts';

const orders: Record<EnrollmentSort, QueryOrderMap<Enrollment>[]> = {
  NEWEST: [{ enrolledAt: 'desc' }, { id: 'desc' }],
  OLDEST: [{ enrolledAt: 'asc' }, { id: 'asc' }],
  DUE_SOONEST: [{ dueSort: 'asc' }, { id: 'asc' }],
};

interface Wanted {
  portalId: string;
  filter?: EnrollmentFilter | null;
  sort: EnrollmentSort;
}

/**
 * The enrolments of a portal's people: for moderators, and for managers those of the groups they head and those below. Those in
 * courses that were deleted since stay. FORBIDDEN for learners, NOT_FOUND outside.
 */
export async function listEnrollments(ctx: Ctx, args: PageArgs & Wanted): Promise<ConnectionShape<Enrollment>> {
  const portalId = idOf(args.portalId);
  const { courseId, memberId, groupId, state, overdue, search } = args.filter ?? {};
  const scope = await visibleOthers(ctx, portalId);
  const members = membersInSight(portalId, scope, groupId ? idOf(groupId) : null, search);
  const where: FilterQuery<Enrollment>[] = [{ portalId }];
  if (courseId) where.push({ courseId: idOf(courseId) });
  if (memberId) where.push({ membershipId: idOf(memberId) });
  if (members) where.push({ membershipId: { $in: members as never } });
  if (state) where.push({ state });
  if (overdue != null) where.push(dueCondition(overdue));
  return page(ctx, args, {
    entity: Enrollment,
    where: { $and: where },
    orderBy: orders[args.sort],
    portals: [portalId],
  });
}

/** The viewer's own enrolments in a portal, newest first, but those in courses that were deleted. NOT_FOUND for others than members. */
export async function myEnrollments(
  ctx: Ctx,
  args: PageArgs & { portalId: string; filter?: MyEnrollmentsFilter | null },
): Promise<ConnectionShape<Enrollment>> {
  const portalId = idOf(args.portalId);
  const own = membershipIn(requireViewer(ctx), portalId);
  if (!own) throw notFound();
  const { state, overdue } = args.filter ?? {};
  const present = raw(`(SELECT id FROM content WHERE portal_id = ? AND deleted_at IS NULL)`, [portalId]);
  const where: FilterQuery<Enrollment>[] = [{ portalId, membershipId: own.id, courseId: { $in: present as never } }];
  where.push({ state: state ?? { $ne: 'ENDED' } });
  if (overdue != null) where.push(dueCondition(overdue));
  return page(ctx, args, {
    entity: Enrollment,
    where: { $and: where },
    orderBy: orders.NEWEST,
    portals: [portalId],
  });
}

/** Overdue is what goes on when its date has passed, by the database's clock. */
function dueCondition(overdue: boolean): FilterQuery<Enrollment> {
  const going = { state: { $in: ['ENROLLED', 'STARTED'] as const } };
  const now = raw('now()') as never;
  if (overdue) return { ...going, dueSort: { $lt: now } } as FilterQuery<Enrollment>;
  return { $or: [{ dueSort: { $gte: now } }, { state: { $nin: ['ENROLLED', 'STARTED'] } }] } as FilterQuery<Enrollment>;
}
