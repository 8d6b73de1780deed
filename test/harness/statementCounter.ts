import type { PoolClient } from 'pg';

/** Sees every statement that the pool sends, BEGIN and COMMIT included. */
export interface StatementCounter {
  /** Given to the pool as `onConnect`. */
  watch(client: PoolClient): void;
  /** The statements that `work` sends. */
  during<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }>;
}

/** Counts statements at the driver, below the ORM and below our own SQL. */
export function createStatementCounter(): StatementCounter {
  let recording: string[] | null = null;
  return {
    watch(client) {
      const send = client.query.bind(client) as (...args: unknown[]) => unknown;
      const counted = (...args: unknown[]): unknown => {
        const [first] = args;
        const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
        recording?.push((text ?? '').replace(/\s+/g, ' ').trim());
        return send(...args);
      };
      client.query = counted as typeof client.query;
    },
    async during(work) {
      const statements: string[] = [];
      recording = statements;
      try {
        return { result: await work(), statements };
      } finally {
        recording = null;
      }
    },
  };
}
