import type {
  AcceptInvitationInput,
  AcceptInvitationSuccess,
  InvitationNotValidProblem,
  TermsNotAcceptedProblem,
} from '../../../schema/invitationAcceptance.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { authenticate, authenticateSession } from '../../auth/authenticate.ts';
import { hashPassword, passwordFits, passwordProblem } from '../../auth/passwords.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { actAs, type Ctx, write } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { endFormer, openSession } from '../accounts/signIn.ts';
import { type Acceptance, joinByInvitation } from './joinByInvitation.ts';
import { accountOf, type FoundInvitation, findInvitation, type InvitedAccount } from './openInvitation.ts';
import { personName } from './personName.ts';

type Problem =
  | ({ __typename: 'InvitationNotValidProblem' } & InvitationNotValidProblem)
  | ({ __typename: 'TermsNotAcceptedProblem' } & TermsNotAcceptedProblem)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem);
export type AcceptInvitationAnswer =
  | ({ __typename: 'AcceptInvitationSuccess' } & Omit<AcceptInvitationSuccess, 'viewer'> & { viewer: Viewer })
  | Problem;

/**
 * Makes the person with the link a member (R3): the token proves the e-mail address, the password is the own one or becomes
 * it, and a session is open afterwards. Of any number of calls at once one succeeds. Problems: the link is not good, whatever
 * the reason; the newest terms were not agreed to; the password is wrong, missing or refused. RATE_LIMITED as `signIn`.
 */
export async function acceptInvitation(ctx: Ctx, input: AcceptInvitationInput): Promise<AcceptInvitationAnswer> {
  const found = await findInvitation(ctx, input.token);
  if (!found) return notValid(ctx);
  const { termsVersion } = found;
  if (termsVersion !== null && termsVersion !== input.acceptedTermsVersion) {
    const message = ctx.t('invitation.terms');
    return { __typename: 'TermsNotAcceptedProblem', code: 'TERMS_NOT_ACCEPTED', message, termsVersion };
  }
  const name = personName(input.name, 'input.name') ?? found.name ?? found.email;
  return refusable<AcceptInvitationAnswer, Problem>(async () => {
    const account = await accountOf(ctx, found.email);
    const known = await proveIdentity(ctx, input, found, account);
    const language = input.language ?? found.language;
    const joined = await write(ctx, { portal: found.portalId, accountId: account?.id }, (tx) =>
      joinByInvitation(tx, { ...found, ...known, name, language, accountId: account?.id ?? null }),
    );
    if (!joined) throw new Refusal(notValid(ctx));
    const session = await enter(ctx, { ...known, accountId: joined.accountId, cookie: input.cookie });
    const { portalId } = found;
    return { __typename: 'AcceptInvitationSuccess', portalId, membershipId: joined.membershipId, ...session };
  });
}

const notValid = (ctx: Ctx) => ({
  __typename: 'InvitationNotValidProblem' as const,
  code: 'INVITATION_NOT_VALID',
  message: ctx.t('invitation.notValid'),
});

type Identity = Pick<Acceptance, 'verified' | 'chosen'> & { signedIn: boolean };

/** Somebody signed in on the external side with the address; else the account's password, or a new one where it has none. */
async function proveIdentity(
  ctx: Ctx,
  { password }: AcceptInvitationInput,
  { email }: FoundInvitation,
  account: InvitedAccount | undefined,
): Promise<Identity> {
  const stored = account?.password_hash ?? null;
  if (account && ctx.viewer?.accountId === account.id && ctx.viewer.audience === 'EXTERNAL') {
    return { verified: stored, chosen: null, signedIn: true };
  }
  const refuse = (code: string, message: string): Refusal<Problem> =>
    new Refusal({ __typename: 'InvalidInputProblem', code, field: 'input.password', message });
  if (!password) throw refuse('PASSWORD_NEEDED', ctx.t('invitation.passwordNeeded'));
  const ip = ctx.carrier?.ip ?? 'local';
  await ctx.deps.signInLimits.count(email, ip);
  if (stored) {
    if (!(await passwordFits(stored, password.slice(0, 4000))))
      throw refuse('PASSWORD_WRONG', ctx.t('invitation.passwordWrong'));
    await ctx.deps.signInLimits.forgive(email, ip);
    return { verified: stored, chosen: null, signedIn: false };
  }
  const problem = await passwordProblem(password);
  if (problem) throw refuse('PASSWORD_REFUSED', ctx.t(problem.key, problem.params));
  return { verified: null, chosen: await hashPassword(password), signedIn: false };
}

/** Opens a session as signing in does; whoever has one already goes on with it, and with the new rights. */
async function enter(
  ctx: Ctx,
  { accountId, verified, chosen, signedIn, cookie }: Identity & { accountId: string; cookie: boolean },
): Promise<Pick<AcceptInvitationSuccess, 'token' | 'expiresAt'> & { viewer: Viewer }> {
  if (signedIn && ctx.viewer) {
    const renewed = await authenticateSession(ctx.deps.database, ctx.viewer);
    if (!renewed) throw new AppError('UNAUTHENTICATED');
    actAs(ctx, renewed);
    return { viewer: renewed, token: null, expiresAt: null };
  }
  const opened = await openSession(ctx, {
    accountId,
    audience: 'EXTERNAL',
    verified: chosen ?? verified,
    rehash: null,
  });
  if (!opened) throw new AppError('CONFLICT');
  await endFormer(ctx, 'EXTERNAL');
  const viewer = await authenticate(ctx.deps.database, opened.token, ctx.carrier?.ip);
  if (!viewer) throw new AppError('INTERNAL');
  actAs(ctx, viewer);
  if (cookie) ctx.carrier?.setSession('EXTERNAL', opened.token, opened.expiresAt);
  return { viewer, token: cookie ? null : opened.token, expiresAt: opened.expiresAt };
}
