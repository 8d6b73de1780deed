import type { Tx } from '../../db/write.ts';
import { enrollWhoFailed } from './evidence/enrollWhoFailed.ts';
import { giveEvidenceOfAttempts, withdrawEvidenceOfAttempts } from './evidence/giveEvidence.ts';
import { finishTestItems } from './finishTestItems.ts';

/**
 * What follows from results (L7). Call it in the transaction in which attempts became GRADED, were regraded or were released;
 * running it again changes nothing. Who passed has evidence for the competencies of the revision taken; where a regrade takes
 * the pass away the evidence is withdrawn, and is back where it gives it again. Who missed the pass mark is enrolled in the courses for
 * these competencies, where the test asks for it. A test without a pass mark cannot be passed, and gives neither.
 * Results that are not released yet have no effect here: call it again at the release (L6).
 */
export async function afterGrading(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<void> {
  if (attemptIds.length === 0) return;
  await withdrawEvidenceOfAttempts(tx, portalId, attemptIds);
  await giveEvidenceOfAttempts(tx, portalId, attemptIds);
  await enrollWhoFailed(tx, portalId, attemptIds);
  await finishTestItems(tx, portalId, attemptIds);
}
