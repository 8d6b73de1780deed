import type { MoveMembersInput } from '../../../schema/groups.ts';
import type { Ctx } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { enrollInGroupCourses } from '../learning/enrollMembers.ts';
import { changeMembers, type MemberChanged } from './changeMembers.ts';

/**
 * Moves members into a group or out of theirs, for moderators of the portal; what managers see follows at once, and the rules
 * of the new group and those above enrol (R8). People of the directory move there. NOT_FOUND when the group is not there.
 */
export function moveMembers(ctx: Ctx, input: MoveMembersInput): Promise<{ changes: MemberChanged[] }> {
  const groupId = input.groupId ? idOf(input.groupId) : null;
  return changeMembers(ctx, input, {
    losesGuards: false,
    byAdmins: false,
    judge: ({ status, group_id, from_directory }) => {
      if (group_id === groupId) return 'UNCHANGED';
      if (status === 'REFUSED' || status === 'REMOVED') return 'NOT_POSSIBLE';
      return from_directory ? 'FROM_DIRECTORY' : 'CHANGED';
    },
    async apply(tx, portalId, ids) {
      const look = 'SELECT 1 FROM member_group WHERE portal_id = $1 AND id = $2';
      if (groupId && (await tx.sql(look, [portalId, groupId])).length === 0) throw notFound();
      const rows = await tx.sql<{ id: string }>(
        'UPDATE membership SET group_id = $3 WHERE portal_id = $1 AND id = ANY ($2::uuid[]) RETURNING id',
        [portalId, ids, groupId],
      );
      const moved = rows.map(({ id }) => id);
      if (groupId) await enrollInGroupCourses(tx, portalId, moved);
      for (const id of moved)
        tx.record({ kind: 'membership.moved', portalId, subjectId: id, payload: { membershipId: id, groupId } });
      return moved;
    },
  });
}
