import type { Provenance } from '../../../schema/content.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Content } from './Content.entity.ts';

/**
 * Where a copy comes from and how far it is behind (T8); null for what was made here. One statement for all of a level; of the
 * original nothing is told but the number of its newest revision.
 */
export async function provenanceOf(ctx: Ctx, { id, originId, originNumber }: Content): Promise<Provenance | null> {
  if (originId === null || originNumber === null) return null;
  const latest = await ctx.loaders
    .of<string, number | null>('originNumber', async (ids) => {
      const rows = await read(ctx, (em) =>
        sql<{ content_id: string; latest_number: number }>(em, 'SELECT * FROM origin_numbers($1)', [ids]),
      );
      const byId = new Map(rows.map((row) => [row.content_id, row.latest_number]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id);
  const behindBy = latest === null ? null : Math.max(latest - originNumber, 0);
  return { originId, revision: originNumber, behindBy };
}
