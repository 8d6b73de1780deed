import { requireViewer } from '../../../auth/authorize.ts';
import { sign, signatureFits } from '../../../auth/tokens.ts';
import type { Ctx } from '../../../context.ts';
import { cleanFileName } from '../../../files/fileName.ts';
import { isLanguage, type Language } from '../../../i18n/translate.ts';
import type { Certificate } from './Certificate.entity.ts';

/** Which certificate an address opens, in which language, for whom and how long. */
export interface CertificateGrant {
  portalId: string;
  certificateId: string;
  language: Language;
  /** The right of this account is judged again at every request. */
  accountId: string;
  /** Seconds since 1970. */
  expires: number;
  /** What the download is called. */
  name: string;
}

const purpose = 'certificate';
const step = 30 * 60;

/**
 * The address of a certificate's PDF for the viewer, good for 30 to 60 minutes; null when it is revoked or the person was
 * erased. The caller has checked that the viewer may see the certificate.
 */
export function certificatePdfUrl(ctx: Ctx, certificate: Certificate, language: Language): string | null {
  if (certificate.revokedAt || certificate.personName === '') return null;
  const { accountId, audience } = requireViewer(ctx);
  const { secret, publicUrl, config } = ctx.deps;
  const expires = (Math.ceil(Date.now() / 1000 / step) + 1) * step;
  const name = cleanFileName(`${certificate.courseTitle.replaceAll(/[/\\]/g, '_')}.pdf`) ?? 'certificate.pdf';
  const { portalId, id: certificateId } = certificate;
  const path = certificatePath(secret, { portalId, certificateId, language, accountId, expires, name });
  return `${(audience === 'INTERNAL' ? config.internalUrl : null) ?? publicUrl()}${path}`;
}

/** The path of a grant, signed. */
export function certificatePath(secret: string, grant: CertificateGrant): string {
  const { portalId, certificateId, language, expires, accountId, name } = grant;
  const signature = sign(secret, purpose, signedText(grant));
  return `/certificate-files/${portalId}/${certificateId}/${language}/${expires}/${accountId}/${signature}/${encodeURIComponent(name)}`;
}

/** What the decoded parts of a path allow; null when they were not signed by us, or their time (seconds since 1970) is over. */
export function readCertificatePath(
  secret: string,
  parts: Omit<CertificateGrant, 'expires' | 'language'> & { expires: string; language: string; signature: string },
  now: number,
): CertificateGrant | null {
  const { signature, language, ...given } = parts;
  if (!isLanguage(language)) return null;
  const grant = { ...given, language, expires: Number(given.expires) };
  if (!signatureFits(secret, purpose, signedText(grant), signature)) return null;
  return grant.expires > now ? grant : null;
}

const signedText = ({ portalId, certificateId, language, accountId, expires, name }: CertificateGrant): string =>
  [portalId, certificateId, language, accountId, expires, name].join('\n');
