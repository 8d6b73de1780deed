import { Cursor, type EntityName } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../schema/connection.ts';
import { type Ctx, read } from './context.ts';
import { sql } from './db/sql.ts';
import { badInput } from './errors.ts';
import { checkPageSize } from './pagination.ts';

/** What hangs under a parent, in the order of a whole number that is unique under it. Names are columns, never input. */
export interface EdgeList<Entity extends object> {
  entity: EntityName<Entity>;
  table: string;
  /** Columns to read, where they are not all; those of the portal, the parent and the order among them. */
  columns?: string;
  /** Column with the parent's id. */
  parent: string;
  /** Column of the order; rows where it is NULL are left out. */
  order: string;
  direction: 'asc' | 'desc';
  /** The order's value in a row, for its cursor. */
  placeOf: (row: Entity) => number;
}

/** A row of a portal that has such a list. */
export interface EdgeParent {
  portalId: string;
  id: string;
}

/**
 * One page of what hangs under a parent. However many parents of a level ask for the same page, it is one statement, which
 * reads a page's rows of each. BAD_INPUT as in `page`.
 */
export async function edgePage<Entity extends object>(
  ctx: Ctx,
  args: PageArgs,
  list: EdgeList<Entity>,
  parent: EdgeParent,
): Promise<ConnectionShape<Entity>> {
  checkPageSize(args.first);
  const after = args.after == null ? null : placeIn(args.after);
  const found = await rowsOf(ctx, args.first, after, list).load(key(parent));
  const edges = found.slice(0, args.first).map((node) => ({ node, cursor: Cursor.encode([list.placeOf(node)]) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: found.length > args.first,
      hasPreviousPage: after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countOf(ctx, list).load(key(parent)),
  };
}

const key = ({ portalId, id }: EdgeParent): string => `${portalId}/${id}`;
const split = (keys: readonly string[]) => [keys.map((each) => each.slice(0, 36)), keys.map((each) => each.slice(37))];

function rowsOf<Entity extends object>(ctx: Ctx, first: number, after: number | null, list: EdgeList<Entity>) {
  return ctx.loaders.of<string, Entity[]>(`${list.table}.${list.parent}:${first}:${after}`, async (keys) => {
    const beyond = after === null ? '' : `AND r.${list.order} ${list.direction === 'asc' ? '>' : '<'} $4`;
    const text = `
      SELECT row.* FROM unnest($1::uuid[], $2::uuid[]) AS parent (portal_id, id)
       CROSS JOIN LATERAL (
         SELECT ${list.columns ?? '*'} FROM ${list.table} r
          WHERE r.portal_id = parent.portal_id AND r.${list.parent} = parent.id AND r.${list.order} IS NOT NULL ${beyond}
          ORDER BY r.${list.order} ${list.direction} LIMIT $3) AS row`;
    const parameters = [...split(keys), first + 1, ...(after === null ? [] : [after])];
    return read(ctx, async (em) => {
      const rows = await sql<Record<string, unknown>>(em, text, parameters);
      const byParent = Map.groupBy(rows, (row) => `${row.portal_id}/${row[list.parent]}`);
      return keys.map((each) => (byParent.get(each) ?? []).map((row) => em.map(list.entity, row as never) as Entity));
    });
  });
}

function countOf<Entity extends object>(ctx: Ctx, list: EdgeList<Entity>) {
  return ctx.loaders.of<string, number>(`${list.table}.${list.parent}:count`, async (keys) => {
    const text = `
      SELECT parent.portal_id || '/' || parent.id AS parent, count(*)::int AS count
        FROM unnest($1::uuid[], $2::uuid[]) AS parent (portal_id, id)
        JOIN ${list.table} r ON r.portal_id = parent.portal_id AND r.${list.parent} = parent.id AND r.${list.order} IS NOT NULL
       GROUP BY 1`;
    const rows = await read(ctx, (em) => sql<{ parent: string; count: number }>(em, text, split(keys)));
    const counts = new Map(rows.map(({ parent, count }) => [parent, count]));
    return keys.map((each) => counts.get(each) ?? 0);
  });
}

/** A cursor of such a list holds one whole number; anything else is refused before it reaches the database (S58). */
export function placeIn(after: string): number {
  try {
    const values = Cursor.decode(after) as unknown;
    if (after.length <= 200 && Array.isArray(values) && values.length === 1 && Number.isInteger(values[0])) {
      if (Math.abs(values[0]) < 2 ** 31) return values[0];
    }
  } catch {
    // Falls through to the refusal.
  }
  throw badInput('after', 'input.cursor');
}
