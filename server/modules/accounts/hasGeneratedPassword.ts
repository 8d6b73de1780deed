import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { Account } from './Account.entity.ts';

/** Whether the viewer has a password that was made for them and that they never replaced (P3). */
export async function hasGeneratedPassword(ctx: Ctx): Promise<boolean> {
  const { accountId } = requireViewer(ctx);
  const account = await read(ctx, (em) => em.findOneOrFail(Account, { id: accountId }));
  return account.passwordHash !== null && !account.passwordSetByOwner;
}
