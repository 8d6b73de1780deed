import type { CreateGroupInput } from '../../../schema/groups.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { once } from '../../idempotency.ts';
import { idOf, newId } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { textOf } from '../../text.ts';
import { groupLimits, type LimitReached, limitReached, type NameTaken, nameTaken } from './groupProblems.ts';
import { lockMembers } from './lockMembers.ts';
import { MemberGroup } from './MemberGroup.entity.ts';

type Success = { __typename: 'CreateGroupSuccess'; group: MemberGroup };

/**
 * Adds a group to the tree of a portal, for its moderators (R8). Problems: a group under the same parent has the name; the
 * tree has too many levels or groups. NOT_FOUND when the parent is not there.
 */
export async function createGroup(ctx: Ctx, input: CreateGroupInput): Promise<Success | NameTaken | LimitReached> {
  const portalId = idOf(input.portalId);
  const viewer = authorize(ctx, portalId, moderates);
  const parentId = input.parentId ? idOf(input.parentId) : null;
  const name = textOf(input.name, 'input.name', groupLimits.name);
  const asked = { portalId, parentId, name };
  try {
    return await refusable<Success, LimitReached>(() =>
      write(ctx, { portal: portalId }, async (tx) => {
        await lockMembers(ctx, tx, portalId);
        const { result } = await once(tx, viewer.accountId, 'createGroup', input.idempotencyKey, asked, () =>
          addGroup(ctx, tx, asked),
        );
        const group = await tx.em.findOne(MemberGroup, { portalId, id: result.groupId });
        if (!group) throw notFound();
        return { __typename: 'CreateGroupSuccess', group };
      }),
    );
  } catch (error) {
    return nameTaken(ctx, error);
  }
}

async function addGroup(
  ctx: Ctx,
  tx: Tx,
  { portalId, parentId, name }: { portalId: string; parentId: string | null; name: string },
): Promise<{ groupId: string }> {
  const [tree] = await tx.sql<{ groups: number; above: number }>(
    `SELECT (SELECT count(*)::int FROM member_group WHERE portal_id = $1) AS groups,
            (SELECT count(*)::int FROM groups_above($1, $2)) AS above`,
    [portalId, parentId],
  );
  const { groups, above } = tree ?? { groups: 0, above: 0 };
  if (parentId && above === 0) throw notFound();
  const reached = limitReached(ctx, { levels: above + 1, groups: groups + 1 });
  if (reached) throw new Refusal(reached);
  const groupId = newId();
  await tx.sql('INSERT INTO member_group (portal_id, id, parent_id, name) VALUES ($1, $2, $3, $4)', [
    portalId,
    groupId,
    parentId,
    name,
  ]);
  tx.record({ kind: 'group.created', portalId, subjectId: groupId, payload: { groupId, parentId } });
  return { groupId };
}
