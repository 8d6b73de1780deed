import type { ChangeMembersInput } from '../../../schema/members.ts';
import type { Ctx } from '../../context.ts';
import { changeMembers, type MemberChanged } from './changeMembers.ts';

/**
 * Closes a portal to active members, for its moderators: at once, results and enrolments stay. Not to the last moderator, nor
 * to people of the directory, whom the sync disables (R6).
 */
export function disableMembers(ctx: Ctx, input: ChangeMembersInput): Promise<{ changes: MemberChanged[] }> {
  return changeMembers(ctx, input, {
    losesGuards: true,
    byAdmins: true,
    judge: ({ status, from_directory }) => {
      if (status === 'DISABLED') return 'UNCHANGED';
      if (status !== 'ACTIVE') return 'NOT_POSSIBLE';
      return from_directory ? 'FROM_DIRECTORY' : 'CHANGED';
    },
    async apply(tx, portalId, ids) {
      const rows = await tx.sql<{ id: string }>(
        `UPDATE membership SET status = 'DISABLED', status_changed_at = now(), declined_at = NULL
          WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status = 'ACTIVE' RETURNING id`,
        [portalId, ids],
      );
      for (const { id } of rows)
        tx.record({ kind: 'membership.disabled', portalId, subjectId: id, payload: { membershipId: id } });
      return rows.map(({ id }) => id);
    },
  });
}
