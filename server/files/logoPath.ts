import { sign, signatureFits } from '../auth/tokens.ts';

/** Pictures that a logo may be. No SVG: it may hold scripts, and uploads refuse it anyway (S51). */
const logoTypes: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };

const purpose = 'logo';

/** Whether a file of this media type may be a logo. */
export const isLogoType = (mediaType: string): boolean => Object.hasOwn(logoTypes, mediaType);

/**
 * The path of a logo, signed. Unlike the address of a file it is bound to no account and does not end: people see a logo before
 * they have an account, and browsers keep it for good. It names the bytes alone, neither portal nor person, and nobody can make
 * one up for bytes whose hash they know: only whoever was shown a portal's look has the address of its logo.
 */
export function logoPath(secret: string, sha256: string, mediaType: string): string {
  const name = `${sha256}.${logoTypes[mediaType] ?? 'bin'}`;
  return `/logos/${sign(secret, purpose, name)}/${name}`;
}

/** What a path of ours names; null when it was not signed by us. */
export function readLogoPath(
  secret: string,
  signature: string,
  name: string,
): { sha256: string; mediaType: string } | null {
  if (!signatureFits(secret, purpose, name, signature)) return null;
  const [sha256 = '', end] = name.split('.');
  const mediaType = Object.keys(logoTypes).find((type) => logoTypes[type] === end);
  return mediaType ? { sha256, mediaType } : null;
}
