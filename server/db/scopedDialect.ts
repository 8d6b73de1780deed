import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import { openingScope, scopeSettings } from './scope.ts';

/**
 * Opens a transaction and sets its scope in one round trip; without a scope row-level security shows nothing. A connection that
 * dies in a transaction goes back to the pool, which throws it away; without that each one would take a place of the pool for
 * good (F4).
 */
class ScopedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    try {
      await this.#begin(connection, settings);
    } catch (error) {
      // Whoever asked for the transaction never sees the connection, so nobody else can let go of it.
      await this.rollbackTransaction(connection);
      await this.releaseConnection(connection as Parameters<PostgresDriver['releaseConnection']>[0]);
      throw error;
    }
  }

  async #begin(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const scope = openingScope.getStore();
    if (!scope) return super.beginTransaction(connection, settings);
    const mode = settings.accessMode === 'read only' ? ' read only' : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${mode}; ${scopeSettings(scope)}`));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch {
      // The connection is dead, and its transaction with it. Throwing here would keep it from being released.
    }
  }
}

/** The PostgreSQL dialect of the ORM whose transactions carry a scope (server/db/scope.ts). */
export class ScopedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ScopedDriver(this.#config);
  }
}
