import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { TransferItem } from './TransferItem.entity.ts';

/**
 * How many revisions of the original were published since the one that a transfer pinned (T8); null when the original is gone. One
 * statement for all items of a list.
 */
export async function behindByOf(ctx: Ctx, { portalId, sourceId, sourceNumber }: TransferItem): Promise<number | null> {
  const newest = await ctx.loaders
    .of<string, number | null>('newestNumber', async (ids) => {
      const rows = await read(ctx, (em) =>
        sql<{ id: string; number: number }>(
          em,
          `SELECT c.portal_id || ' ' || c.id AS id, r.number
             FROM unnest($1::uuid[], $2::uuid[]) AS wanted (portal_id, id)
             JOIN content c ON c.portal_id = wanted.portal_id AND c.id = wanted.id AND c.deleted_at IS NULL
             JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id`,
          [ids.map((one) => one.split(' ')[0]), ids.map((one) => one.split(' ')[1])],
        ),
      );
      const byId = new Map(rows.map(({ id, number }) => [id, number]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(`${portalId} ${sourceId}`);
  return newest === null ? null : Math.max(newest - sourceNumber, 0);
}
