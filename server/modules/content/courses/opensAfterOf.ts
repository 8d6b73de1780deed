import type { CourseItemName } from '../../../../schema/courseItems.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import type { CourseItem } from '../CourseItem.entity.ts';

/** The item after which another opens, if any; one statement for all items of a level. */
export async function opensAfterOf(ctx: Ctx, item: CourseItem): Promise<CourseItemName | null> {
  const { portalId, revisionId, opensAfterItemId } = item;
  if (!opensAfterItemId) return null;
  return ctx.loaders
    .of<string, CourseItemName | null>('courseItemName', async (keys) => {
      const columns = [0, 1, 2].map((part) => keys.map((key) => key.split('/')[part]));
      const rows = await read(ctx, (em) => sql<CourseItemName & { key: string }>(em, namesOf, columns));
      const byKey = new Map(rows.map(({ key, id, title }) => [key, { id, title }]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${portalId}/${revisionId}/${opensAfterItemId}`);
}

const namesOf = `
  SELECT i.portal_id || '/' || i.revision_id || '/' || i.id AS key, i.id, i.title
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS asked (portal_id, revision_id, id)
    JOIN course_item i ON (i.portal_id, i.revision_id, i.id) = (asked.portal_id, asked.revision_id, asked.id)`;
