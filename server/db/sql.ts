import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/**
 * Runs one statement with `$1` parameters inside the transaction of `em` and gives its rows.
 * For set-based work; entities go through the ORM. Column names come back as the statement names them.
 */
export async function sql<Row = Record<string, unknown>>(
  em: EntityManager,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = (em.getTransactionContext() ?? em.getConnection().getClient()) as Kysely<unknown>;
  const { rows } = await client.executeQuery(CompiledQuery.raw(text, [...parameters]));
  return rows as Row[];
}
