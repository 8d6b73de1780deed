import type { EnrollmentSource, MembershipStatus, Role } from '../../../schema/enums.ts';
import { raiseRights } from '../../db/raiseRights.ts';
import type { Tx } from '../../db/write.ts';
import { enrollInGroupCourses, enrollMembers } from '../learning/enrollMembers.ts';

/** Somebody who becomes a member of a portal, whichever way. */
export interface Admission {
  portalId: string;
  accountId: string;
  email: string;
  name: string;
  role: Role;
  status: Extract<MembershipStatus, 'ACTIVE' | 'AWAITING_ACCEPTANCE' | 'AWAITING_APPROVAL'>;
  groupId?: string | null;
  /** The registration link that the person came by. */
  linkId?: string | null;
  externalId?: string | null;
  /** The direct link that the person came by (R5). */
  wantedContentId?: string | null;
  /** The version of the portal's terms that the person agreed to (R11). */
  termsVersion?: number | null;
  /** Courses to enrol in at once, beside those of the group; an active member only. */
  courses?: { ids: readonly string[]; source: EnrollmentSource };
}

/**
 * Makes an account a member, in a transaction that writes to the portal: membership, consent, enrolments, event. Each person
 * once per portal (R1): whoever is a member already stays as they are, and `created` is false. Who was removed becomes a
 * member again, with role and group as given; who was disabled or refused waits for a moderator.
 */
export async function admitMember(
  tx: Tx,
  person: Admission,
): Promise<{ membershipId: string; status: MembershipStatus; created: boolean }> {
  const { portalId, accountId } = person;
  const [made] = await tx.sql<{ id: string }>(
    `INSERT INTO membership (portal_id, account_id, role, status, email, name, group_id, link_id, external_id, wanted_content_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (portal_id, account_id) DO UPDATE
        SET role = excluded.role, status = excluded.status, status_changed_at = now(), email = excluded.email, name = excluded.name,
            group_id = excluded.group_id, link_id = excluded.link_id, wanted_content_id = excluded.wanted_content_id,
            external_id = coalesce(excluded.external_id, membership.external_id), refusal_reason = NULL, declined_at = NULL
      WHERE membership.status = 'REMOVED' AND membership.consent_withdrawn_at IS NULL
     RETURNING id`,
    [
      portalId,
      accountId,
      person.role,
      person.status,
      person.email,
      person.name,
      person.groupId ?? null,
      person.linkId ?? null,
      person.externalId ?? null,
      person.wantedContentId ?? null,
    ],
  );
  if (!made) return { ...(await present(tx, portalId, accountId)), created: false };
  if (person.termsVersion != null) {
    await tx.sql(
      `INSERT INTO consent (portal_id, membership_id, terms_version) VALUES ($1, $2, $3)
       ON CONFLICT (portal_id, membership_id, terms_version) DO UPDATE SET given_at = now(), withdrawn_at = NULL`,
      [portalId, made.id, person.termsVersion],
    );
  }
  if (person.status === 'ACTIVE') {
    await enrollInGroupCourses(tx, portalId, [made.id]);
    if (person.courses) {
      const { ids, source } = person.courses;
      await enrollMembers(tx, { portalId, membershipIds: [made.id], courseIds: ids, source });
    }
  }
  await raiseRights(tx, portalId);
  const { role, status } = person;
  const payload = { membershipId: made.id, role, status };
  tx.record({ kind: 'membership.created', portalId, subjectId: made.id, payload });
  return { membershipId: made.id, status, created: true };
}

/** Of two who come at once the second waits for the first one's commit, and its row shows to a later statement only. */
async function present(
  tx: Tx,
  portalId: string,
  accountId: string,
): Promise<{ membershipId: string; status: MembershipStatus }> {
  const [row] = await tx.sql<{ id: string; status: MembershipStatus }>(
    'SELECT id, status FROM membership WHERE portal_id = $1 AND account_id = $2',
    [portalId, accountId],
  );
  if (!row) throw new Error('a membership that was there a moment ago is gone');
  return { membershipId: row.id, status: row.status };
}
