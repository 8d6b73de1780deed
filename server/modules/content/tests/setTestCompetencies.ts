import type { SetTestCompetenciesInput } from '../../../../schema/testChanges.ts';
import type { Ctx } from '../../../context.ts';
import type { Content } from '../Content.entity.ts';
import { setDraftCompetencies } from '../competencies/setDraftCompetencies.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { editDraft } from '../editDraft.ts';
import { testOf } from './changedQuestion.ts';
import { testLimits } from './testRules.ts';

/**
 * Sets for which competencies passing the test gives evidence (L7), all at once. Refused: more than 100. NOT_FOUND when one of
 * them is not in the portal's catalogue.
 */
export function setTestCompetencies(ctx: Ctx, input: SetTestCompetenciesInput): Promise<Content> {
  const most = testLimits.competencies;
  return editDraft(ctx, input.testId, 'TEST', async (tx, draft) => {
    if (input.competencyIds.length > most) {
      throw invalidInput(ctx, 'input.competencyIds', 'TOO_MANY_COMPETENCIES', 'content.tooManyCompetencies', { most });
    }
    await setDraftCompetencies(tx, draft, input.competencyIds);
    return testOf(tx, draft);
  });
}
