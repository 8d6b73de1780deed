import type { ChangeMembersInput, MemberOutcome } from '../../../schema/members.ts';
import { authorize } from '../../auth/authorize.ts';
import { membershipIn, moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { AppError } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Membership } from '../accounts/Membership.entity.ts';
import { lockMembers } from './lockMembers.ts';
import { memberIdsOf, outcomesOf, type Target, type Targets, targetsOf } from './memberTargets.ts';

/** A change of many members alike. */
export interface MembersChange {
  /** What it comes to for one of them; CHANGED for those whom `apply` is to change. */
  judge: (target: Target) => MemberOutcome;
  /** Whether who is changed does not run the portal afterwards. */
  losesGuards: boolean;
  /** In the internal portal only an admin may. */
  byAdmins: boolean;
  /** Changes them by set-based statements and records the events; gives the ids that were changed. */
  apply: (tx: Tx, portalId: string, ids: readonly string[], targets: Targets) => Promise<readonly string[]>;
}

/** What became of one member. */
export interface MemberChanged {
  memberId: string;
  outcome: MemberOutcome;
  message: string | null;
  member: Membership | null;
}

/**
 * Changes up to 100 members of a portal in one transaction, for its moderators; what cannot be done for one leaves the others
 * alone. FORBIDDEN for other members and, in the internal portal, for others than admins where the change asks for them.
 */
export async function changeMembers(
  ctx: Ctx,
  input: ChangeMembersInput,
  change: MembersChange,
): Promise<{ changes: MemberChanged[] }> {
  const portalId = idOf(input.portalId);
  const viewer = authorize(ctx, portalId, moderates);
  const kind = membershipIn(viewer, portalId)?.portalKind ?? 'EXTERNAL';
  const ids = memberIdsOf(input.memberIds);
  return write(ctx, { portal: portalId }, async (tx) => {
    const acting = await lockMembers(ctx, tx, portalId);
    if (change.byAdmins && kind === 'INTERNAL' && acting.role !== 'ADMIN') throw new AppError('FORBIDDEN');
    const targets = await targetsOf(tx, { id: portalId, kind }, ids);
    const outcomes = outcomesOf(ids, targets, change.judge, change);
    const wanted = ids.filter((id) => outcomes.get(id) === 'CHANGED');
    const changed = new Set(wanted.length > 0 ? await change.apply(tx, portalId, wanted, targets) : []);
    for (const id of wanted) if (!changed.has(id)) outcomes.set(id, 'NOT_POSSIBLE');
    const rows = await tx.em.find(Membership, { portalId, id: { $in: [...targets.byId.keys()] } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      changes: ids.map((memberId) => {
        const outcome = outcomes.get(memberId) ?? 'NOT_FOUND';
        return { memberId, outcome, message: messageOf(ctx, outcome), member: byId.get(memberId) ?? null };
      }),
    };
  });
}

const messageOf = (ctx: Ctx, outcome: MemberOutcome): string | null =>
  outcome === 'CHANGED' ? null : ctx.t(`members.outcome.${outcome}`);
