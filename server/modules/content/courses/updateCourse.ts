import type { UpdateCourseInput } from '../../../../schema/courseChanges.ts';
import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Ctx } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { Content } from '../Content.entity.ts';
import { editDraft } from '../editDraft.ts';
import { refuseChanged, type TextChanged } from '../refuseChanged.ts';
import { storedDescription } from '../storedDescription.ts';
import { courseText } from './courseText.ts';
import type { InvalidInput } from './invalidInput.ts';

type Success = { __typename: 'UpdateCourseSuccess'; course: Content; notes: MarkupNote[] };

/** Changes title, description and requirements of a course's draft. Problems: a description of more than 100 kB; with its version, one that changed since. */
export function updateCourse(ctx: Ctx, input: UpdateCourseInput): Promise<Success | InvalidInput | TextChanged> {
  return refusable<Success, InvalidInput | TextChanged>(() =>
    editDraft(ctx, input.courseId, 'COURSE', async (tx, { portalId, contentId, revisionId }) => {
      await refuseChanged(ctx, input.descriptionVersion, () => storedDescription(tx, portalId, revisionId));
      const { title, description, requirements, files, notes } = await courseText(ctx, tx, portalId, input);
      await tx.sql(
        `WITH named AS (UPDATE content SET title = $4 WHERE portal_id = $1 AND id = $3 AND $4::text IS NOT NULL)
         UPDATE content_revision SET title = coalesce($4, title), description = coalesce($5, description),
                files = coalesce($6, files), requirements = coalesce($7, requirements)
          WHERE portal_id = $1 AND id = $2`,
        [portalId, revisionId, contentId, title, description, files, requirements],
      );
      const course = await tx.em.findOneOrFail(Content, { portalId, id: contentId });
      return { __typename: 'UpdateCourseSuccess' as const, course, notes };
    }),
  );
}
