import type { PoolClient } from 'pg';

/**
 * Cuts a connection whose server does not answer a statement in time: the server's own limit says nothing once the network
 * between is silent, and a connection that waits for ever is lost to the pool for ever (F7).
 */
export function giveDeadlines(client: PoolClient, milliseconds: number): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const { stream } = (client as unknown as { connection: { stream: { destroy(error: Error): void } } }).connection;
  const limited = (...args: unknown[]): unknown => {
    const answer = send(...args);
    if (!(answer instanceof Promise)) return answer;
    const timer = setTimeout(() => stream.destroy(new Error('the database did not answer in time')), milliseconds);
    timer.unref();
    return answer.finally(() => clearTimeout(timer));
  };
  client.query = limited as typeof client.query;
}
