import type { UpdateGroupInput } from '../../../schema/groups.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { textOf } from '../../text.ts';
import { type FromDirectory, fromDirectory, groupLimits, type NameTaken, nameTaken } from './groupProblems.ts';
import { MemberGroup } from './MemberGroup.entity.ts';

type Success = { __typename: 'UpdateGroupSuccess'; group: MemberGroup };

/**
 * Gives a group another name, for moderators of its portal. Problems: a group under the same parent has it; the group is a
 * department of the directory.
 */
export async function updateGroup(ctx: Ctx, input: UpdateGroupInput): Promise<Success | NameTaken | FromDirectory> {
  const [portalId, groupId] = [idOf(input.portalId), idOf(input.groupId)];
  authorize(ctx, portalId, moderates);
  const name = textOf(input.name, 'input.name', groupLimits.name);
  try {
    return await refusable<Success, FromDirectory>(() =>
      write(ctx, { portal: portalId }, async (tx) => {
        const [group] = await tx.sql<{ name: string; directory: boolean }>(
          'SELECT name, external_id IS NOT NULL AS directory FROM member_group WHERE portal_id = $1 AND id = $2 FOR UPDATE',
          [portalId, groupId],
        );
        if (!group) throw notFound();
        if (group.directory) throw new Refusal(fromDirectory(ctx));
        if (group.name !== name) {
          await tx.sql('UPDATE member_group SET name = $3 WHERE portal_id = $1 AND id = $2', [portalId, groupId, name]);
          tx.record({ kind: 'group.changed', portalId, subjectId: groupId, payload: { groupId } });
        }
        const row = await tx.em.findOneOrFail(MemberGroup, { portalId, id: groupId });
        return { __typename: 'UpdateGroupSuccess', group: row };
      }),
    );
  } catch (error) {
    return nameTaken(ctx, error);
  }
}
