import type { ChangeMembersInput } from '../../../schema/members.ts';
import type { Ctx } from '../../context.ts';
import { enrollInGroupCourses } from '../learning/enrollMembers.ts';
import { changeMembers, type MemberChanged } from './changeMembers.ts';

/**
 * Opens a portal to disabled members again, for its moderators; they are enrolled as their groups ask. Who declined the
 * membership is asked again instead (P3); who withdrew consent stays out (R11).
 */
export function enableMembers(ctx: Ctx, input: ChangeMembersInput): Promise<{ changes: MemberChanged[] }> {
  return changeMembers(ctx, input, {
    losesGuards: false,
    byAdmins: true,
    judge: ({ status, from_directory, declined, withdrawn }) => {
      if (status === 'ACTIVE' || (status === 'AWAITING_ACCEPTANCE' && declined)) return 'UNCHANGED';
      if (status !== 'DISABLED' || withdrawn) return 'NOT_POSSIBLE';
      return from_directory ? 'FROM_DIRECTORY' : 'CHANGED';
    },
    async apply(tx, portalId, ids) {
      const rows = await tx.sql<{ id: string; status: string }>(
        `UPDATE membership SET status = CASE WHEN declined_at IS NULL THEN 'ACTIVE' ELSE 'AWAITING_ACCEPTANCE' END,
                status_changed_at = now()
          WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status = 'DISABLED' RETURNING id, status`,
        [portalId, ids],
      );
      await enrollInGroupCourses(
        tx,
        portalId,
        rows.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id),
      );
      for (const { id, status } of rows)
        tx.record({ kind: 'membership.enabled', portalId, subjectId: id, payload: { membershipId: id, status } });
      return rows.map(({ id }) => id);
    },
  });
}
