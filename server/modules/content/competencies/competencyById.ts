import { authorize, requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Competency } from '../Competency.entity.ts';
import { canSeeAsAuthor } from '../content.policy.ts';

/** A competency for moderators of its portal. NOT_FOUND outside the viewer's portals, FORBIDDEN for other members. */
export async function competencyById(ctx: Ctx, id: string): Promise<Competency> {
  const { portalIds } = requireViewer(ctx);
  const asked = idOf(id);
  const competency = await read(ctx, (em) => em.findOne(Competency, { portalId: { $in: portalIds }, id: asked }));
  if (!competency) throw notFound();
  authorize(ctx, competency.portalId, canSeeAsAuthor);
  return competency;
}
