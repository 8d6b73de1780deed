import type { MoveCourseItemInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { editDraft } from '../editDraft.ts';
import {
  type ChangeCourseItemAnswer,
  type CourseItemSuccess,
  courseItemAnswer,
  type ItemOrder,
} from './courseItemAnswer.ts';
import { itemInDraft } from './itemInDraft.ts';
import { refuseDisorder } from './refuseDisorder.ts';

/**
 * Puts an item of a course's draft behind another or first; those between move by one, in one statement. NOT_FOUND for items of
 * another course. Problem: an item would come before the one it opens after.
 */
export function moveCourseItem(ctx: Ctx, input: MoveCourseItemInput): Promise<ChangeCourseItemAnswer> {
  return refusable<CourseItemSuccess, ItemOrder>(() =>
    editDraft(ctx, input.courseId, 'COURSE', async (tx, draft) => {
      const { id, position: from } = await itemInDraft(tx, draft, input.itemId);
      const after = input.afterItemId == null ? 0 : (await itemInDraft(tx, draft, input.afterItemId)).position;
      const to = after < from ? after + 1 : after;
      if (to !== from) {
        // The uniqueness of positions is looked at when the statement has ended.
        await tx.sql(
          `UPDATE course_item SET position = CASE WHEN id = $3 THEN $5 ELSE position + sign($4::int - $5::int)::int END
            WHERE portal_id = $1 AND revision_id = $2 AND position BETWEEN least($4::int, $5::int) AND greatest($4::int, $5::int)`,
          [draft.portalId, draft.revisionId, id, from, to],
        );
        await refuseDisorder(ctx, tx, draft, id);
      }
      return courseItemAnswer(tx, draft, id);
    }),
  );
}
