import type { ChangeMembersInput } from '../../../../schema/members.ts';
import type { Ctx } from '../../../context.ts';
import { changeMembers, type MemberChanged } from '../changeMembers.ts';
import { erasePeople } from './erasePeople.ts';

/**
 * Erases members of a portal for good, for its moderators (R11): access ends at once, personal data is gone, statistics stay true.
 * Nothing brings them back. Not the last moderator.
 */
export function eraseMembers(ctx: Ctx, input: ChangeMembersInput): Promise<{ changes: MemberChanged[] }> {
  return changeMembers(ctx, input, {
    losesGuards: true,
    byAdmins: true,
    judge: () => 'CHANGED',
    apply: (tx, portalId, ids) => erasePeople(tx, portalId, ids),
  });
}
