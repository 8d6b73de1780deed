import type { Ctx } from '../../../context.ts';
import { type ContentInUse, deleteContent } from '../deleteContent.ts';

/** Deletes a course for everybody (deleteContent). */
export async function deleteCourse(
  ctx: Ctx,
  id: string,
): Promise<{ __typename: 'DeleteCourseSuccess'; courseId: string } | ContentInUse> {
  const deleted = await deleteContent(ctx, id, 'COURSE');
  return '__typename' in deleted ? deleted : { __typename: 'DeleteCourseSuccess', courseId: deleted.id };
}
