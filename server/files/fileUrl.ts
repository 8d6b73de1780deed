import { requireViewer } from '../auth/authorize.ts';
import { sign, signatureFits } from '../auth/tokens.ts';
import type { Ctx } from '../context.ts';
import { cleanFileName } from './fileName.ts';

/** Which file of which portal an address opens, for whom and how long. */
export interface FileGrant {
  portalId: string;
  sha256: string;
  /** The right of this account is checked at every request (S21). */
  accountId: string;
  /** Seconds since 1970. */
  expires: number;
  /** What a download is called. */
  name: string;
}

const purpose = 'file';

/** Addresses end at whole half hours, so that a page loaded again finds its pictures in the browser's cache. */
const step = 30 * 60;

/**
 * The address of a file of a portal for the viewer: good for 30 to 60 minutes, and only while the viewer is an active member.
 * The caller has checked that the viewer may see the file. No signing-in is needed to use it, so that it works in `src`.
 */
export function fileUrl(ctx: Ctx, portalId: string, sha256: string, name = 'file'): string {
  const { accountId, audience } = requireViewer(ctx);
  const { secret, publicUrl, config } = ctx.deps;
  const expires = (Math.ceil(Date.now() / 1000 / step) + 1) * step;
  const path = filePath(secret, { portalId, sha256, accountId, expires, name: cleanFileName(name) ?? 'file' });
  return `${(audience === 'INTERNAL' ? config.internalUrl : null) ?? publicUrl()}${path}`;
}

/** The path of a grant, signed. */
export function filePath(secret: string, grant: FileGrant): string {
  const { portalId, sha256, accountId, expires, name } = grant;
  const signature = sign(secret, purpose, signedText(grant));
  return `/files/${portalId}/${sha256}/${expires}/${accountId}/${signature}/${encodeURIComponent(name)}`;
}

/** What the decoded parts of a path allow; null when they were not signed by us, or their time (seconds since 1970) is over. */
export function readFilePath(
  secret: string,
  parts: Omit<FileGrant, 'expires'> & { expires: string; signature: string },
  now: number,
): FileGrant | null {
  const { signature, ...given } = parts;
  const grant = { ...given, expires: Number(given.expires) };
  if (!signatureFits(secret, purpose, signedText(grant), signature)) return null;
  return grant.expires > now ? grant : null;
}

const signedText = ({ portalId, sha256, accountId, expires, name }: FileGrant): string =>
  [portalId, sha256, accountId, expires, name].join('\n');
