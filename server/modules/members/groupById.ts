import { type Ctx, read } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { MemberGroup } from './MemberGroup.entity.ts';
import { visibleOthers } from './visibleMembers.ts';

/** One group, for moderators of the portal and a MANAGER who heads it or one above it. NOT_FOUND otherwise, FORBIDDEN for learners. */
export async function groupById(ctx: Ctx, givenPortal: string, givenId: string): Promise<MemberGroup> {
  const [portalId, id] = [idOf(givenPortal), idOf(givenId)];
  const scope = await visibleOthers(ctx, portalId);
  if (!scope.all && !scope.groups.includes(id)) throw notFound();
  const group = await read(ctx, (em) => em.findOne(MemberGroup, { portalId, id }), [portalId]);
  if (!group) throw notFound();
  return group;
}
