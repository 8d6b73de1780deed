import type { SetGroupHeadsInput } from '../../../schema/groups.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { lockMembers } from './lockMembers.ts';
import { MemberGroup } from './MemberGroup.entity.ts';
import { isId, mostMembers } from './memberTargets.ts';

type Success = { __typename: 'SetGroupHeadsSuccess'; group: MemberGroup };
type Refused = { __typename: 'InvalidInputProblem' } & InvalidInputProblem;

/**
 * Says who heads a group, for moderators of its portal; whoever of them is a MANAGER sees it and all below at once (R8).
 * Problem: somebody named is no active member.
 */
export async function setGroupHeads(ctx: Ctx, input: SetGroupHeadsInput): Promise<Success | Refused> {
  const [portalId, groupId] = [idOf(input.portalId), idOf(input.groupId)];
  authorize(ctx, portalId, moderates);
  if (input.memberIds.length > mostMembers)
    throw badInput('input.memberIds', 'input.count', { least: 0, most: mostMembers });
  const heads = [...new Set(input.memberIds.map((id) => id.toLowerCase()))];
  return refusable<Success, Refused>(() =>
    write(ctx, { portal: portalId }, async (tx) => {
      await lockMembers(ctx, tx, portalId);
      const group = await tx.em.findOne(MemberGroup, { portalId, id: groupId });
      if (!group) throw notFound();
      const known = await tx.sql(
        `SELECT id FROM membership WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status = 'ACTIVE' FOR UPDATE`,
        [portalId, heads.filter(isId)],
      );
      if (known.length < heads.length) throw new Refusal(unknownHead(ctx));
      await tx.sql(
        `WITH gone AS (DELETE FROM group_head WHERE portal_id = $1 AND group_id = $2 AND membership_id <> ALL ($3::uuid[]))
         INSERT INTO group_head (portal_id, group_id, membership_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
        [portalId, groupId, heads],
      );
      tx.record({ kind: 'group.changed', portalId, subjectId: groupId, payload: { groupId } });
      return { __typename: 'SetGroupHeadsSuccess', group };
    }),
  );
}

const unknownHead = (ctx: Ctx): Refused => ({
  __typename: 'InvalidInputProblem',
  code: 'HEAD_NOT_ACTIVE',
  field: 'input.memberIds',
  message: ctx.t('members.headNotActive'),
});
