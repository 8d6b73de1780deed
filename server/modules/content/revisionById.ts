import { type Ctx, read } from '../../context.ts';
import { ContentRevision } from './ContentRevision.entity.ts';

/** Loads revisions by id, one statement for all that a level asks for; null where the id is null or not the viewer's. */
export async function revisionById(ctx: Ctx, id: string | null): Promise<ContentRevision | null> {
  if (id === null) return null;
  return ctx.loaders
    .of<string, ContentRevision | null>('revision', async (ids) => {
      const rows = await read(ctx, (em) =>
        em.find(ContentRevision, { id: { $in: [...ids] }, portalId: { $in: ctx.viewer?.portalIds ?? [] } }),
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((each) => byId.get(each) ?? null);
    })
    .load(id);
}
