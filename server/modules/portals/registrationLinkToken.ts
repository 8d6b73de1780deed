import { sign, tokenHash } from '../../auth/tokens.ts';

/**
 * The token of a registration link: derived from the server's secret, so that a moderator can copy the link at any time while
 * the database holds only its hash (S27). 256 bits; a new version makes a new token.
 */
export function registrationLinkToken(secret: string, link: { id: string; version: number }): string {
  return sign(secret, 'registration link', `${link.id} ${link.version}`);
}

/** What is stored of it. */
export const registrationLinkHash = (secret: string, link: { id: string; version: number }): Buffer =>
  tokenHash(registrationLinkToken(secret, link));

/** The address to hand out. */
export const registrationLinkUrl = (publicUrl: string, secret: string, link: { id: string; version: number }): string =>
  `${publicUrl}/register/${registrationLinkToken(secret, link)}`;
