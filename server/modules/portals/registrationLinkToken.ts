import { derivedToken, derivedTokenHash, type TokenSource } from '../../auth/derivedToken.ts';

/** What is stored of a registration link's token. */
export const registrationLinkHash = (secret: string, link: TokenSource): Buffer =>
  derivedTokenHash(secret, 'registration link', link);

/** The address to hand out; a moderator can copy it at any time. */
export const registrationLinkUrl = (publicUrl: string, secret: string, link: TokenSource): string =>
  `${publicUrl}/register/${derivedToken(secret, 'registration link', link)}`;
