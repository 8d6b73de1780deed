import type { Deps } from '../context.ts';
import { readIn } from '../db/read.ts';
import { sql } from '../db/sql.ts';
import { fittingName } from './fileName.ts';
import type { FileGrant } from './fileUrl.ts';
import { knownMediaType } from './mediaTypes.ts';

/** A file as it is served. */
export interface ServedFile {
  name: string;
  /** For the Content-Type header. */
  mediaType: string;
  /** Whether browsers may show it in place. */
  inline: boolean;
  bytes: number;
}

/**
 * What a file's address opens now: null when the portal has no such file, or the account is no active member any
 * more (S21) or comes from an address that the portal is not open to (R9).
 * One statement.
 */
export async function servedFile(
  deps: Pick<Deps, 'database'>,
  grant: FileGrant,
  address: string | null,
): Promise<ServedFile | null> {
  const { portalId, accountId, sha256 } = grant;
  const [row] = await readIn(deps.database, { accountId, portals: [portalId] }, (em) =>
    sql<{ media_type: string; bytes: string }>(em, fileOfMember, [portalId, accountId, sha256, address]),
  );
  if (!row) return null;
  const known = knownMediaType(row.media_type);
  const mediaType = known?.mediaType ?? 'application/octet-stream';
  return {
    name: fittingName(grant.name, mediaType),
    mediaType: known?.text ? `${mediaType}; charset=utf-8` : mediaType,
    inline: known?.inline ?? false,
    bytes: Number(row.bytes),
  };
}

const fileOfMember = `
  SELECT f.media_type, f.bytes
    FROM file f
    JOIN portal p ON p.id = f.portal_id AND p.status = 'ACTIVE'
    JOIN membership m ON m.portal_id = f.portal_id AND m.account_id = $2 AND m.status = 'ACTIVE'
    LEFT JOIN portal_settings s ON s.portal_id = f.portal_id
   WHERE f.portal_id = $1 AND f.sha256 = $3 AND address_opens(s.sign_in_ranges, $4)`;
