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
import { separateMemberships } from './separateMemberships.ts';

/**
 * Takes two records apart again (R7), for admins of the internal portal, within 30 days of the merge: what was moved goes back;
 * what the person did since stays with the employee. Problems: too old or undone already; an account is no longer there, or one of
 * the places was erased, waits to be, or has begun anew what would go back.
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
  if (merged.action === 'COMBINE') {
    if (!(await separateMemberships(tx, merged))) throw new Refusal(mergeRefused(ctx, 'MERGE_CHANGED'));
    return;
  }
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
