import { networkOf } from '../../auth/networkOf.ts';
import type { Ctx } from '../../context.ts';

/** Counts a mail about an account that somebody asks for; RATE_LIMITED after 5 an hour to an address or 60 from a place (S28). */
export async function takeAccountMail(ctx: Ctx, email: string): Promise<void> {
  const { accountMail, accountMailAddress } = ctx.deps.rateLimits;
  await accountMailAddress.take(networkOf(ctx.carrier?.ip ?? 'local'));
  await accountMail.take(email.toLowerCase());
}

/** Counts a token that somebody tries; RATE_LIMITED after 60 in 5 minutes from a place. */
export const takeAccountToken = (ctx: Ctx): Promise<void> =>
  ctx.deps.rateLimits.accountToken.take(networkOf(ctx.carrier?.ip ?? 'local'));
