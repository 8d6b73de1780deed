import type { AccountLinkInvalidProblem, ProveEmailSuccess } from '../../../schema/accountLinks.ts';
import { type Ctx, write } from '../../context.ts';
import { findAccountToken, useAccountToken } from './findAccountToken.ts';
import { invalidAccountLink } from './invalidAccountLink.ts';
import { takeAccountToken } from './takeAccountMail.ts';

type Answer =
  | ({ __typename: 'ProveEmailSuccess' } & ProveEmailSuccess)
  | ({ __typename: 'AccountLinkInvalidProblem' } & AccountLinkInvalidProblem);

/** Proves the e-mail address of an account by the link of a mail, once; memberships that waited for that show from now on (P3). */
export async function proveEmail(ctx: Ctx, token: string): Promise<Answer> {
  await takeAccountToken(ctx);
  const found = await findAccountToken(ctx, 'EMAIL_PROOF', token);
  if (!found) return invalidAccountLink(ctx);
  const { accountId } = found;
  const done = await write(ctx, { portal: null, accountId }, async (tx) => {
    if (!(await useAccountToken(tx, found))) return false;
    await tx.sql('UPDATE account SET email_proved_at = coalesce(email_proved_at, now()) WHERE id = $1', [accountId]);
    return true;
  });
  return done ? { __typename: 'ProveEmailSuccess', message: ctx.t('accounts.emailProved') } : invalidAccountLink(ctx);
}
