import type { SetTestCompetenciesInput } from '../../../../schema/tests.ts';
import type { Ctx } from '../../../context.ts';
import { badInput, notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Content } from '../Content.entity.ts';
import { editDraft } from '../editDraft.ts';
import { testLimits } from './testRules.ts';

/**
 * Sets for which competencies passing the test gives evidence (L7), all at once. NOT_FOUND when one of them is not in the
 * portal's catalogue, BAD_INPUT for more than 100.
 */
export function setTestCompetencies(ctx: Ctx, input: SetTestCompetenciesInput): Promise<Content> {
  const most = testLimits.competencies;
  if (input.competencyIds.length > most) throw badInput('input.competencyIds', 'input.range', { least: 0, most });
  return editDraft(ctx, input.testId, 'TEST', async (tx, { portalId, contentId, revisionId }) => {
    const ids = [...new Set(input.competencyIds.map(idOf))];
    await tx.sql('DELETE FROM content_competency WHERE portal_id = $1 AND revision_id = $2', [portalId, revisionId]);
    const set = await tx.sql(
      `WITH present AS (
         SELECT id FROM competency WHERE portal_id = $1 AND id = ANY ($3::uuid[]) ORDER BY id FOR KEY SHARE)
       INSERT INTO content_competency (portal_id, revision_id, competency_id) SELECT $1, $2, id FROM present RETURNING 1`,
      [portalId, revisionId, ids],
    );
    if (set.length !== ids.length) throw notFound();
    return tx.em.findOneOrFail(Content, { portalId, id: contentId });
  });
}
