import { z } from 'zod';
import { sign, signatureFits } from '../auth/tokens.ts';

/** How long an upload address may be begun to be used, in seconds. */
export const uploadSeconds = 15 * 60;

/** What an upload address allows. */
export interface UploadGrant {
  /** Names the one effect that the address may have. */
  id: string;
  portalId: string;
  /** In whose name; the right is checked again when the bytes come (S21). */
  accountId: string;
  fileName: string;
  maxBytes: number;
  /** Seconds since 1970. */
  expires: number;
}

const purpose = 'upload';
const grantForm = z.tuple([z.uuid(), z.uuid(), z.uuid(), z.string(), z.int().positive(), z.int().positive()]);

/** The token of an upload address: what it allows, readable, and a signature that nobody else can make. */
export function sealUpload(secret: string, grant: UploadGrant): string {
  const { id, portalId, accountId, fileName, maxBytes, expires } = grant;
  const text = Buffer.from(JSON.stringify([id, portalId, accountId, fileName, maxBytes, expires])).toString(
    'base64url',
  );
  return `${text}.${sign(secret, purpose, text)}`;
}

/** What a token allows; null when it is not ours, was changed, or its time (seconds since 1970) is over. */
export function openUpload(secret: string, token: string, now: number): UploadGrant | null {
  const [text = '', signature = '', ...more] = token.slice(0, 4096).split('.');
  if (more.length > 0 || !signatureFits(secret, purpose, text, signature)) return null;
  const read = grantForm.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  const [id, portalId, accountId, fileName, maxBytes, expires] = read;
  return expires > now ? { id, portalId, accountId, fileName, maxBytes, expires } : null;
}
