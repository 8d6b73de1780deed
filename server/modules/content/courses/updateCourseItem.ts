import type { UpdateCourseItemInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { textOf } from '../../../text.ts';
import { editDraft } from '../editDraft.ts';
import {
  type ChangeCourseItemAnswer,
  type CourseItemSuccess,
  courseItemAnswer,
  type ItemOrder,
} from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';
import { type InvalidInput, invalidInput } from './invalidInput.ts';
import { itemInDraft } from './itemInDraft.ts';
import { refuseDisorder } from './refuseDisorder.ts';

/**
 * Changes title and opening conditions of an item of a course's draft. NOT_FOUND for items of another course. Problems: it
 * would open after an item that does not come before it; a time outside the years 2000 to 2999.
 */
export function updateCourseItem(ctx: Ctx, input: UpdateCourseItemInput): Promise<ChangeCourseItemAnswer> {
  return refusable<CourseItemSuccess, ItemOrder | InvalidInput>(() =>
    editDraft(ctx, input.courseId, 'COURSE', async (tx, draft) => {
      const { opensAt, opensAfterItemId } = input;
      const title = input.title == null ? null : textOf(input.title, 'input.title', courseLimits.title);
      checkTime(ctx, opensAt);
      const { id } = await itemInDraft(tx, draft, input.itemId);
      const after = opensAfterItemId == null ? null : (await itemInDraft(tx, draft, opensAfterItemId)).id;
      await tx.sql(
        `UPDATE course_item SET title = coalesce($4, title),
                opens_after_item_id = CASE WHEN $5 THEN $6 ELSE opens_after_item_id END,
                opens_at = CASE WHEN $7 THEN $8 ELSE opens_at END
          WHERE portal_id = $1 AND revision_id = $2 AND id = $3`,
        [
          draft.portalId,
          draft.revisionId,
          id,
          title,
          opensAfterItemId !== undefined,
          after,
          opensAt !== undefined,
          opensAt,
        ],
      );
      if (after) await refuseDisorder(ctx, tx, draft, id);
      return courseItemAnswer(tx, draft, id);
    }),
  );
}

function checkTime(ctx: Ctx, opensAt: Date | null | undefined): void {
  const year = opensAt?.getUTCFullYear();
  if (year === undefined || (year >= 2000 && year <= 2999)) return;
  throw invalidInput(ctx, 'input.opensAt', 'TIME_OUT_OF_RANGE', 'content.timeOutOfRange');
}
