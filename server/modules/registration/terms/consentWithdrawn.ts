import { raiseRights } from '../../../db/raiseRights.ts';
import type { Tx } from '../../../db/write.ts';
import { AppError } from '../../../errors.ts';

/** Whose consent ended where. */
export interface Withdrawal {
  portalId: string;
  membershipId: string;
  accountId: string;
}

/**
 * What follows at once when a person withdraws consent, in the transaction that found it may (R11): the membership is disabled,
 * listeners end, and `membership.consent_withdrawn_at` asks for the erasure. False when it was withdrawn or had ended before.
 * CONFLICT for the last one who runs the portal, since nobody could name another.
 */
export async function consentWithdrawn(tx: Tx, { portalId, membershipId }: Withdrawal): Promise<boolean> {
  // First, as in `lockMembers`: of two who leave at once the second finds that it is the last.
  await raiseRights(tx, portalId);
  const [runs] = await tx.sql<{ alone: boolean }>(lastGuard, [portalId, membershipId]);
  if (runs?.alone) throw new AppError('CONFLICT', 'members.outcome.LAST_MODERATOR');
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
  tx.record({ kind: 'consent.withdrawn', portalId, subjectId: membershipId, payload: { membershipId } });
  return true;
}

/** Whether a member is the only active one who runs the portal; in the internal one that is an admin. */
const lastGuard = `
  SELECT NOT EXISTS (
           SELECT 1 FROM membership other WHERE other.portal_id = $1 AND other.id <> m.id AND other.status = 'ACTIVE'
              AND (other.role = 'ADMIN' OR (other.role = 'MODERATOR' AND p.kind = 'EXTERNAL'))) AS alone
    FROM membership m JOIN portal p ON p.id = m.portal_id
   WHERE m.portal_id = $1 AND m.id = $2 AND m.status = 'ACTIVE'
     AND (m.role = 'ADMIN' OR (m.role = 'MODERATOR' AND p.kind = 'EXTERNAL'))`;
