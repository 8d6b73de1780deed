import type { DeleteCourseItemInput } from '../../../../schema/courseItemChanges.ts';
import type { CourseItemName } from '../../../../schema/courseItems.ts';
import type { Ctx } from '../../../context.ts';
import { Content } from '../Content.entity.ts';
import { editDraft } from '../editDraft.ts';
import { itemInDraft } from './itemInDraft.ts';

/**
 * Takes an item out of a course's draft, in two statements however many follow it: those move up, items that opened after it
 * lose that condition (and are told), links to it show as plain text. NOT_FOUND for an item of another course.
 */
export function deleteCourseItem(
  ctx: Ctx,
  input: DeleteCourseItemInput,
): Promise<{ course: Content; itemId: string; conditionsCleared: CourseItemName[] }> {
  return editDraft(ctx, input.courseId, 'COURSE', async (tx, draft) => {
    const { portalId, contentId, revisionId } = draft;
    const { id } = await itemInDraft(tx, draft, input.itemId);
    await tx.sql(
      `WITH own AS (DELETE FROM content_link WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3)
       UPDATE content_link SET target_id = NULL
        WHERE portal_id = $1 AND revision_id = $2 AND owner_id <> $3 AND kind = 'ITEM' AND target_id = $3`,
      [portalId, revisionId, id],
    );
    const changed = await tx.sql<CourseItemName & { cleared: boolean; position: number }>(
      `WITH gone AS (DELETE FROM course_item WHERE portal_id = $1 AND revision_id = $2 AND id = $3 RETURNING position),
            waiting AS (SELECT id FROM course_item WHERE portal_id = $1 AND revision_id = $2 AND opens_after_item_id = $3)
       UPDATE course_item i
          SET position = i.position - CASE WHEN i.position > gone.position THEN 1 ELSE 0 END,
              opens_after_item_id = nullif(i.opens_after_item_id, $3)
         FROM gone
        WHERE i.portal_id = $1 AND i.revision_id = $2 AND i.id <> $3
          AND (i.position > gone.position OR i.opens_after_item_id = $3)
        RETURNING i.id, i.title, i.id IN (SELECT id FROM waiting) AS cleared, i.position`,
      [portalId, revisionId, id],
    );
    const cleared = changed.filter((item) => item.cleared).sort((a, b) => a.position - b.position);
    const conditionsCleared = cleared.map(({ id, title }) => ({ id, title }));
    const course = await tx.em.findOneOrFail(Content, { portalId, id: contentId });
    return { course, itemId: id, conditionsCleared };
  });
}
