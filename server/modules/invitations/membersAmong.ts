import type { MembershipStatus } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';

/** A member of the portal being written whose address was asked for. */
export interface KnownMember {
  membershipId: string;
  status: MembershipStatus;
  /** False for who was removed or refused, and may be invited anew. */
  present: boolean;
}

/**
 * Which of these addresses are of members of the portal being written, by their place in the list. Of people elsewhere nothing
 * is told (P6). One statement.
 */
export async function membersAmong(tx: Tx, emails: readonly string[]): Promise<Map<number, KnownMember>> {
  if (emails.length === 0) return new Map();
  const rows = await tx.sql<{ n: number; membership_id: string; status: MembershipStatus }>(
    `SELECT (g.n - 1)::int AS n, m.membership_id, m.status
       FROM unnest($1::text[]) WITH ORDINALITY AS g (email, n)
       JOIN members_by_email(ARRAY(SELECT lower(e) FROM unnest($1::text[]) AS e)) AS m ON m.email_key = lower(g.email)`,
    [emails],
  );
  return new Map(
    rows.map(({ n, membership_id, status }) => [
      n,
      { membershipId: membership_id, status, present: status !== 'REMOVED' && status !== 'REFUSED' },
    ]),
  );
}
