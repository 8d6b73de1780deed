import { createHash } from 'node:crypto';
import type { Tx } from './db/write.ts';
import { AppError, badInput } from './errors.ts';

/**
 * Invariant 8: one effect per idempotency key. Looks the key up in the effect's own transaction; `effect` runs only for a new
 * key and its (plain, JSON) result is kept with it. The same key with another input is a CONFLICT.
 * A parallel request with the same key waits for the first one's commit and then answers its result.
 */
export async function once<Result extends object>(
  tx: Tx,
  accountId: string,
  operation: string,
  key: string | null | undefined,
  input: object,
  effect: () => Promise<Result>,
): Promise<{ result: Result; repeated: boolean }> {
  if (!key) return { result: await effect(), repeated: false };
  if (key.length > 200) throw badInput('input.idempotencyKey', 'input.tooLong', { most: 200 });
  if (key.includes('\u0000')) throw badInput('input.idempotencyKey', 'error.BAD_INPUT');
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest();
  const claimed = await tx.sql(
    `INSERT INTO idempotency_key (account_id, operation, key, input_hash, result) VALUES ($1, $2, $3, $4, '{}')
     ON CONFLICT DO NOTHING RETURNING 1`,
    [accountId, operation, key, inputHash],
  );
  if (claimed.length === 0)
    return { result: await earlier<Result>(tx, accountId, operation, key, inputHash), repeated: true };
  const result = await effect();
  await tx.sql('UPDATE idempotency_key SET result = $4 WHERE account_id = $1 AND operation = $2 AND key = $3', [
    accountId,
    operation,
    key,
    JSON.stringify(result),
  ]);
  return { result, repeated: false };
}

/** Whether an effect with this key is committed; one that is still under way does not count. */
export async function wasDone(tx: Tx, accountId: string, operation: string, key: string): Promise<boolean> {
  const look = 'SELECT 1 FROM idempotency_key WHERE account_id = $1 AND operation = $2 AND key = $3';
  return (await tx.sql(look, [accountId, operation, key.slice(0, 200).replaceAll('\u0000', '')])).length > 0;
}

async function earlier<Result>(
  tx: Tx,
  accountId: string,
  operation: string,
  key: string,
  inputHash: Buffer,
): Promise<Result> {
  const [row] = await tx.sql<{ result: Result; same: boolean }>(
    'SELECT result, input_hash = $4 AS same FROM idempotency_key WHERE account_id = $1 AND operation = $2 AND key = $3',
    [accountId, operation, key, inputHash],
  );
  if (!row?.same) throw new AppError('CONFLICT', 'error.idempotencyKey');
  return row.result;
}
