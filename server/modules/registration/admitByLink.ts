import type { MembershipStatus } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';
import { admitMember } from '../members/admitMember.ts';
import { notify } from '../notices/notify.ts';
import { isListed } from './findLink.ts';

/** A person with an account who comes by a registration link. */
export interface Newcomer {
  portalId: string;
  linkId: string;
  accountId: string;
  email: string;
  /** Whether mail to the address reaches the person: only then its domain counts (R2). */
  emailProved: boolean;
  name: string;
  termsVersion: number | null;
  wantedContentId: string | null;
}

/**
 * Makes a person a learner of the portal as the link says at this moment (R2, R4): in at once or waiting for approval, in its
 * group and courses. Who is a member already stays as they are (R1).
 */
export async function admitByLink(
  tx: Tx,
  person: Newcomer,
): Promise<{ membershipId: string; status: MembershipStatus; created: boolean }> {
  const { portalId, linkId, emailProved, ...rest } = person;
  const [link] = await tx.sql<{ mode: string; domains: string[]; group_id: string | null; courses: string[] }>(
    `SELECT mode, domains, group_id,
            array(SELECT course_id::text FROM registration_link_course g WHERE g.portal_id = l.portal_id AND g.link_id = l.id) AS courses
       FROM registration_link l WHERE portal_id = $1 AND id = $2`,
    [portalId, linkId],
  );
  if (!link) throw new Error('links are never deleted while their portal is there');
  const skips = link.mode === 'OPEN' || (emailProved && isListed(link.domains, person.email));
  const admitted = await admitMember(tx, {
    ...rest,
    portalId,
    linkId,
    role: 'LEARNER',
    status: skips ? 'ACTIVE' : 'AWAITING_APPROVAL',
    groupId: link.group_id,
    courses: { ids: link.courses, source: 'LINK' },
  });
  if (admitted.created && admitted.status === 'AWAITING_APPROVAL')
    await tellModerators(tx, portalId, admitted.membershipId);
  return admitted;
}

/** Tells the moderators that somebody waits (S6); whoever has an unread notice of it gets no second one: it leads to the same list. */
async function tellModerators(tx: Tx, portalId: string, membershipId: string): Promise<void> {
  const moderators = await tx.sql<{ id: string }>(
    `SELECT m.id FROM membership m
      WHERE m.portal_id = $1 AND m.status = 'ACTIVE' AND m.role IN ('MODERATOR', 'ADMIN')
        AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.portal_id = $1 AND n.membership_id = m.id
                           AND n.kind = 'APPROVAL_WANTED' AND n.read_at IS NULL)`,
    [portalId],
  );
  const membershipIds = moderators.map(({ id }) => id);
  await notify(tx, { portalId, membershipIds, kind: 'APPROVAL_WANTED', subjectId: membershipId, params: {} });
}
