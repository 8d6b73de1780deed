import { type Ctx, read } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Membership } from '../accounts/Membership.entity.ts';
import { isVisible, visibleOthers } from './visibleMembers.ts';

/**
 * One member of a portal, for its moderators and for a MANAGER of the member's group or one above it (S5, R8). NOT_FOUND for
 * members who are not in sight, FORBIDDEN for learners.
 */
export async function memberById(ctx: Ctx, givenPortal: string, givenId: string): Promise<Membership> {
  const [portalId, id] = [idOf(givenPortal), idOf(givenId)];
  const scope = await visibleOthers(ctx, portalId);
  const member = await read(ctx, (em) => em.findOne(Membership, { portalId, id }), [portalId]);
  if (!member || !isVisible(scope, member, { self: false })) throw notFound();
  return member;
}
