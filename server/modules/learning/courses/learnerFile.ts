import type { LearnerFile } from '../../../../schema/learnerCourses.ts';
import type { Ctx } from '../../../context.ts';
import { fileUrl } from '../../../files/fileUrl.ts';
import { materialFile } from '../../content/courses/materialFile.ts';
import type { LearnerItemRow } from './learnerItems.ts';

/** The file of a material for its learner, with an address bound to them; null while it is locked. */
export async function learnerFile(ctx: Ctx, material: LearnerItemRow): Promise<LearnerFile | null> {
  if (material.state === 'LOCKED') return null;
  const { portalId, sha256, name, mediaType, bytes } = await materialFile(ctx, material);
  const shown = material.fileName ?? name;
  return { name: shown, mediaType, bytes, url: fileUrl(ctx, portalId, sha256, shown) };
}
