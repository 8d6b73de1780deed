import type { AddMaterialInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { textOf } from '../../../text.ts';
import { addItem } from './addItem.ts';
import type { AddCourseItemAnswer } from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';
import { fileOfPortal } from './fileOfPortal.ts';
import { insertItem } from './insertItem.ts';
import { materialName } from './materialName.ts';

/** Adds a file to a course's draft. NOT_FOUND when the portal has no such file. Problem: the course is full. */
export function addMaterial(ctx: Ctx, input: AddMaterialInput): Promise<AddCourseItemAnswer> {
  return addItem(ctx, 'addMaterial', input, async (tx, draft) => {
    const title = textOf(input.title, 'input.title', courseLimits.title);
    const named = input.fileName == null ? null : materialName(input.fileName);
    const { sha256, name } = await fileOfPortal(tx, draft.portalId, input.fileSha256);
    const item = { kind: 'MATERIAL' as const, title, fileSha256: sha256, fileName: named ?? name };
    return insertItem(ctx, tx, draft, item, input.afterItemId);
  });
}
