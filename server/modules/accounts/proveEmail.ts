import type { AccountLinkInvalidProblem, ProveEmailSuccess } from '../../../schema/accountLinks.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import { findAccountToken, useAccountToken } from './findAccountToken.ts';
import { invalidAccountLink } from './invalidAccountLink.ts';
import { takeAccountToken } from './takeAccountMail.ts';

type Answer =
  | ({ __typename: 'ProveEmailSuccess' } & ProveEmailSuccess)
  | ({ __typename: 'AccountLinkInvalidProblem' } & AccountLinkInvalidProblem);

/**
 * Proves the e-mail address of the viewer's account by the link of a mail, once; memberships that waited for that show from now on
 * (P3). Whoever merely reads the mail proves nothing: a stranger may have registered their address and asked for it.
 */
export async function proveEmail(ctx: Ctx, token: string): Promise<Answer> {
  const viewer = requireViewer(ctx);
  await takeAccountToken(ctx);
  const found = await findAccountToken(ctx, 'EMAIL_PROOF', token);
  if (found?.accountId !== viewer.accountId) return invalidAccountLink(ctx);
  const { accountId } = found;
  const done = await write(ctx, { portal: null, accountId }, async (tx) => {
    if (!(await useAccountToken(tx, found))) return false;
    await tx.sql('UPDATE account SET email_proved_at = coalesce(email_proved_at, now()) WHERE id = $1', [accountId]);
    return true;
  });
  return done ? { __typename: 'ProveEmailSuccess', message: ctx.t('accounts.emailProved') } : invalidAccountLink(ctx);
}
