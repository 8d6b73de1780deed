import type { UpdateCompetencyInput } from '../../../../schema/competencies.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import { constraintOf } from '../../../db/retryTransient.ts';
import { notFound } from '../../../errors.ts';
import { optionalTextOf, textOf } from '../../../text.ts';
import { Competency } from '../Competency.entity.ts';
import { canAuthor } from '../content.policy.ts';
import { competencyById } from './competencyById.ts';
import { competencyLimits } from './competencyLimits.ts';
import { type TitleTaken, titleRule, titleTaken } from './titleTaken.ts';

/**
 * Changes a competency for everything that points to it, published revisions too: it is a word of the catalogue, not part of
 * their content. For moderators of its portal. Problem: another competency has the title.
 */
export async function updateCompetency(
  ctx: Ctx,
  input: UpdateCompetencyInput,
): Promise<{ __typename: 'UpdateCompetencySuccess'; competency: Competency } | TitleTaken> {
  const former = await competencyById(ctx, input.competencyId);
  const { portalId, id } = former;
  authorize(ctx, portalId, canAuthor);
  const title = input.title == null ? null : textOf(input.title, 'input.title', competencyLimits.title);
  const description =
    input.description === undefined
      ? null
      : (optionalTextOf(input.description, 'input.description', competencyLimits.description) ?? '');
  try {
    return await write(ctx, { portal: portalId }, async (tx) => {
      const [changed] = await tx.sql<{ title: string }>(
        `UPDATE competency SET title = coalesce($3, title), description = coalesce($4, description)
          WHERE portal_id = $1 AND id = $2 RETURNING title`,
        [portalId, id, title, description],
      );
      if (!changed) throw notFound();
      const payload = { competencyId: id, title: changed.title };
      tx.record({ kind: 'competency.changed', portalId, subjectId: id, payload });
      const competency = await tx.em.findOneOrFail(Competency, { portalId, id });
      return { __typename: 'UpdateCompetencySuccess' as const, competency };
    });
  } catch (error) {
    if (constraintOf(error) !== titleRule) throw error;
    return titleTaken(ctx, portalId, title ?? former.title);
  }
}
