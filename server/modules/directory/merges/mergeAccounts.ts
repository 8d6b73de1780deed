import type { MergeAccountsInput } from '../../../../schema/merges.ts';
import { type Ctx, write } from '../../../context.ts';
import { raiseRights } from '../../../db/raiseRights.ts';
import type { Tx } from '../../../db/write.ts';
import { newId } from '../../../ids.ts';
import { Refusal, refusable } from '../../../refusal.ts';
import { lockMembers } from '../../members/lockMembers.ts';
import { AccountMerge } from './AccountMerge.entity.ts';
import { type BothRecords, bothRecords } from './bothRecords.ts';
import { combineMemberships, type Place } from './combineMemberships.ts';
import type { MergedPortal } from './mergePlan.ts';
import { type MergeRefused, mergeRefused } from './mergeRefused.ts';

export interface Merged {
  __typename: 'MergeAccountsSuccess';
  merge: AccountMerge;
}

/**
 * Makes two accounts of one person one (R7), for admins of the internal portal: the outsider's places in the organization's
 * external portals pass to the employee's account with all results. In one transaction; it can be undone for 30 days. Places in
 * portals of other organizations stay with the outsider's account. Problems: nothing to merge; the outsider is taking a test.
 */
export async function mergeAccounts(ctx: Ctx, input: MergeAccountsInput): Promise<Merged | MergeRefused> {
  const both = await bothRecords(ctx, input);
  if (!both) return mergeRefused(ctx, 'NOTHING_TO_MERGE');
  const scope = { portal: both.homeId, portals: [both.homeId, ...both.portalIds] };
  return refusable<Merged, MergeRefused>(() =>
    write(ctx, scope, async (tx) => {
      await lockMembers(ctx, tx, both.homeId);
      const portals: MergedPortal[] = [];
      for (const portalId of both.portalIds) {
        const merged = await mergeIn(ctx, tx, portalId, both);
        if (merged) portals.push(merged);
      }
      if (portals.length === 0) throw new Refusal(mergeRefused(ctx, 'NOTHING_TO_MERGE'));
      await tx.writeTo(both.homeId);
      const id = newId();
      await tx.sql(
        `INSERT INTO account_merge (portal_id, id, membership_id, kept_account_id, gone_account_id, plan, merged_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          both.homeId,
          id,
          both.memberId,
          both.keptAccountId,
          both.goneAccountId,
          JSON.stringify({ portals }),
          ctx.viewer?.accountId,
        ],
      );
      await tx.sql('SELECT end_sessions_of_merge($1)', [id]);
      const payload = { mergeId: id, membershipId: both.memberId };
      tx.record({ kind: 'account.merged', portalId: both.homeId, subjectId: id, payload });
      return {
        __typename: 'MergeAccountsSuccess',
        merge: await tx.em.findOneOrFail(AccountMerge, { portalId: both.homeId, id }),
      };
    }),
  );
}

/** The merge in one portal; null when the outsider left it meanwhile, or one of the two places waits to be erased (R11). */
async function mergeIn(ctx: Ctx, tx: Tx, portalId: string, both: BothRecords): Promise<MergedPortal | null> {
  await tx.writeTo(portalId);
  await raiseRights(tx, portalId);
  const rows = await tx.sql<Place & { account_id: string; withdrawn: boolean; busy: boolean }>(
    `SELECT m.id, m.account_id, m.status, m.role, m.consent_withdrawn_at IS NOT NULL AS withdrawn, EXISTS (
              SELECT 1 FROM attempt a WHERE a.portal_id = m.portal_id AND a.membership_id = m.id AND a.state = 'IN_PROGRESS') AS busy
       FROM membership m WHERE m.portal_id = $1 AND m.account_id IN ($2, $3) ORDER BY m.id FOR UPDATE`,
    [portalId, both.keptAccountId, both.goneAccountId],
  );
  const kept = rows.find(({ account_id }) => account_id === both.keptAccountId);
  const gone = rows.find(({ account_id }) => account_id === both.goneAccountId);
  if (!gone || rows.some(({ withdrawn }) => withdrawn)) return null;
  if (!kept) {
    await tx.sql('UPDATE membership SET account_id = $3 WHERE portal_id = $1 AND id = $2', [
      portalId,
      gone.id,
      both.keptAccountId,
    ]);
    tx.record({
      kind: 'membership.merged',
      portalId,
      subjectId: gone.id,
      payload: { membershipId: gone.id, endedId: null },
    });
    return { portalId, action: 'MOVE', membershipId: gone.id };
  }
  if (gone.busy) throw new Refusal(mergeRefused(ctx, 'ATTEMPT_RUNNING'));
  const merged = await combineMemberships(tx, portalId, kept, gone);
  tx.record({
    kind: 'membership.merged',
    portalId,
    subjectId: kept.id,
    payload: { membershipId: kept.id, endedId: gone.id },
  });
  return merged;
}
