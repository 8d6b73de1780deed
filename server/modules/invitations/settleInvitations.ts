import type { Tx } from '../../db/write.ts';
import { enrollInGroupCourses, enrollMembers } from '../learning/enrollMembers.ts';

/**
 * What becomes of the open invitations of a membership that waited, when its person answered at the sign-in and not by the
 * link: accepted ones enrol as the link would have, declined ones are revoked. In the transaction of the answer, after it.
 */
export async function settleInvitations(
  tx: Tx,
  portalId: string,
  membershipId: string,
  accepted: boolean,
): Promise<void> {
  if (accepted) await enrollInGroupCourses(tx, portalId, [membershipId]);
  const column = accepted ? 'accepted_at' : 'revoked_at';
  const settled = await tx.sql<{ id: string; courses: string[] }>(
    `UPDATE invitation i SET ${column} = now()
      WHERE portal_id = $1 AND membership_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL
      RETURNING id, ARRAY(SELECT course_id FROM invitation_course c WHERE c.portal_id = $1 AND c.invitation_id = i.id) AS courses`,
    [portalId, membershipId],
  );
  for (const { id, courses } of settled) {
    if (!accepted) {
      tx.record({ kind: 'invitation.revoked', portalId, subjectId: id, payload: { invitationId: id } });
      continue;
    }
    await enrollMembers(tx, { portalId, membershipIds: [membershipId], courseIds: courses, source: 'INVITATION' });
    tx.record({ kind: 'invitation.accepted', portalId, subjectId: id, payload: { invitationId: id, membershipId } });
  }
}
