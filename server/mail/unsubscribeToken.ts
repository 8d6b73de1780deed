import { timingSafeEqual } from 'node:crypto';
import { derivedToken } from '../auth/derivedToken.ts';
import type { MailList } from './queueMails.ts';

const versions: Record<MailList, number> = { NOTICES: 1, NEWS: 2 };

/**
 * The token that ends a list for an account: whose it is, and a signature. It lasts as long as the mail does, so nothing of it is
 * stored; it can do nothing but this.
 */
export function unsubscribeToken(secret: string, accountId: string, list: MailList): string {
  const version = versions[list];
  return `${version}.${accountId}.${derivedToken(secret, 'unsubscribe', { id: accountId, version })}`;
}

/** What a token ends; null for one that is not ours. */
export function readUnsubscribeToken(secret: string, token: string): { accountId: string; list: MailList } | null {
  const [version, accountId] = token.split('.', 2);
  const list = (Object.keys(versions) as MailList[]).find((one) => String(versions[one]) === version);
  if (!list || !accountId || !/^[0-9a-f-]{36}$/.test(accountId)) return null;
  const expected = Buffer.from(unsubscribeToken(secret, accountId, list));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? { accountId, list } : null;
}
