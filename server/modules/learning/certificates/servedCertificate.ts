import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { Certificate } from './Certificate.entity.ts';
import type { CertificateGrant } from './certificatePdfUrl.ts';

/**
 * The certificate that an address opens now: null when it is revoked, its person erased, or the account may not see it any more
 * (no active member, or neither its holder nor a moderator nor head of the holder's groups), or not from this address (R9).
 */
export async function servedCertificate(
  deps: Pick<Deps, 'database'>,
  { portalId, certificateId, accountId }: CertificateGrant,
  address: string | null,
): Promise<Certificate | null> {
  return readIn(deps.database, { accountId, portals: [portalId] }, async (em) => {
    const [row] = await sql<object>(em, seenBy, [portalId, certificateId, accountId, address]);
    return row ? (em.map(Certificate, row as never) as Certificate) : null;
  });
}

const seenBy = `
  SELECT c.* FROM certificate c
    JOIN portal p ON p.id = c.portal_id AND p.status = 'ACTIVE'
    JOIN membership viewer ON viewer.portal_id = c.portal_id AND viewer.account_id = $3 AND viewer.status = 'ACTIVE'
    LEFT JOIN portal_settings s ON s.portal_id = c.portal_id
    JOIN membership holder ON holder.portal_id = c.portal_id AND holder.id = c.membership_id
   WHERE c.portal_id = $1 AND c.id = $2 AND c.revoked_at IS NULL AND c.person_name <> '' AND address_opens(s.sign_in_ranges, $4)
     AND (holder.id = viewer.id OR viewer.role IN ('MODERATOR', 'ADMIN')
          OR (viewer.role = 'MANAGER' AND holder.group_id IN (SELECT headed_groups(c.portal_id, viewer.id))))`;
