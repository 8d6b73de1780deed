import type { Tx } from '../../db/write.ts';
import { issueCertificates } from './certificates/issueCertificates.ts';
import { giveEvidenceOfEnrollments } from './evidence/giveEvidence.ts';

/**
 * What follows from a completed course (L7, L8): evidence for its competencies, and a certificate unless it gives none. Call it
 * in the transaction in which the enrolments became COMPLETED; running it again, also at the same time, changes nothing.
 */
export async function afterCompletion(tx: Tx, portalId: string, enrollmentIds: readonly string[]): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await giveEvidenceOfEnrollments(tx, portalId, enrollmentIds);
  await issueCertificates(tx, portalId, enrollmentIds);
}
