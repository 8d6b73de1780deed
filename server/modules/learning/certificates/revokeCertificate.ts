import type { RevokeCertificateInput } from '../../../../schema/certificates.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { textOf } from '../../../text.ts';
import { Certificate } from './Certificate.entity.ts';
import { certificateById } from './certificateById.ts';

type Answer =
  | { __typename: 'RevokeCertificateSuccess'; certificate: Certificate }
  | { __typename: 'CertificateRevokedProblem'; code: string; message: string; certificate: Certificate };

/** Declares a certificate invalid, for those who run the portal; the public page says so at once. Problem: it was revoked before. */
export async function revokeCertificate(ctx: Ctx, input: RevokeCertificateInput): Promise<Answer> {
  const { portalId, id } = await certificateById(ctx, input.certificateId);
  const reason = textOf(input.reason, 'input.reason', 1000);
  return write(ctx, { portal: portalId }, async (tx) => {
    const revoked = await revoke(tx, portalId, id, reason);
    const certificate = await tx.em.findOneOrFail(Certificate, { portalId, id });
    if (revoked) return { __typename: 'RevokeCertificateSuccess', certificate };
    const message = ctx.t('certificate.revokedBefore');
    return { __typename: 'CertificateRevokedProblem', code: 'CERTIFICATE_REVOKED', message, certificate };
  });
}

/** Revokes a certificate that is valid, by one atomic statement; false when it was revoked already. */
export async function revoke(tx: Tx, portalId: string, id: string, reason: string | null): Promise<boolean> {
  const [row] = await tx.sql<{ membership_id: string; enrollment_id: string; course_id: string }>(
    `UPDATE certificate SET revoked_at = now(), revocation_reason = $3
      WHERE portal_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING membership_id, enrollment_id, course_id`,
    [portalId, id, reason],
  );
  if (!row) return false;
  const { membership_id: membershipId, enrollment_id: enrollmentId, course_id: courseId } = row;
  const payload = { certificateId: id, membershipId, enrollmentId, courseId };
  tx.record({ kind: 'certificate.revoked', portalId, subjectId: id, payload });
  return true;
}
