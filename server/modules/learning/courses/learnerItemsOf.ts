import { Cursor } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { placeIn } from '../../../edgePage.ts';
import { checkPageSize } from '../../../pagination.ts';
import { fromItems, itemColumns, itemOf, type LearnerItemRow } from './learnerItems.ts';

/** A page of the items of an enrolment's course in their order, by one statement. BAD_INPUT as in `page`. */
export async function learnerItemsOf(
  ctx: Ctx,
  args: PageArgs,
  enrollment: { portalId: string; id: string },
): Promise<ConnectionShape<LearnerItemRow>> {
  checkPageSize(args.first);
  const after = args.after == null ? null : placeIn(args.after);
  const { portalId, id } = enrollment;
  const text = `SELECT ${itemColumns} ${fromItems} AND e.portal_id = $1 AND e.id = $2 AND i.position > $3 ORDER BY i.position LIMIT $4`;
  // Positions begin at 1.
  const parameters = [portalId, id, after ?? 0, args.first + 1];
  const found = await read(ctx, (em) => sql<LearnerItemRow>(em, text, parameters));
  const edges = found
    .slice(0, args.first)
    .map(itemOf)
    .map((node) => ({ node, cursor: Cursor.encode([node.position]) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > args.first,
      hasPreviousPage: after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countOf(ctx, portalId, id),
  };
}

async function countOf(ctx: Ctx, portalId: string, id: string): Promise<number> {
  const text = `SELECT count(*)::int AS count ${fromItems} AND e.portal_id = $1 AND e.id = $2`;
  const [row] = await read(ctx, (em) => sql<{ count: number }>(em, text, [portalId, id]));
  return row?.count ?? 0;
}
