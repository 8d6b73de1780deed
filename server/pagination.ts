import {
  Cursor,
  type EntityManager,
  type EntityName,
  type FilterQuery,
  type QueryOrderMap,
} from '@mikro-orm/postgresql';
import { type ConnectionShape, largestPage, type PageArgs } from '../schema/connection.ts';
import { type Ctx, read } from './context.ts';
import { sqlState } from './db/retryTransient.ts';
import { badInput } from './errors.ts';

/** A list to page through: what it holds and the columns that order it, the last of them unique. */
export interface ListQuery<Entity extends object> {
  entity: EntityName<Entity>;
  where: FilterQuery<Entity>;
  orderBy: QueryOrderMap<Entity>[];
  /** Portals to read, where they are not all of the viewer's. */
  portals?: readonly string[];
}

/**
 * One page of a list by keyset: the same few rows are read wherever the page lies. BAD_INPUT for a size outside 1–100 or a
 * cursor that is not ours.
 */
export async function page<Entity extends object>(
  ctx: Ctx,
  args: PageArgs,
  list: ListQuery<Entity>,
): Promise<ConnectionShape<Entity>> {
  checkPageSize(args.first);
  const orderBy = list.orderBy;
  const after = args.after == null ? undefined : checkedCursor(ctx, args.after, list);
  const cursor = await read(
    ctx,
    (em: EntityManager) =>
      em.findByCursor(list.entity, {
        where: list.where as FilterQuery<NoInfer<Entity>>,
        first: args.first,
        after,
        orderBy,
        includeCount: false,
      }),
    list.portals,
  ).catch((error: unknown) => {
    // The values of a forged cursor need not be what the columns hold: the database then says so (class 22).
    if (after !== undefined && sqlState(error)?.startsWith('22')) throw badInput('after', 'input.cursor');
    throw error;
  });
  const edges = cursor.items.map((node) => ({ node: node as Entity, cursor: cursor.from(node as never) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: cursor.hasNextPage,
      hasPreviousPage: after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => read(ctx, (em) => em.count(list.entity, list.where as never), list.portals),
  };
}

/** BAD_INPUT for a page size outside 1–100 (S35). */
export function checkPageSize(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw badInput('first', 'input.pageSize');
}

/** A cursor holds a value of its type for each column of the order; anything else never reaches the database (S58). */
function checkedCursor<Entity extends object>(ctx: Ctx, after: string, list: ListQuery<Entity>): string {
  const { properties } = ctx.deps.database.orm.getMetadata().get<Entity>(list.entity);
  const columns = list.orderBy.flatMap((part) => Object.keys(part) as (keyof typeof properties)[]);
  const types = columns.map((column) => properties[column].runtimeType as string);
  try {
    const values = Cursor.decode(after) as unknown;
    if (after.length <= 2000 && Array.isArray(values) && values.length === types.length) {
      if (values.every((value, n) => isOf(value, types[n]))) return after;
    }
  } catch {
    // Falls through to the refusal.
  }
  throw badInput('after', 'input.cursor');
}

function isOf(value: unknown, type: string | undefined): boolean {
  if (type === 'Date') return typeof value === 'string' && !Number.isNaN(Date.parse(value));
  // The ORM writes values into its statements, and a NUL would end one in the middle.
  return typeof value === type && !String(value).includes('\u0000');
}
