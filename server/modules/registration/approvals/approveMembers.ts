import type { ApproveMembersInput } from '../../../../schema/approvals.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { queueMails } from '../../../mail/queueMails.ts';
import type { InvalidInput } from '../../content/courses/invalidInput.ts';
import { enrollInGroupCourses, enrollMembers } from '../../learning/enrollMembers.ts';
import { directLinkPath } from '../directLinks/directLinkUrl.ts';
import { type AnsweredMember, type Approvals, answerMembers } from './answerMembers.ts';

/**
 * Lets people in who registered by a closed link, also those who were refused before (R2): with the courses of their group and
 * link, a mail that leads where they wanted to go (R5), and an event for each.
 */
export function approveMembers(ctx: Ctx, input: ApproveMembersInput): Promise<Approvals | InvalidInput> {
  const change = { from: ['AWAITING_APPROVAL', 'REFUSED'], to: 'ACTIVE' as const, reason: null };
  return answerMembers(ctx, input, change, async (tx, portalId, members) => {
    await enrollInGroupCourses(
      tx,
      portalId,
      members.map(({ id }) => id),
    );
    await enrollByLinks(tx, portalId, members);
    for (const { id } of members) {
      tx.record({ kind: 'membership.approved', portalId, subjectId: id, payload: { membershipId: id } });
    }
    await queueMails(
      tx,
      members.map(({ email, name, language, accountId, wantedContentId }) => ({
        template: 'registrationApproved' as const,
        to: { email, name },
        language,
        portalId,
        accountId,
        link: { path: wantedContentId ? directLinkPath(wantedContentId) : '/' },
      })),
    );
  });
}

/** Enrols people in the courses of the links that they came by: two statements for links with the same courses. */
async function enrollByLinks(tx: Tx, portalId: string, members: readonly AnsweredMember[]): Promise<void> {
  const links = await tx.sql<{ link_id: string; courses: string[] }>(
    `SELECT link_id, array_agg(course_id::text ORDER BY course_id) AS courses FROM registration_link_course
      WHERE portal_id = $1 AND link_id = ANY ($2::uuid[]) GROUP BY link_id`,
    [portalId, members.map(({ linkId }) => linkId).filter(Boolean)],
  );
  const coursesOf = new Map(links.map(({ link_id, courses }) => [link_id, courses]));
  const alike = Map.groupBy(members, ({ linkId }) => (coursesOf.get(linkId ?? '') ?? []).join());
  for (const [courses, group] of alike) {
    if (courses === '') continue;
    const membershipIds = group.map(({ id }) => id);
    await enrollMembers(tx, { portalId, membershipIds, courseIds: courses.split(','), source: 'LINK' });
  }
}
