import type { UpdateMaterialInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { textOf } from '../../../text.ts';
import { editDraft } from '../editDraft.ts';
import { type ChangeCourseItemAnswer, courseItemAnswer } from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';
import { fileOfPortal } from './fileOfPortal.ts';
import { itemInDraft } from './itemInDraft.ts';
import { materialName } from './materialName.ts';

/** Changes a material of a course's draft. NOT_FOUND when the portal has no such file. */
export function updateMaterial(ctx: Ctx, input: UpdateMaterialInput): Promise<ChangeCourseItemAnswer> {
  return editDraft(ctx, input.courseId, 'COURSE', async (tx, draft) => {
    const title = input.title == null ? null : textOf(input.title, 'input.title', courseLimits.title);
    const fileName = input.fileName == null ? null : materialName(input.fileName);
    const { id } = await itemInDraft(tx, draft, input.itemId, 'MATERIAL');
    const file = input.fileSha256 == null ? null : await fileOfPortal(tx, draft.portalId, input.fileSha256);
    await tx.sql(
      `UPDATE course_item SET title = coalesce($4, title), file_sha256 = coalesce($5, file_sha256),
              file_name = coalesce($6, file_name)
        WHERE portal_id = $1 AND revision_id = $2 AND id = $3`,
      // Another file keeps the name that the material has, unless a name is given: it may be a newer version of the same.
      [draft.portalId, draft.revisionId, id, title, file?.sha256 ?? null, fileName],
    );
    return courseItemAnswer(tx, draft, id);
  });
}
