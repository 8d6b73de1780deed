import type { ChangePasswordInput, ChangePasswordSuccess } from '../../../schema/accounts.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { hashPassword, passwordFits, passwordProblem } from '../../auth/passwords.ts';
import { type Ctx, read, write } from '../../context.ts';
import { Account } from './Account.entity.ts';
import { endSessions } from './endSessions.ts';
import { openSession } from './signIn.ts';
import { tellPasswordChanged } from './tellPasswordChanged.ts';

type Answer =
  | ({ __typename: 'ChangePasswordSuccess' } & ChangePasswordSuccess)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem);

/**
 * Changes the own password; every session ends and this one goes on with a new token (R10, S06, S07).
 * Problem: the present password is wrong, or the new one is too short, too long or too common.
 */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<Answer> {
  const viewer = requireViewer(ctx);
  await ctx.deps.signInLimits.count(viewer.email, ctx.carrier?.ip ?? 'local');
  const account = await read(ctx, (em) => em.findOneOrFail(Account, { id: viewer.accountId }));
  const refuse = (field: string, code: string, message: string): Answer => ({
    __typename: 'InvalidInputProblem',
    code,
    field,
    message,
  });
  if (!(await passwordFits(account.passwordHash, input.currentPassword.slice(0, 4000)))) {
    return refuse('input.currentPassword', 'PASSWORD_WRONG', ctx.t('password.wrong'));
  }
  const problem = await passwordProblem(input.newPassword);
  if (problem) return refuse('input.newPassword', 'PASSWORD_REFUSED', ctx.t(problem.key, problem.params));
  const { accountId, audience } = viewer;
  const hash = await hashPassword(input.newPassword);
  const changed = await write(ctx, { portal: null }, async (tx) => {
    // Only the password that was verified is replaced: of two changes at once the second is told that its own is wrong now.
    const rows = await tx.sql(
      'UPDATE account SET password_hash = $2, password_set_by_owner = true WHERE id = $1 AND password_hash = $3 RETURNING 1',
      [accountId, hash, account.passwordHash],
    );
    if (rows.length > 0) {
      await endSessions(tx, accountId, {});
      await tellPasswordChanged(tx, { accountId, language: ctx.language });
    }
    return rows.length > 0;
  });
  const opened = changed && (await openSession(ctx, { accountId, audience, verified: hash, rehash: null }));
  if (!opened) return refuse('input.currentPassword', 'PASSWORD_WRONG', ctx.t('password.wrong'));
  const { token, expiresAt } = opened;
  const cookie = ctx.carrier?.fromCookie ?? false;
  if (cookie) ctx.carrier?.setSession(viewer.audience, token, expiresAt);
  return { __typename: 'ChangePasswordSuccess', token: cookie ? null : token };
}
