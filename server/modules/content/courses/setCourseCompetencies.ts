import type { SetCourseCompetenciesInput } from '../../../../schema/courseChanges.ts';
import type { Ctx } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { Content } from '../Content.entity.ts';
import { setDraftCompetencies } from '../competencies/setDraftCompetencies.ts';
import { editDraft } from '../editDraft.ts';
import { courseLimits } from './courseLimits.ts';
import { type InvalidInput, invalidInput } from './invalidInput.ts';

type Success = { __typename: 'SetCourseCompetenciesSuccess'; course: Content };

/** Sets which competencies a course teaches, all at once. NOT_FOUND for one of another portal. Problem: more than 100. */
export function setCourseCompetencies(ctx: Ctx, input: SetCourseCompetenciesInput): Promise<Success | InvalidInput> {
  const most = courseLimits.competencies;
  return refusable<Success, InvalidInput>(() =>
    editDraft(ctx, input.courseId, 'COURSE', async (tx, draft) => {
      if (input.competencyIds.length > most) {
        throw invalidInput(ctx, 'input.competencyIds', 'TOO_MANY_COMPETENCIES', 'content.tooManyCompetencies', {
          most,
        });
      }
      await setDraftCompetencies(tx, draft, input.competencyIds);
      const course = await tx.em.findOneOrFail(Content, { portalId: draft.portalId, id: draft.contentId });
      return { __typename: 'SetCourseCompetenciesSuccess' as const, course };
    }),
  );
}
