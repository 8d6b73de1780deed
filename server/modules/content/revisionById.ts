import { type Ctx, read } from '../../context.ts';
import { ContentRevision } from './ContentRevision.entity.ts';

/** Loads revisions by id, one statement for all that a level asks for; null where the id is null or not the viewer's. */
export async function revisionById(ctx: Ctx, id: string | null): Promise<ContentRevision | null> {
  if (id === null) return null;
  return ctx.loaders
    .of<string, ContentRevision | null>('revision', async (ids) => {
      const where = { id: { $in: [...ids] }, portalId: { $in: ctx.viewer?.portalIds ?? [] } };
      // The list of files may be long, and only transfers need it.
      const rows = await read(ctx, (em) => em.find(ContentRevision, where, { exclude: ['allFiles'] }));
      const byId = new Map(rows.map((row) => [row.id, row as ContentRevision]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id);
}
