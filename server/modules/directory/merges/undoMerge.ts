import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read, write } from '../../../context.ts';
import { raiseRights } from '../../../db/raiseRights.ts';
import { constraintOf } from '../../../db/retryTransient.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Refusal, refusable } from '../../../refusal.ts';
import { lockMembers } from '../../members/lockMembers.ts';
import { canSyncDirectory } from '../directory.policy.ts';
import { AccountMerge } from './AccountMerge.entity.ts';
import type { Merged } from './mergeAccounts.ts';
import type { MergedPortal } from './mergePlan.ts';
import { type MergeRefused, mergeRefused } from './mergeRefused.ts';
import { settleCertificates, swapEnrollments } from './swapEnrollments.ts';

/**
 * Takes two records apart again (R7), for admins of the internal portal, within 30 days of the merge: what was moved goes back;
 * what the person did since stays with the employee. Problems: too old or undone already; an account is no longer there.
 */
export async function undoMerge(ctx: Ctx, portalId: string, mergeId: string): Promise<Merged | MergeRefused> {
  const [homeId, id] = [idOf(portalId), idOf(mergeId)];
  authorize(ctx, homeId, canSyncDirectory);
  const merge = await read(ctx, (em) => em.findOne(AccountMerge, { portalId: homeId, id }), [homeId]);
  if (!merge) throw notFound();
  const { portals } = merge.plan;
  const scope = { portal: homeId, portals: [homeId, ...portals.map((merged) => merged.portalId)] };
  return refusable<Merged, MergeRefused>(() =>
    write(ctx, scope, async (tx) => {
      await lockMembers(ctx, tx, homeId);
      const undone = await tx.sql(
        `UPDATE account_merge SET undone_at = now(), undone_by = $3
          WHERE portal_id = $1 AND id = $2 AND undone_at IS NULL AND merged_at > now() - interval '30 days' RETURNING 1`,
        [homeId, id, ctx.viewer?.accountId],
      );
      if (undone.length === 0) throw new Refusal(mergeRefused(ctx, 'MERGE_TOO_OLD'));
      await tx.sql('SELECT end_sessions_of_merge($1)', [id]);
      for (const merged of portals) await undoIn(ctx, tx, merged, merge);
      await tx.writeTo(homeId);
      const payload = { mergeId: id, membershipId: merge.membershipId };
      tx.record({ kind: 'account.merge_undone', portalId: homeId, subjectId: id, payload });
      return {
        __typename: 'MergeAccountsSuccess',
        merge: await tx.em.findOneOrFail(AccountMerge, { portalId: homeId, id }),
      };
    }),
  );
}

async function undoIn(ctx: Ctx, tx: Tx, merged: MergedPortal, merge: AccountMerge): Promise<void> {
  const { portalId } = merged;
  await tx.writeTo(portalId);
  await raiseRights(tx, portalId);
  if (merged.action === 'COMBINE') return separate(tx, merged);
  const back = await tx
    .sql(`UPDATE membership SET account_id = $3 WHERE portal_id = $1 AND id = $2 AND account_id = $4 RETURNING 1`, [
      portalId,
      merged.membershipId,
      merge.goneAccountId,
      merge.keptAccountId,
    ])
    .catch((error) => {
      // The account is gone, or has joined the portal anew.
      if (!constraintOf(error)?.startsWith('membership_')) throw error;
      throw new Refusal(mergeRefused(ctx, 'MERGE_CHANGED'));
    });
  if (back.length === 0) throw new Refusal(mergeRefused(ctx, 'MERGE_CHANGED'));
}

/** Everything back to the membership that had it, by its id: what was made since is not touched. */
async function separate(tx: Tx, merged: Extract<MergedPortal, { action: 'COMBINE' }>): Promise<void> {
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
  await tx.sql(
    `UPDATE membership SET status = CASE WHEN id = $3 THEN $5 ELSE $4 END, status_changed_at = now()
      WHERE portal_id = $1 AND id IN ($2, $3) AND status <> 'ERASED'`,
    [portalId, keptId, goneId, merged.keptStatus, merged.goneStatus],
  );
}
