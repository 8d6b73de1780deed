import type { FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import type { CertificateFilter, CertificateSort } from '../../../../schema/certificates.ts';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { likePattern } from '../../../text.ts';
import { type VisibleMembers, visibleOthers } from '../../members/visibleMembers.ts';
import { membersInSight } from '../membersInSight.ts';
import { Certificate } from './Certificate.entity.ts';

interface Wanted {
  portalId: string;
  filter?: CertificateFilter | null;
  sort: CertificateSort;
}

const orders: Record<CertificateSort, QueryOrderMap<Certificate>[]> = {
  NEWEST: [{ issuedAt: 'desc' }, { id: 'desc' }],
  OLDEST: [{ issuedAt: 'asc' }, { id: 'asc' }],
  PERSON: [{ personName: 'asc' }, { id: 'asc' }],
};

/** The certificates of a portal's people: for moderators, and for managers those of the groups they head. FORBIDDEN for learners. */
export async function listCertificates(ctx: Ctx, args: PageArgs & Wanted): Promise<ConnectionShape<Certificate>> {
  const portalId = idOf(args.portalId);
  const { courseId, memberId, groupId, revoked, search } = args.filter ?? {};
  const scope = await visibleOthers(ctx, portalId);
  const members = membersInSight(portalId, scope, groupId ? idOf(groupId) : null);
  const where: FilterQuery<Certificate>[] = [{ portalId }];
  if (courseId) where.push({ courseId: idOf(courseId) });
  if (memberId) where.push({ membershipId: idOf(memberId) });
  if (members) where.push({ membershipId: { $in: members as never } });
  if (revoked != null) where.push({ revokedAt: revoked ? { $ne: null } : null });
  if (search?.trim()) where.push(namedLike(portalId, scope, search));
  return page(ctx, args, {
    entity: Certificate,
    where: { $and: where },
    orderBy: orders[args.sort],
    portals: [portalId],
  });
}

/** By what is printed on it, or by whose it is under the name and address of today. */
function namedLike(portalId: string, scope: VisibleMembers, search: string): FilterQuery<Certificate> {
  const like = { $ilike: likePattern(search) };
  const members = membersInSight(portalId, scope, null, search);
  return {
    $or: [{ personName: like }, { courseTitle: like }, { number: like }, { membershipId: { $in: members as never } }],
  };
}

/** The viewer's own certificates in a portal, newest first; also revoked ones. NOT_FOUND for others than members. */
export async function myCertificates(
  ctx: Ctx,
  args: PageArgs & { portalId: string },
): Promise<ConnectionShape<Certificate>> {
  const portalId = idOf(args.portalId);
  const own = membershipIn(requireViewer(ctx), portalId);
  if (!own) throw notFound();
  const where = { portalId, membershipId: own.id };
  return page(ctx, args, { entity: Certificate, where, orderBy: orders.NEWEST, portals: [portalId] });
}
