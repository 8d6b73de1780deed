import type { CertificateVerification } from '../../../../schema/certificates.ts';
import { networkOf } from '../../../auth/networkOf.ts';
import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { Certificate } from './Certificate.entity.ts';
import { readCertificateNumber } from './certificateNumber.ts';

const unknown: CertificateVerification = {
  status: 'UNKNOWN',
  number: null,
  personName: null,
  personErased: false,
  courseTitle: null,
  revision: null,
  portalTitle: null,
  completedAt: null,
  issuedAt: null,
  revokedAt: null,
};

/**
 * What a number, as somebody typed it, says to whoever has it (L8). Counts the look-up of that address: RATE_LIMITED after 120 in
 * five minutes. A portal that is being erased has no certificates any more.
 */
export async function verifyCertificate(
  deps: Pick<Deps, 'database' | 'rateLimits'>,
  typed: string,
  ip: string,
): Promise<CertificateVerification> {
  await deps.rateLimits.certificateLookup.take(networkOf(ip));
  const number = readCertificateNumber(typed);
  if (!number) return unknown;
  const [found] = await sql<{ portal_id: string; certificate_id: string }>(
    deps.database.orm.em.fork(),
    'SELECT * FROM find_certificate($1)',
    [number],
  );
  if (!found) return unknown;
  const { portal_id: portalId, certificate_id: id } = found;
  const row = await readIn(deps.database, { portals: [portalId] }, (em) => em.findOne(Certificate, { portalId, id }));
  return row ? verificationOf(row) : unknown;
}

function verificationOf(certificate: Certificate): CertificateVerification {
  const { number, personName, courseTitle, revisionNumber, portalTitle, completedAt, issuedAt, revokedAt } =
    certificate;
  return {
    status: revokedAt ? 'REVOKED' : 'VALID',
    number,
    personName: personName || null,
    personErased: personName === '',
    courseTitle,
    revision: revisionNumber,
    portalTitle,
    completedAt,
    issuedAt,
    revokedAt,
  };
}
