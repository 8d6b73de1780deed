import type { RequestPasswordResetInput, RequestPasswordResetSuccess } from '../../../schema/accountLinks.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { type Ctx, write } from '../../context.ts';
import { isEmailAddress } from '../../text.ts';
import { orderPasswordReset } from './orderPasswordReset.ts';
import { takeAccountMail } from './takeAccountMail.ts';

type Answer =
  | ({ __typename: 'RequestPasswordResetSuccess' } & RequestPasswordResetSuccess)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem);

/**
 * Sends a link to choose a new password, if the address has an account; the answer is the same either way, in text and time (S09).
 * Problem: that is no e-mail address. RATE_LIMITED: 5 an hour for an address, 60 for a place.
 */
export async function requestPasswordReset(ctx: Ctx, input: RequestPasswordResetInput): Promise<Answer> {
  const email = input.email.trim();
  if (!isEmailAddress(email)) {
    const message = ctx.t('accounts.emailInvalid');
    return { __typename: 'InvalidInputProblem', code: 'EMAIL_INVALID', field: 'input.email', message };
  }
  await takeAccountMail(ctx, email);
  const { audience } = input;
  await write(ctx, { portal: null }, (tx) =>
    orderPasswordReset(tx, ctx.deps.secret, { email, audience, language: ctx.language }),
  );
  return { __typename: 'RequestPasswordResetSuccess', message: ctx.t('accounts.resetSent') };
}
