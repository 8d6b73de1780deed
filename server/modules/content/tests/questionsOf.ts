import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { type EdgeParent, edgePage } from '../../../edgePage.ts';
import { Question } from '../Question.entity.ts';

/** A page of a revision's questions in their order; one statement for all revisions of a level. */
export function questionsOf(ctx: Ctx, args: PageArgs, revision: EdgeParent): Promise<ConnectionShape<Question>> {
  const placeOf = (question: Question) => question.position;
  const list = {
    entity: Question,
    table: 'question',
    parent: 'revision_id',
    order: 'position',
    direction: 'asc',
  } as const;
  return edgePage(ctx, args, { ...list, placeOf }, revision);
}

/** How many questions a revision has and how many points they give together. */
export interface QuestionSums {
  count: number;
  points: number;
}

/** The sums of a revision's questions; one statement for all revisions of a level. */
export function questionSums(ctx: Ctx, revision: EdgeParent): Promise<QuestionSums> {
  return ctx.loaders
    .of<string, QuestionSums>('questionSums', async (keys) => {
      const portals = keys.map((key) => key.slice(0, 36));
      const revisions = keys.map((key) => key.slice(37));
      const rows = await read(ctx, (em) =>
        sql<{ id: string; count: number; points: string }>(em, sums, [portals, revisions]),
      );
      const byId = new Map(rows.map(({ id, count, points }) => [id, { count, points: Number(points) }]));
      return revisions.map((id) => byId.get(id) ?? { count: 0, points: 0 });
    })
    .load(`${revision.portalId}/${revision.id}`);
}

const sums = `
  SELECT r.id, count(*)::int AS count, sum(q.points) AS points
    FROM unnest($1::uuid[], $2::uuid[]) AS r (portal_id, id)
    JOIN question q ON q.portal_id = r.portal_id AND q.revision_id = r.id
   GROUP BY r.id`;
