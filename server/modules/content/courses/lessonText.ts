import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import type { CourseItem } from '../CourseItem.entity.ts';
import { linksOf, type StoredText } from '../presentRichText.ts';

/** Names a lesson of a revision; its HTML where it was read already. */
type LessonKey = Pick<CourseItem, 'portalId' | 'revisionId' | 'id'> & { html?: string | null };

/** The stored HTML of a lesson, for showing or editing; one statement for all lessons of a level. */
export async function lessonText(ctx: Ctx, lesson: LessonKey): Promise<StoredText> {
  const { portalId, revisionId, id } = lesson;
  const stored = lesson.html ?? (await htmlLoader(ctx).load(`${portalId}/${revisionId}/${id}`));
  return { stored, portalId, revisionId, ownerId: id };
}

/** The links of a lesson that lead nowhere at present, by number. */
export async function openLinksOf(ctx: Ctx, lesson: CourseItem) {
  const links = await linksOf(ctx, await lessonText(ctx, lesson));
  return [...links.values()].filter((link) => link.targetId === null).sort((a, b) => a.n - b.n);
}

function htmlLoader(ctx: Ctx) {
  return ctx.loaders.of<string, string>('lessonHtml', async (keys) => {
    const columns = [0, 1, 2].map((part) => keys.map((key) => key.split('/')[part]));
    const rows = await read(ctx, (em) => sql<{ key: string; html: string }>(em, htmlOf, columns));
    const byKey = new Map(rows.map(({ key, html }) => [key, html]));
    return keys.map((key) => byKey.get(key) ?? '');
  });
}

const htmlOf = `
  SELECT i.portal_id || '/' || i.revision_id || '/' || i.id AS key, i.html
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS asked (portal_id, revision_id, id)
    JOIN course_item i ON (i.portal_id, i.revision_id, i.id) = (asked.portal_id, asked.revision_id, asked.id)`;
