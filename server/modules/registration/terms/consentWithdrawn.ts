import { raiseRights } from '../../../db/raiseRights.ts';
import type { Tx } from '../../../db/write.ts';

/** Whose consent ended where. */
export interface Withdrawal {
  portalId: string;
  membershipId: string;
  accountId: string;
}

/**
 * What follows at once when a person withdraws consent, in the transaction that found it may (R11): the membership is disabled,
 * listeners end, and `membership.consent_withdrawn_at` asks for the erasure. False when it was withdrawn or had ended before.
 */
export async function consentWithdrawn(tx: Tx, { portalId, membershipId }: Withdrawal): Promise<boolean> {
  const ended = await tx.sql(
    `UPDATE membership SET status = 'DISABLED', status_changed_at = now(), consent_withdrawn_at = now()
      WHERE portal_id = $1 AND id = $2 AND status IN ('ACTIVE', 'AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL') RETURNING 1`,
    [portalId, membershipId],
  );
  if (ended.length === 0) return false;
  await tx.sql(
    'UPDATE consent SET withdrawn_at = now() WHERE portal_id = $1 AND membership_id = $2 AND withdrawn_at IS NULL',
    [portalId, membershipId],
  );
  await raiseRights(tx, portalId);
  tx.record({ kind: 'consent.withdrawn', portalId, subjectId: membershipId, payload: { membershipId } });
  return true;
}
