import { authorize, requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Certificate } from './Certificate.entity.ts';
import { canRevokeCertificates } from './certificates.policy.ts';

/** A certificate for those who may revoke it. NOT_FOUND outside the viewer's portals, FORBIDDEN for other members. */
export async function certificateById(ctx: Ctx, id: string): Promise<Certificate> {
  const { portalIds } = requireViewer(ctx);
  const asked = idOf(id);
  const certificate = await read(ctx, (em) => em.findOne(Certificate, { portalId: { $in: portalIds }, id: asked }));
  if (!certificate) throw notFound();
  authorize(ctx, certificate.portalId, canRevokeCertificates);
  return certificate;
}
