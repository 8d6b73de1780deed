import { type Ctx, read } from '../../../context.ts';
import { CourseItem } from '../CourseItem.entity.ts';

/** One item of a revision, null when it has no such item; one statement for all that a level asks for. */
export function courseItemOf(
  ctx: Ctx,
  revision: { portalId: string; id: string },
  itemId: string,
): Promise<CourseItem | null> {
  return ctx.loaders
    .of<string, CourseItem | null>('courseItem', async (keys) => {
      const [portalId, revisionId, id] = [0, 1, 2].map((part) => ({ $in: keys.map((key) => key.split('/')[part]) }));
      const where = { portalId, revisionId, id } as { portalId: object; revisionId: object; id: object };
      // The HTML of lessons may be long; it is loaded where it is asked for (lessonText).
      const rows = await read(ctx, (em) => em.find(CourseItem, where, { exclude: ['html', 'files'] }));
      const byKey = new Map(rows.map((row) => [`${row.portalId}/${row.revisionId}/${row.id}`, row as CourseItem]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${revision.portalId}/${revision.id}/${itemId}`);
}
