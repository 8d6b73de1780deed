import { setTimeout as delay } from 'node:timers/promises';

/** Serialisation failure and deadlock: the transaction did nothing and may be run again. */
const transient = new Set(['40001', '40P01']);

/** Runs a unit of work again, up to 5 times with growing jitter, when the database asks for it (F21). */
export async function retryTransient<T>(unit: () => Promise<T>, most = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await unit();
    } catch (error) {
      if (attempt >= most || !transient.has(sqlState(error) ?? '')) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/** The SQLSTATE of a database error, also where the ORM wrapped it. */
export function sqlState(error: unknown): string | undefined {
  const { code, cause, previous } = (error ?? {}) as { code?: unknown; cause?: unknown; previous?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  return cause ? sqlState(cause) : previous ? sqlState(previous) : undefined;
}

/** The constraint that a database error names, if any. */
export function constraintOf(error: unknown): string | undefined {
  const { constraint, cause, previous } = (error ?? {}) as {
    constraint?: unknown;
    cause?: unknown;
    previous?: unknown;
  };
  if (typeof constraint === 'string') return constraint;
  return cause ? constraintOf(cause) : previous ? constraintOf(previous) : undefined;
}
