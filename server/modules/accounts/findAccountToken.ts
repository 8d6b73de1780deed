import { tokenHash } from '../../auth/tokens.ts';
import type { Ctx } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import type { Tx } from '../../db/write.ts';

/** A link that is good: not used, not expired, of an account that still has the address it was sent to. */
export interface AccountToken {
  id: string;
  accountId: string;
}

/** Whose a token is; undefined when it is not good (any more). */
export async function findAccountToken(
  ctx: Ctx,
  purpose: 'PASSWORD_RESET' | 'EMAIL_PROOF',
  token: string,
): Promise<AccountToken | undefined> {
  if (token.length > 200) return undefined;
  const [row] = await readIn(ctx.deps.database, { portals: [] }, (em) =>
    sql<AccountToken>(em, 'SELECT id, account_id AS "accountId" FROM find_account_token($1, $2)', [
      tokenHash(token),
      purpose,
    ]),
  );
  return row;
}

/**
 * Uses a token up, in a transaction of its account: of any number of callers at once one gets true (S10). The account's row is
 * locked first, so that whatever else changes it, also by another token, comes before or after.
 */
export async function useAccountToken(tx: Tx, { id, accountId }: AccountToken): Promise<boolean> {
  await tx.sql('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [accountId]);
  const used = await tx.sql(
    'UPDATE account_token SET used_at = now() WHERE id = $1 AND used_at IS NULL AND expires_at > now() RETURNING 1',
    [id],
  );
  return used.length > 0;
}
