import type { Tx } from '../../db/write.ts';
import type { Language } from '../../i18n/translate.ts';
import { queueMails } from '../../mail/queueMails.ts';
import { directLinkPath } from './directLinks/directLinkUrl.ts';

/** How long the mail's link works (seconds); the column's default says the same. */
const usefulForSeconds = 48 * 3600;

interface Addressee {
  portalId: string;
  email: string;
  name: string | null;
  language: Language;
  accountId: string | null;
}

/** The mail whose button proves the address: of somebody new, or of somebody who has an account. */
export function mailProof(
  tx: Tx,
  template: 'registrationConfirm' | 'registrationKnown',
  { portalId, email, name, language, accountId }: Addressee,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const link = { path: '/register/confirm', token: { purpose: 'registration' as const, id, version } };
  return queueMails(tx, [{ template, to: { email, name }, language, portalId, accountId, link, usefulForSeconds }]);
}

/** The mail to somebody whose account and membership were made at once. */
export function mailWelcome(
  tx: Tx,
  { portalId, email, name, language, accountId }: Addressee,
  { active, wantedContentId }: { active: boolean; wantedContentId: string | null },
): Promise<void> {
  const template = active ? 'registrationWelcome' : 'registrationWaiting';
  const link = { path: active && wantedContentId ? directLinkPath(wantedContentId) : '/' };
  return queueMails(tx, [{ template, to: { email, name }, language, portalId, accountId, link }]);
}
