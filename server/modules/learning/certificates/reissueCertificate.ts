import { type Ctx, write } from '../../../context.ts';
import { AppError } from '../../../errors.ts';
import { Certificate } from './Certificate.entity.ts';
import { certificateById } from './certificateById.ts';
import { insertCertificates } from './issueCertificates.ts';
import { revoke } from './revokeCertificate.ts';

type Answer =
  | { __typename: 'ReissueCertificateSuccess'; certificate: Certificate; replaced: Certificate }
  | { __typename: 'CertificateReplacedProblem'; code: string; message: string; certificate: Certificate }
  | { __typename: 'CertificateHolderErasedProblem'; code: string; message: string };

/**
 * Makes a new certificate in place of one, with the names and titles of today, for those who run the portal: after a name was
 * corrected, or to bring back what was revoked by mistake. One that is still valid is revoked with it. Of several callers at once
 * one succeeds. Problems: another one stands in its place already; the person was erased.
 */
export async function reissueCertificate(ctx: Ctx, certificateId: string): Promise<Answer> {
  const { portalId, id, enrollmentId } = await certificateById(ctx, certificateId);
  return write(ctx, { portal: portalId }, async (tx): Promise<Answer> => {
    // Whoever reissues at the same time waits here, and then finds the new one.
    const [holder] = await tx.sql<{ status: string }>(
      `SELECT m.status FROM enrollment n JOIN membership m ON m.portal_id = $1 AND m.id = n.membership_id
        WHERE n.portal_id = $1 AND n.id = $2 FOR UPDATE OF n`,
      [portalId, enrollmentId],
    );
    if (holder?.status === 'ERASED') {
      const message = ctx.t('certificate.holderErased');
      return { __typename: 'CertificateHolderErasedProblem', code: 'CERTIFICATE_HOLDER_ERASED', message };
    }
    const valid = await tx.em.findOne(Certificate, { portalId, enrollmentId, revokedAt: null });
    if (valid && valid.id !== id) {
      const message = ctx.t('certificate.replacedBefore');
      return { __typename: 'CertificateReplacedProblem', code: 'CERTIFICATE_REPLACED', message, certificate: valid };
    }
    await revoke(tx, portalId, id, null);
    const [made] = await insertCertificates(tx, portalId, [enrollmentId]);
    if (!made) throw new AppError('CONFLICT');
    tx.em.clear();
    const certificate = await tx.em.findOneOrFail(Certificate, { portalId, id: made.id });
    const replaced = await tx.em.findOneOrFail(Certificate, { portalId, id });
    return { __typename: 'ReissueCertificateSuccess', certificate, replaced };
  });
}
