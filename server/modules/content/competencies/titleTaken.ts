import type { CompetencyTitleTakenProblem } from '../../../../schema/competencies.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { AppError } from '../../../errors.ts';
import { Competency } from '../Competency.entity.ts';

/** The problem that another competency has a title. */
export type TitleTaken = { __typename: 'CompetencyTitleTakenProblem' } & CompetencyTitleTakenProblem;

/** The name of the rule in the database that decides it (T3), also between two callers at once. */
export const titleRule = 'competency_portal_id_title_key_key';

/** Tells which competency has the title. CONFLICT when that one was deleted or renamed in between: try again. */
export async function titleTaken(ctx: Ctx, portalId: string, title: string): Promise<TitleTaken> {
  const competency = await read(ctx, async (em) => {
    const [row] = await sql<{ id: string }>(
      em,
      'SELECT id FROM competency WHERE portal_id = $1 AND title_key = title_key($2)',
      [portalId, title],
    );
    return row ? em.findOne(Competency, { portalId, id: row.id }) : null;
  });
  if (!competency) throw new AppError('CONFLICT');
  const message = ctx.t('competency.titleTaken');
  return { __typename: 'CompetencyTitleTakenProblem', code: 'COMPETENCY_TITLE_TAKEN', message, competency };
}
