import type { MemberConsent } from '../../../schema/members.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';

interface Row {
  member: string;
  version: number;
  given_at: string;
  withdrawn_at: string | null;
}

/** The newest consent of a member, or null; one statement for a whole list. The caller sees the member. */
export function consentOf(ctx: Ctx, { portalId, id }: { portalId: string; id: string }): Promise<MemberConsent | null> {
  return ctx.loaders
    .of<string, MemberConsent | null>(`consent:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => sql<Row>(em, newest, [portalId, ids]), [portalId]);
      const byMember = new Map(rows.map((row) => [row.member, given(row)]));
      return ids.map((each) => byMember.get(each) ?? null);
    })
    .load(id);
}

const given = ({ version, given_at, withdrawn_at }: Row): MemberConsent => ({
  version,
  givenAt: new Date(given_at),
  withdrawnAt: withdrawn_at === null ? null : new Date(withdrawn_at),
});

const newest = `
  SELECT DISTINCT ON (c.membership_id) c.membership_id AS member, c.terms_version AS version, c.given_at, c.withdrawn_at
    FROM consent c WHERE c.portal_id = $1 AND c.membership_id = ANY ($2::uuid[])
   ORDER BY c.membership_id, c.terms_version DESC`;
