import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from './database.ts';
import { openingScope, type Scope } from './scope.ts';

/**
 * Runs `work` in one short READ ONLY transaction that sees the rows of `scope.portals` and nothing else. Each call has a fresh
 * EntityManager, so that nothing read under another scope can be answered from memory.
 */
export function readIn<T>(database: Database, scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T> {
  const em = database.orm.em.fork();
  em.setFilterParams('portal', { portals: [...scope.portals] });
  return openingScope.run(scope, () => em.transactional(work, { readOnly: true }));
}
