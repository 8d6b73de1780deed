import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';

/** Deletes sessions past their end and idempotency keys older than 7 days; gives how many of each. */
export async function sweepExpired(deps: Deps): Promise<{ sessions: number; idempotencyKeys: number }> {
  const [row] = await writeIn(deps, { portals: [] }, (tx) =>
    tx.sql<{ sessions: string; idempotency_keys: string }>('SELECT * FROM sweep_expired()'),
  );
  return { sessions: Number(row?.sessions ?? 0), idempotencyKeys: Number(row?.idempotency_keys ?? 0) };
}
