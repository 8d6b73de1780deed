import type { Tx } from '../../db/write.ts';
import type { Language } from '../../i18n/translate.ts';
import { admitByLink } from './admitByLink.ts';
import { findAccount } from './findAccount.ts';
import type { FoundLink } from './findLink.ts';
import { registerAccount } from './registerAccount.ts';
import { mailProof, mailWelcome } from './registrationMails.ts';
import type { Registrant, Reserved } from './reserveRegistration.ts';

type Person = Registrant & { language: Language };

/**
 * Nothing is made before the address is proved: a mail with the way there. Who has an account is told so, in its language; one
 * without a password gets the password given now, once the address is proved.
 */
export async function writeForProof(tx: Tx, link: FoundLink, person: Person, registration: Reserved): Promise<void> {
  const account = await findAccount(tx, person.email);
  const template = account?.passwordHash ? 'registrationKnown' : 'registrationConfirm';
  const language = account?.language ?? person.language;
  const { portalId } = link;
  await mailProof(
    tx,
    template,
    // What a stranger typed is not told to the owner of an account.
    { portalId, email: person.email, name: account ? null : person.name, language, accountId: account?.id ?? null },
    registration,
  );
}

/** Account and membership at once, and a mail of welcome; of an address that has an account nothing changes (R1). */
export async function welcomeAtOnce(tx: Tx, link: FoundLink, person: Person, registration: Reserved): Promise<void> {
  const { portalId, linkId } = link;
  const account = await registerAccount(tx, person, false);
  if (!account.created) return writeForProof(tx, link, person, registration);
  const { email, name, language, termsVersion, wantedContentId } = person;
  const { status } = await admitByLink(tx, {
    portalId,
    linkId,
    accountId: account.id,
    email,
    emailProved: false,
    name,
    termsVersion,
    wantedContentId,
  });
  await tx.sql('UPDATE registration SET done_at = now(), password_hash = NULL WHERE portal_id = $1 AND id = $2', [
    portalId,
    registration.id,
  ]);
  const addressee = { portalId, email, name, language, accountId: account.id };
  await mailWelcome(tx, addressee, { active: status === 'ACTIVE', wantedContentId });
}
