import type pg from 'pg';

/** A statement as the driver was given it. */
interface Sent {
  text: string;
  values: unknown[];
}

/** The statements that a pool sends. */
export interface StatementTap {
  during(work: () => Promise<unknown>): Promise<Sent[]>;
}

/** Listens to a pool; connections that it opened before are heard too, from their next use on. */
export function tapStatements(pool: pg.Pool): StatementTap {
  let heard: Sent[] | null = null;
  const tapped = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (tapped.has(client)) return;
    tapped.add(client);
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;
    const tap = (...args: unknown[]): unknown => {
      const [first, second] = args;
      const config = (typeof first === 'string' ? { text: first, values: second } : first) as Partial<Sent>;
      heard?.push({ text: config.text ?? '', values: Array.isArray(config.values) ? config.values : [] });
      return send(...args);
    };
    client.query = tap as typeof client.query;
  });
  return {
    async during(work) {
      heard = [];
      await work();
      const sent = heard;
      heard = null;
      return sent;
    },
  };
}

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Join Type'?: string;
  Plans?: PlanNode[];
}

/**
 * Explains statements as the app sent them: as its role, with the settings that came along with BEGIN. Gives the shape of each
 * plan: its joins and sorts, and whether each table is read whole or through an index. Costs and row counts are left out, and
 * which of a table's indexes it is: they all begin with the portal, and the cheapest changes with their sizes.
 */
export async function planShapes(pool: pg.Pool, sent: readonly Sent[]): Promise<string[]> {
  const client = await pool.connect();
  const shapes: string[] = [];
  try {
    // A table of one page is read whole, whatever indexes it has; here it is asked which index it would take.
    await client.query('SET enable_seqscan = off');
    for (const { text, values } of sent) {
      if (/^\s*(begin|commit|rollback|select set_config)/i.test(text)) await client.query(text, values);
      else shapes.push(shapeOf(await explain(client, text, values)));
    }
  } finally {
    await client.query('RESET enable_seqscan');
    client.release();
  }
  return shapes;
}

async function explain(client: pg.PoolClient, text: string, values: unknown[]): Promise<PlanNode> {
  // A statement with parameters is explained as it runs: prepared, with these values.
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
  return rows[0]['QUERY PLAN'][0].Plan as PlanNode;
}

const byIndex = /^(Index Scan|Index Only Scan|Bitmap Heap Scan)$/;

function shapeOf(node: PlanNode): string {
  const { 'Node Type': type, 'Relation Name': table = '', Plans: plans = [] } = node;
  if (byIndex.test(type)) return `${table} by index`;
  // A node without a table of its own that only hands on a constant (a setting) says nothing.
  const inner = plans.map(shapeOf).filter((shape) => shape !== 'Result');
  const named = table ? `${table} whole` : type;
  return inner.length > 0 ? `${named} (${inner.join(', ')})` : named;
}
