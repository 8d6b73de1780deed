import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';

/** Deletes notices after 180 days, read or not, and links of accounts a day after they expired. Gives how many of each. */
export async function sweepNotices(deps: Deps): Promise<{ notices: number; accountTokens: number }> {
  const [row] = await writeIn(deps, { portals: [] }, (tx) =>
    tx.sql<{ notices: string; tokens: string }>('SELECT sweep_notices() AS notices, sweep_account_tokens() AS tokens'),
  );
  return { notices: Number(row?.notices ?? 0), accountTokens: Number(row?.tokens ?? 0) };
}
