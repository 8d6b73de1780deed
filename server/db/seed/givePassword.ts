import { hashPassword, passwordFits } from '../../auth/passwords.ts';
import type { Deps } from '../../context.ts';
import { readIn } from '../read.ts';
import { sql } from '../sql.ts';
import { writeIn } from '../write.ts';

/** Gives an account of the demo the password that will be printed, should it have another one; false when there is no such account. */
export async function givePassword(deps: Deps, email: string, password: string): Promise<boolean> {
  const [account] = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ id: string; password_hash: string | null }>(em, 'SELECT id, password_hash FROM find_account($1)', [email]),
  );
  if (!account) return false;
  if (await passwordFits(account.password_hash, password)) return true;
  const hash = await hashPassword(password);
  await writeIn(deps, { accountId: account.id, portals: [], portal: null }, (tx) =>
    tx.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [account.id, hash]),
  );
  return true;
}
