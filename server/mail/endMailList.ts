import type { Deps } from '../context.ts';
import { writeIn } from '../db/write.ts';
import { readUnsubscribeToken } from './unsubscribeToken.ts';

/** Ends a list for the account that the token is of; false for a token that is not ours or of an account that is gone. */
export async function endMailList(deps: Deps, token: string): Promise<boolean> {
  const meant = readUnsubscribeToken(deps.secret, token);
  if (!meant) return false;
  const [row] = await writeIn(deps, { portals: [] }, (tx) =>
    tx.sql<{ ended: string | null }>('SELECT unsubscribe_account($1, $2) AS ended', [meant.accountId, meant.list]),
  );
  return row?.ended != null;
}
