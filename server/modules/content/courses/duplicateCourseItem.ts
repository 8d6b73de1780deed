import type { DuplicateCourseItemInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { newId } from '../../../ids.ts';
import { copyTitle } from '../copyTitle.ts';
import { addItem } from './addItem.ts';
import type { AddCourseItemAnswer } from './courseItemAnswer.ts';
import { roomAfter } from './insertItem.ts';
import { itemInDraft } from './itemInDraft.ts';

/**
 * Copies an item of a course's draft to the place behind it, with its links and opening conditions, and "(copy)" in its title.
 * NOT_FOUND for an item of another course. Problem: the course is full.
 */
export function duplicateCourseItem(ctx: Ctx, input: DuplicateCourseItemInput): Promise<AddCourseItemAnswer> {
  return addItem(ctx, 'duplicateCourseItem', input, async (tx, draft) => {
    const original = await itemInDraft(tx, draft, input.itemId);
    const position = await roomAfter(ctx, tx, draft, original.id);
    const id = newId();
    const title = copyTitle(ctx, original.title);
    await tx.sql(
      `WITH links AS (
         INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
         SELECT portal_id, revision_id, $4, n, kind, target_root_id, target_id
           FROM content_link WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3)
       INSERT INTO course_item (portal_id, revision_id, id, position, kind, title, html, file_sha256, file_name, test_id,
                                opens_after_item_id, opens_at, read_rule, read_seconds, files)
       SELECT portal_id, revision_id, $4, $5, kind, $6, html, file_sha256, file_name, test_id, opens_after_item_id, opens_at,
              read_rule, read_seconds, files
         FROM course_item WHERE portal_id = $1 AND revision_id = $2 AND id = $3`,
      [draft.portalId, draft.revisionId, original.id, id, position, title],
    );
    return { id };
  });
}
