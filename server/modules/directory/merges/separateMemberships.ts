import { sqlState } from '../../../db/retryTransient.ts';
import type { Tx } from '../../../db/write.ts';
import type { MergedPortal } from './mergePlan.ts';
import { settleCertificates, swapEnrollments } from './swapEnrollments.ts';

type Combined = Extract<MergedPortal, { action: 'COMBINE' }>;

/**
 * Undoes `combineMemberships`. False when a place was erased or waits to be, since results that nobody can be told by belong to
 * nobody any more (R11), or when the former one has begun anew what would come back; the transaction is then to be given up.
 */
export async function separateMemberships(tx: Tx, merged: Combined): Promise<boolean> {
  const { portalId, keptId, goneId } = merged;
  const places = await tx.sql<{ id: string; status: string; gone: boolean }>(
    `SELECT id, status, status = 'ERASED' OR consent_withdrawn_at IS NOT NULL AS gone FROM membership
      WHERE portal_id = $1 AND id IN ($2, $3) ORDER BY id FOR UPDATE`,
    [portalId, keptId, goneId],
  );
  if (places.length < 2 || places.some(({ gone }) => gone)) return false;
  try {
    await takeBack(tx, merged);
  } catch (error) {
    if (sqlState(error) === '23505') return false;
    throw error;
  }
  await restorePlaces(tx, merged);
  return true;
}

/** Everything back to the membership that had it, by its id: what was made since is not touched. */
async function takeBack(tx: Tx, merged: Combined): Promise<void> {
  const { portalId, keptId, goneId } = merged;
  const back = (table: string, key: string, ids: string[]): Promise<unknown> =>
    tx.sql(
      `UPDATE ${table} SET membership_id = $3 WHERE portal_id = $1 AND membership_id = $2 AND ${key} = ANY ($4::uuid[])`,
      [portalId, keptId, goneId, ids],
    );
  await back('enrollment', 'id', merged.enrollments);
  await swapEnrollments(
    tx,
    portalId,
    keptId,
    goneId,
    merged.swapped.map(({ kept, gone }) => ({ kept: gone, gone: kept })),
  );
  await tx.sql(
    `UPDATE attempt a SET membership_id = $3, number = former.number
       FROM jsonb_to_recordset($4::jsonb) AS former (id uuid, number integer)
      WHERE a.portal_id = $1 AND a.membership_id = $2 AND a.id = former.id`,
    [portalId, keptId, goneId, JSON.stringify(merged.attempts)],
  );
  await back('evidence', 'id', merged.evidence);
  await settleCertificates(tx, portalId, keptId, goneId);
  await back('allowance', 'test_id', merged.allowances);
  await back('group_head', 'group_id', merged.heads);
}

/**
 * Statuses and role as they were, where nobody changed them since. Whom a moderator put out since the merge is as much out at the
 * place that comes back; one that its person has taken up again stays as it is.
 */
async function restorePlaces(tx: Tx, merged: Combined): Promise<void> {
  const { portalId, keptId, goneId, keptStatus, goneStatus, keptRole, mergedStatus, mergedRole } = merged;
  await tx.sql(
    `UPDATE membership m SET status_changed_at = now(), merged_into = NULL,
            role = CASE WHEN m.id = $2 AND m.role = $8 THEN $6 ELSE m.role END,
            status = CASE WHEN m.id = $2 THEN CASE WHEN m.status = $7 THEN $4 ELSE m.status END
                          WHEN m.status <> 'REMOVED' THEN m.status
                          WHEN kept.status <> $7 AND kept.status IN ('DISABLED', 'REMOVED', 'REFUSED') THEN kept.status
                          ELSE $5 END
       FROM membership kept
      WHERE m.portal_id = $1 AND m.id IN ($2, $3) AND kept.portal_id = $1 AND kept.id = $2`,
    [portalId, keptId, goneId, keptStatus, goneStatus, keptRole, mergedStatus, mergedRole],
  );
}
