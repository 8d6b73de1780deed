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

/** Opens a transaction and sets its scope in one round trip; without a scope row-level security shows nothing. */
class ScopedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const scope = openingScope.getStore();
    if (!scope) return super.beginTransaction(connection, settings);
    const mode = settings.accessMode === 'read only' ? ' read only' : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${mode}; ${scopeSettings(scope)}`));
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
