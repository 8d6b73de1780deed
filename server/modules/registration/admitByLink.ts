import type { MembershipStatus } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';
import { admitMember } from '../members/admitMember.ts';
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
  return admitMember(tx, {
    ...rest,
    portalId,
    linkId,
    role: 'LEARNER',
    status: skips ? 'ACTIVE' : 'AWAITING_APPROVAL',
    groupId: link.group_id,
    courses: { ids: link.courses, source: 'LINK' },
  });
}
