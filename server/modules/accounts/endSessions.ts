import type { Tx } from '../../db/write.ts';

/** Deletes sessions of an account and has the listeners of its portals judged anew (invariant 7). */
export async function endSessions(tx: Tx, accountId: string, which: { only?: string }): Promise<void> {
  await tx.sql('DELETE FROM session WHERE account_id = $1 AND ($2::uuid IS NULL OR id = $2)', [
    accountId,
    which.only ?? null,
  ]);
  const raised = await tx.sql<{ portal_id: string }>('SELECT raise_auth_epochs($1) AS portal_id', [accountId]);
  for (const { portal_id } of raised) tx.wake(`portal:${portal_id}`);
}
