import type { CreateCompetencyInput } from '../../../../schema/competencies.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import { constraintOf } from '../../../db/retryTransient.ts';
import { idOf, newId } from '../../../ids.ts';
import { optionalTextOf, textOf } from '../../../text.ts';
import { Competency } from '../Competency.entity.ts';
import { canAuthor } from '../content.policy.ts';
import { competencyLimits } from './competencyLimits.ts';
import { type TitleTaken, titleRule, titleTaken } from './titleTaken.ts';

/** Adds a competency to a portal's catalogue, for its moderators. Problem: the portal has one of this title. */
export async function createCompetency(
  ctx: Ctx,
  input: CreateCompetencyInput,
): Promise<{ __typename: 'CreateCompetencySuccess'; competency: Competency } | TitleTaken> {
  const portalId = idOf(input.portalId);
  authorize(ctx, portalId, canAuthor);
  const title = textOf(input.title, 'input.title', competencyLimits.title);
  const description = optionalTextOf(input.description, 'input.description', competencyLimits.description) ?? '';
  const id = newId();
  try {
    return await write(ctx, { portal: portalId }, async (tx) => {
      await tx.sql('INSERT INTO competency (portal_id, id, title, description) VALUES ($1, $2, $3, $4)', [
        portalId,
        id,
        title,
        description,
      ]);
      tx.record({ kind: 'competency.created', portalId, subjectId: id, payload: { competencyId: id, title } });
      const competency = await tx.em.findOneOrFail(Competency, { portalId, id });
      return { __typename: 'CreateCompetencySuccess' as const, competency };
    });
  } catch (error) {
    if (constraintOf(error) !== titleRule) throw error;
    return titleTaken(ctx, portalId, title);
  }
}
