import type { MembershipStatus } from '../../../schema/enums.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { Refusal } from '../../refusal.ts';
import { admitByLink, type Newcomer } from './admitByLink.ts';
import type { KnownAccount } from './findAccount.ts';
import type { FoundRegistration } from './findRegistration.ts';
import { isClosed } from './greeting.ts';
import { linkInvalid, membershipClosed } from './problems.ts';
import { registerAccount } from './registerAccount.ts';
import { giveBackUse, takeUse } from './takeUse.ts';

/**
 * The one transaction of a confirmation: the account is there and its address proved, the person is a member, and the use of
 * the link is spent or given back. Null when the account is not as it was looked at. Throws a Refusal: the registration is
 * over; the person was refused or disabled.
 */
export async function proveAndAdmit(
  ctx: Ctx,
  tx: Tx,
  registration: FoundRegistration,
  { account, verified }: { account: KnownAccount | null; verified: string | null },
): Promise<{ accountId: string; created: boolean } | null> {
  const { portalId, id, version, linkId } = registration;
  const [locked] = await tx.sql<{ done: boolean; holdsUse: boolean }>(
    `SELECT done_at IS NOT NULL AS done, holds_use AS "holdsUse" FROM registration
      WHERE portal_id = $1 AND id = $2 AND version = $3 AND expires_at > now() FOR UPDATE`,
    [portalId, id, version],
  );
  if (!locked) throw new Refusal(linkInvalid(ctx));
  const owner = account ? await proved(tx, account, verified) : await made(tx, registration);
  if (!owner) return null;
  const { termsVersion, wantedContentId } = registration;
  const person = { portalId, linkId, ...owner, emailProved: true, termsVersion, wantedContentId };
  const { status, created } = locked.done ? await asBefore(ctx, tx, person) : await admitByLink(tx, person);
  if (!created && isClosed(status)) throw new Refusal(membershipClosed(ctx));
  if (!locked.done) {
    await tx.sql('UPDATE registration SET done_at = now(), password_hash = NULL WHERE portal_id = $1 AND id = $2', [
      portalId,
      id,
    ]);
    if (created && !locked.holdsUse && !(await takeUse(tx, { portalId, linkId, tokenHash: null })))
      throw new Refusal(linkInvalid(ctx));
    if (!created && locked.holdsUse) await giveBackUse(tx, { portalId, linkId });
  }
  return { accountId: owner.accountId, created };
}

/** A mail that was followed before signs in who is a member, but makes nobody one again who was removed since. */
async function asBefore(
  ctx: Ctx,
  tx: Tx,
  { portalId, accountId }: Pick<Newcomer, 'portalId' | 'accountId'>,
): Promise<{ status: MembershipStatus; created: boolean }> {
  const look = 'SELECT status FROM membership WHERE portal_id = $1 AND account_id = $2';
  const [membership] = await tx.sql<{ status: MembershipStatus }>(look, [portalId, accountId]);
  if (!membership || membership.status === 'REMOVED') throw new Refusal(linkInvalid(ctx));
  return { status: membership.status, created: false };
}

/** Whose account it is: its own name and address, not what a stranger may have typed. */
type Owner = Pick<Newcomer, 'accountId' | 'email' | 'name'>;

/** Only the account that the password was found to fit; one without a password gets the one given at registration. */
async function proved(tx: Tx, { id, passwordHash }: KnownAccount, verified: string | null): Promise<Owner | null> {
  const [owner] = await tx.sql<Owner>(
    `UPDATE account SET email_proved_at = coalesce(email_proved_at, now()), password_hash = coalesce(password_hash, $2),
            password_set_by_owner = password_set_by_owner OR password_hash IS NULL
      WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $3 RETURNING id AS "accountId", email, name`,
    [id, verified, passwordHash],
  );
  return owner ?? null;
}

async function made(tx: Tx, registration: FoundRegistration): Promise<Owner | null> {
  const account = await registerAccount(tx, registration, true);
  const { email, name } = registration;
  return account.created ? { accountId: account.id, email, name } : null;
}
