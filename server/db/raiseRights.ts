import type { Tx } from './write.ts';

/**
 * Says that roles, memberships or settings of the portal being written changed: whoever listens there is judged anew
 * (invariant 7). Call it in the transaction of the change.
 */
export async function raiseRights(tx: Tx, portalId: string): Promise<void> {
  await tx.sql('UPDATE auth_epoch SET epoch = epoch + 1 WHERE portal_id = $1', [portalId]);
  tx.wake(`portal:${portalId}`);
}
