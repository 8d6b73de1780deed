import type { MoveGroupInput } from '../../../schema/groups.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { enrollInGroupCourses } from '../learning/enrollMembers.ts';
import {
  type Cycle,
  cycle,
  type FromDirectory,
  fromDirectory,
  type LimitReached,
  limitReached,
  type NameTaken,
  nameTaken,
} from './groupProblems.ts';
import { lockMembers } from './lockMembers.ts';
import { MemberGroup } from './MemberGroup.entity.ts';

type Success = { __typename: 'MoveGroupSuccess'; group: MemberGroup };
type Refused = Cycle | LimitReached | FromDirectory;

/**
 * Moves a group with all below it under another one or to the top, for moderators of the portal (R8). One move at a time, so
 * that two cannot make a circle. Its members are enrolled as the rules of the groups above ask. Problems: it would be below
 * itself; a sibling has its name; the tree gets too deep; it is a department of the directory.
 */
export async function moveGroup(ctx: Ctx, input: MoveGroupInput): Promise<Success | Refused | NameTaken> {
  const [portalId, groupId] = [idOf(input.portalId), idOf(input.groupId)];
  authorize(ctx, portalId, moderates);
  const parentId = input.parentId ? idOf(input.parentId) : null;
  try {
    return await refusable<Success, Refused>(() =>
      write(ctx, { portal: portalId }, async (tx) => {
        await lockMembers(ctx, tx, portalId);
        const formerId = await formerParent(ctx, tx, { portalId, groupId, parentId });
        if (formerId !== parentId) await move(tx, { portalId, groupId, parentId });
        const group = await tx.em.findOneOrFail(MemberGroup, { portalId, id: groupId });
        return { __typename: 'MoveGroupSuccess', group };
      }),
    );
  } catch (error) {
    return nameTaken(ctx, error);
  }
}

interface Move {
  portalId: string;
  groupId: string;
  parentId: string | null;
}

/** Where the group hangs now; refuses what the tree does not allow. */
async function formerParent(ctx: Ctx, tx: Tx, { portalId, groupId, parentId }: Move): Promise<string | null> {
  const [tree] = await tx.sql<{
    parent_id: string | null;
    directory: boolean;
    above: number;
    circle: boolean;
    height: number;
  }>(
    `SELECT parent_id, external_id IS NOT NULL AS directory,
            (SELECT count(*)::int FROM groups_above($1, $3)) AS above,
            EXISTS (SELECT FROM groups_above($1, $3) AS above WHERE above.id = $2) AS circle,
            (SELECT max(level) FROM groups_below($1, ARRAY[$2::uuid])) AS height
       FROM member_group WHERE portal_id = $1 AND id = $2`,
    [portalId, groupId, parentId],
  );
  if (!tree || (parentId && tree.above === 0)) throw notFound();
  if (tree.directory) throw new Refusal(fromDirectory(ctx));
  if (tree.circle) throw new Refusal(cycle(ctx));
  const reached = limitReached(ctx, { levels: tree.above + tree.height });
  if (reached) throw new Refusal(reached);
  return tree.parent_id;
}

async function move(tx: Tx, { portalId, groupId, parentId }: Move): Promise<void> {
  await tx.sql('UPDATE member_group SET parent_id = $3 WHERE portal_id = $1 AND id = $2', [
    portalId,
    groupId,
    parentId,
  ]);
  const members = await tx.sql<{ id: string }>(
    `SELECT m.id FROM membership m JOIN groups_below($1, ARRAY[$2::uuid]) AS below ON below.id = m.group_id
      WHERE m.portal_id = $1 AND m.status = 'ACTIVE'
        AND EXISTS (SELECT FROM group_course rule JOIN groups_above($1, $3) AS above ON above.id = rule.group_id
                     WHERE rule.portal_id = $1)`,
    [portalId, groupId, parentId],
  );
  await enrollInGroupCourses(
    tx,
    portalId,
    members.map(({ id }) => id),
  );
  tx.record({ kind: 'group.moved', portalId, subjectId: groupId, payload: { groupId, parentId } });
}
