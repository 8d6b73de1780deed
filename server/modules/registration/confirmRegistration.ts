import type { SignInFailedProblem } from '../../../schema/accounts.ts';
import type { DirectLinkTarget } from '../../../schema/directLinks.ts';
import type { ConfirmRegistrationInput } from '../../../schema/registration.ts';
import { networkOf } from '../../auth/networkOf.ts';
import { passwordFits } from '../../auth/passwords.ts';
import type { Viewer, ViewerMembership } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../errors.ts';
import { translate } from '../../i18n/translate.ts';
import { refusable } from '../../refusal.ts';
import { targetIn } from './directLinks/targetIn.ts';
import { enter } from './enter.ts';
import { findAccount, type KnownAccount } from './findAccount.ts';
import { type FoundRegistration, findRegistration } from './findRegistration.ts';
import { greeting } from './greeting.ts';
import { type LinkInvalid, linkInvalid, type MembershipClosed } from './problems.ts';
import { proveAndAdmit } from './proveAndAdmit.ts';

interface Success {
  __typename: 'ConfirmRegistrationSuccess';
  viewer: Viewer;
  token: string | null;
  expiresAt: Date;
  membership: ViewerMembership;
  alreadyMember: boolean;
  message: string;
  target: DirectLinkTarget | null;
}
type SignInFailed = { __typename: 'SignInFailedProblem' } & SignInFailedProblem;
type Answer = Success | LinkInvalid | SignInFailed | MembershipClosed;

/**
 * The way in from the mail: proves that mail to the address reaches the person, makes the account if there is none, the
 * membership if there is none (R1), and opens a session like signing in does. It wants the password given at registration, or
 * that of the account there was: whoever merely reads the mail of somebody else's registration, or merely registered somebody
 * else's address, gets nowhere. Problems: the mail's link is over; the password does not fit; the person was refused or
 * disabled. RATE_LIMITED after too many passwords.
 */
export async function confirmRegistration(ctx: Ctx, input: ConfirmRegistrationInput): Promise<Answer> {
  const ip = ctx.carrier?.ip ?? 'local';
  const { rateLimits, signInLimits } = ctx.deps;
  await rateLimits.confirmAddress.take(networkOf(ip));
  const registration = await findRegistration(ctx, input.token);
  if (!registration) return linkInvalid(ctx);
  await rateLimits.registrationConfirm.take(registration.id);
  await signInLimits.count(registration.email, ip);
  for (let attempt = 0; attempt < 3; attempt++) {
    const answer = await refusable<Success | SignInFailed | null, LinkInvalid | MembershipClosed>(() =>
      confirmOnce(ctx, input, registration),
    );
    if (answer?.__typename === 'ConfirmRegistrationSuccess') await signInLimits.forgive(registration.email, ip);
    if (answer) return answer;
  }
  throw new AppError('CONFLICT');
}

/** Null when the account was made or its password changed in the meantime: then all is looked at anew. */
async function confirmOnce(
  ctx: Ctx,
  { password, cookie }: ConfirmRegistrationInput,
  registration: FoundRegistration,
): Promise<Success | SignInFailed | null> {
  const { portalId, email } = registration;
  const account = await readIn(ctx.deps.database, { portals: [] }, (em) =>
    findAccount({ sql: (text, parameters) => sql(em, text, parameters) }, email),
  );
  const verified = account?.passwordHash ?? registration.passwordHash;
  if (!(await passwordFits(verified, password.slice(0, 4000)))) {
    return { __typename: 'SignInFailedProblem', code: 'SIGN_IN_FAILED', message: ctx.t('registration.passwordWrong') };
  }
  const admitted = await admit(ctx, registration, account, verified);
  if (!admitted) return null;
  const opened = await enter(ctx, { accountId: admitted.accountId, verified, cookie });
  if (!opened) return null;
  const membership = opened.viewer.memberships.find((own) => own.portalId === portalId);
  if (!membership) throw new AppError('CONFLICT');
  const message = translate(ctx.language, greeting(membership.status, admitted.created));
  const target = await targetIn(ctx, membership, registration.wantedContentId);
  const alreadyMember = !admitted.created;
  return { __typename: 'ConfirmRegistrationSuccess', ...opened, membership, alreadyMember, message, target };
}

const admit = (ctx: Ctx, registration: FoundRegistration, account: KnownAccount | null, verified: string | null) =>
  write(ctx, { portal: registration.portalId, accountId: account?.id }, (tx) =>
    proveAndAdmit(ctx, tx, registration, { account, verified }),
  );
