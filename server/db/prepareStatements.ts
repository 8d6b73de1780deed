import { createHash } from 'node:crypto';
import type { PoolClient, QueryConfig } from 'pg';

const names = new Map<string, string>();

/**
 * Makes a connection keep the statements that come with parameters: they are parsed and planned once per connection and not
 * at every call, which is a third of the time of the small ones. Their texts are constants of this code, so their number is
 * bounded. (The ORM writes its values into the text; its statements are not kept.) Behind pgbouncer 1.21 or newer is needed.
 */
export function prepareStatements(client: PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const prepared = (...args: unknown[]): unknown => {
    const [text, values] = args;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return send(...args);
    const config: QueryConfig = { name: nameOf(text), text, values };
    return send(config, ...args.slice(2));
  };
  client.query = prepared as typeof client.query;
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
