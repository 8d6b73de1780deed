import { sign, tokenHash } from './tokens.ts';

/** What a token of a link opens; each kind has tokens of its own. */
export type TokenPurpose =
  | 'registration link'
  | 'registration'
  | 'invitation'
  | 'password reset'
  | 'e-mail proof'
  | 'unsubscribe';

/** What a token is derived from: the row it belongs to, and a number that is raised to make a new one. */
export interface TokenSource {
  id: string;
  version: number;
}

/**
 * The token of a link: 256 bits derived from the server's secret, so that it can be written into a mail or copied at any time
 * while the database holds only its hash (S27).
 */
export const derivedToken = (secret: string, purpose: TokenPurpose, source: TokenSource): string =>
  sign(secret, purpose, `${source.id} ${source.version}`);

/** What is stored of it. */
export const derivedTokenHash = (secret: string, purpose: TokenPurpose, source: TokenSource): Buffer =>
  tokenHash(derivedToken(secret, purpose, source));
