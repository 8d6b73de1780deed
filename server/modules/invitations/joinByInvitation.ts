import type { MembershipStatus } from '../../../schema/enums.ts';
import { raiseRights } from '../../db/raiseRights.ts';
import type { Tx } from '../../db/write.ts';
import { AppError } from '../../errors.ts';
import type { Language } from '../../i18n/translate.ts';
import { enrollInGroupCourses, enrollMembers } from '../learning/enrollMembers.ts';
import { admitMember } from '../members/admitMember.ts';
import type { FoundInvitation } from './openInvitation.ts';

/** A person who proved to be the invited one. */
export interface Acceptance
  extends Pick<FoundInvitation, 'portalId' | 'id' | 'email' | 'role' | 'termsVersion' | 'opened'> {
  name: string;
  language: Language;
  /** Null when nobody had the address yet. */
  accountId: string | null;
  /** The stored hash that the given password fits. */
  verified: string | null;
  /** The hash of the password that was chosen, where there was none. */
  chosen: string | null;
}

interface Claimed {
  group_id: string | null;
  membership_id: string | null;
  courses: string[];
}

/**
 * Uses an invitation up in a transaction that writes to its portal: the account with its proved address, the membership, its
 * enrolments. Null when somebody else used it meanwhile, it was revoked or expired, or a moderator closed the portal to the
 * person since. CONFLICT when the password changed meanwhile.
 */
export async function joinByInvitation(
  tx: Tx,
  person: Acceptance,
): Promise<{ accountId: string; membershipId: string } | null> {
  const { portalId, id } = person;
  // The row is locked: of any number of callers one goes on, the others find it used.
  const [claimed] = await tx.sql<Claimed>(
    `SELECT i.group_id, i.membership_id,
            ARRAY(SELECT course_id FROM invitation_course c WHERE c.portal_id = $1 AND c.invitation_id = i.id) AS courses
       FROM invitation i WHERE i.portal_id = $1 AND i.id = $2 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
        AND i.expires_at > now() FOR UPDATE`,
    [portalId, id],
  );
  if (!claimed) return null;
  const accountId = await ownAccount(tx, person);
  const membershipId = await becomeMember(tx, person, claimed, accountId);
  if (!membershipId) return null;
  await tx.sql(
    `UPDATE invitation SET accepted_at = now(), opened_at = coalesce(opened_at, now()), membership_id = $3
      WHERE portal_id = $1 AND id = $2`,
    [portalId, id, membershipId],
  );
  tx.record({ kind: 'invitation.accepted', portalId, subjectId: id, payload: { invitationId: id, membershipId } });
  return { accountId, membershipId };
}

/** The account, made where there was none, from here on the one that acts; its address is proved by the token. */
async function ownAccount(tx: Tx, { email, name, language, accountId, verified, chosen }: Acceptance): Promise<string> {
  const [account] = accountId
    ? [{ id: accountId }]
    : await tx.sql<{ id: string }>('SELECT id FROM ensure_account($1, $2, $3, $4)', [email, name, language, chosen]);
  // Somebody else made it a moment ago.
  if (!account) throw new AppError('CONFLICT');
  await tx.sql(`SELECT set_config('app.account', $1, true)`, [account.id]);
  const proved = await tx.sql(
    `UPDATE account SET email_proved_at = coalesce(email_proved_at, now()), password_hash = coalesce($2, password_hash),
            password_set_by_owner = password_set_by_owner OR $2::text IS NOT NULL,
            name = CASE WHEN $2::text IS NULL THEN name ELSE $4 END,
            language = CASE WHEN $2::text IS NULL THEN language ELSE $5 END
      WHERE id = $1 AND (password_hash IS NOT DISTINCT FROM $3 OR password_hash = $2) RETURNING 1`,
    [account.id, chosen, verified, name, language],
  );
  if (proved.length === 0) throw new AppError('CONFLICT');
  return account.id;
}

async function becomeMember(tx: Tx, person: Acceptance, claimed: Claimed, accountId: string): Promise<string | null> {
  const { portalId, email, name, role, termsVersion } = person;
  const courses = { ids: claimed.courses, source: 'INVITATION' as const };
  if (await wasPutOut(tx, person, accountId)) return null;
  const { membershipId, status, created } = await admitMember(tx, {
    portalId,
    accountId,
    email,
    name,
    role,
    status: 'ACTIVE',
    groupId: claimed.group_id,
    termsVersion,
    courses,
  });
  if (created) return membershipId;
  if (status !== 'ACTIVE' && !(await enterAnew(tx, person, claimed, { membershipId, status }))) return null;
  if (termsVersion !== null) {
    await tx.sql(
      `INSERT INTO consent (portal_id, membership_id, terms_version) VALUES ($1, $2, $3)
       ON CONFLICT (portal_id, membership_id, terms_version) DO UPDATE SET given_at = now(), withdrawn_at = NULL`,
      [portalId, membershipId, termsVersion],
    );
  }
  await enrollInGroupCourses(tx, portalId, [membershipId]);
  await enrollMembers(tx, { portalId, membershipIds: [membershipId], courseIds: courses.ids, source: courses.source });
  await raiseRights(tx, portalId);
  return membershipId;
}

/** Whether a moderator removed or refused the person after the last mail, or took back what waits for this answer. */
async function wasPutOut(tx: Tx, { portalId, id }: Acceptance, accountId: string): Promise<boolean> {
  const out = await tx.sql(
    `SELECT 1 FROM membership m JOIN invitation i ON i.portal_id = m.portal_id AND i.id = $2
      WHERE m.portal_id = $1 AND m.account_id = $3 AND m.status IN ('REMOVED', 'REFUSED')
        AND (i.membership_id IS NOT NULL OR i.last_sent_at IS NULL OR m.status_changed_at > i.last_sent_at)`,
    [portalId, id, accountId],
  );
  return out.length > 0;
}

/**
 * A membership that waits becomes active as the moderator made it, one that was refused as invited; who is disabled or withdrew
 * the consent stays out.
 */
async function enterAnew(
  tx: Tx,
  { portalId, name, role }: Acceptance,
  claimed: Claimed,
  { membershipId, status }: { membershipId: string; status: MembershipStatus },
): Promise<boolean> {
  const waits = status === 'AWAITING_ACCEPTANCE';
  const entered = await tx.sql(
    `UPDATE membership SET status = 'ACTIVE', status_changed_at = now(), name = CASE WHEN name = email THEN $3 ELSE name END,
            role = CASE WHEN $4 THEN role ELSE $5 END, group_id = CASE WHEN $4 THEN group_id ELSE $6::uuid END
      WHERE portal_id = $1 AND id = $2
        AND status IN ('AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL', 'REFUSED') AND consent_withdrawn_at IS NULL
      RETURNING 1`,
    [portalId, membershipId, name, waits, role, claimed.group_id],
  );
  if (entered.length === 0) return false;
  tx.record({ kind: 'membership.accepted', portalId, subjectId: membershipId, payload: { membershipId } });
  return true;
}
