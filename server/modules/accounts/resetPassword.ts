import type {
  AccountLinkInvalidProblem,
  ResetPasswordInput,
  ResetPasswordSuccess,
} from '../../../schema/accountLinks.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { hashPassword, passwordProblem } from '../../auth/passwords.ts';
import { type Ctx, write } from '../../context.ts';
import { endSessions } from './endSessions.ts';
import { findAccountToken, useAccountToken } from './findAccountToken.ts';
import { invalidAccountLink } from './invalidAccountLink.ts';
import { takeAccountToken } from './takeAccountMail.ts';
import { tellPasswordChanged } from './tellPasswordChanged.ts';

type Answer =
  | ({ __typename: 'ResetPasswordSuccess' } & ResetPasswordSuccess)
  | ({ __typename: 'AccountLinkInvalidProblem' } & AccountLinkInvalidProblem)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem);

/**
 * Chooses a new password by the link of a mail, once (S10): it ends every session and proves the e-mail address; it opens no
 * session. Problems: the link does not work (any more); the password is too short, too long or too common, which leaves the link.
 */
export async function resetPassword(ctx: Ctx, input: ResetPasswordInput): Promise<Answer> {
  await takeAccountToken(ctx);
  const problem = await passwordProblem(input.newPassword);
  if (problem) {
    const message = ctx.t(problem.key, problem.params);
    return { __typename: 'InvalidInputProblem', code: 'PASSWORD_REFUSED', field: 'input.newPassword', message };
  }
  // Before the hashing: a token that was guessed costs nothing.
  const token = await findAccountToken(ctx, 'PASSWORD_RESET', input.token);
  if (!token) return invalidAccountLink(ctx);
  const hash = await hashPassword(input.newPassword);
  const { accountId } = token;
  const done = await write(ctx, { portal: null, accountId }, async (tx) => {
    if (!(await useAccountToken(tx, token))) return false;
    await tx.sql(
      `UPDATE account SET password_hash = $2, password_set_by_owner = true, email_proved_at = coalesce(email_proved_at, now())
        WHERE id = $1`,
      [accountId, hash],
    );
    // The other links of this kind would let in whoever found them.
    await tx.sql(
      `UPDATE account_token SET used_at = now() WHERE account_id = $1 AND purpose = 'PASSWORD_RESET' AND used_at IS NULL`,
      [accountId],
    );
    await endSessions(tx, accountId, {});
    await tellPasswordChanged(tx, { accountId, language: ctx.language });
    return true;
  });
  return done ? { __typename: 'ResetPasswordSuccess', message: ctx.t('accounts.resetDone') } : invalidAccountLink(ctx);
}
