import type { ChangeMembersInput } from '../../../schema/members.ts';
import type { Ctx } from '../../context.ts';
import { endEnrollments } from '../learning/endEnrollments.ts';
import { changeMembers, type MemberChanged } from './changeMembers.ts';

/**
 * Takes members out of a portal, for its moderators: at once, with all their open enrolments; results stay. An invitation
 * that waits for them is dead; they may come back by link, a new invitation or by hand. Not the last moderator, nor people of the directory (R6).
 */
export function removeMembers(ctx: Ctx, input: ChangeMembersInput): Promise<{ changes: MemberChanged[] }> {
  return changeMembers(ctx, input, {
    losesGuards: true,
    byAdmins: true,
    judge: ({ status, from_directory }) => {
      if (status === 'REMOVED') return 'UNCHANGED';
      return from_directory ? 'FROM_DIRECTORY' : 'CHANGED';
    },
    async apply(tx, portalId, ids) {
      const rows = await tx.sql<{ id: string }>(
        `WITH gone AS (
           UPDATE membership SET status = 'REMOVED', status_changed_at = now()
            WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status NOT IN ('REMOVED', 'ERASED') RETURNING id),
         uninvited AS (UPDATE invitation SET revoked_at = now() FROM gone WHERE invitation.portal_id = $1
           AND invitation.membership_id = gone.id AND invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL),
         heads AS (DELETE FROM group_head USING gone WHERE group_head.portal_id = $1 AND group_head.membership_id = gone.id)
         SELECT id FROM gone`,
        [portalId, ids],
      );
      const removed = rows.map(({ id }) => id);
      await endEnrollments(tx, portalId, removed);
      for (const id of removed)
        tx.record({ kind: 'membership.removed', portalId, subjectId: id, payload: { membershipId: id } });
      return removed;
    },
  });
}
