import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../errors.ts';

/** A course or test by its published title, one statement for all of a level; also of one that was deleted since. The caller may see it. */
export function contentName(ctx: Ctx, portalId: string, contentId: string): Promise<{ id: string; title: string }> {
  return ctx.loaders
    .of<string, { id: string; title: string }>(`contentName:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => sql<{ id: string; title: string }>(em, names, [portalId, ids]), [portalId]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? new AppError('INTERNAL'));
    })
    .load(contentId);
}

const names = `
  SELECT c.id, coalesce(r.title, c.title) AS title
    FROM content c LEFT JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
   WHERE c.portal_id = $1 AND c.id = ANY ($2::uuid[])`;
