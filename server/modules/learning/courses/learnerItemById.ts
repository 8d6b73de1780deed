import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { ownMemberships } from '../ownMemberships.ts';
import { fromItems, itemColumns, itemOf, type LearnerItemRow } from './learnerItems.ts';

/** An item of a course that the viewer is enrolled in, by its direct link (R5). NOT_FOUND for all else. */
export async function learnerItemById(ctx: Ctx, id: string): Promise<LearnerItemRow> {
  requireViewer(ctx);
  const item = await learnerItemLoader(ctx).load(idOf(id));
  if (!item) throw notFound();
  return item;
}

/** Loads items of the viewer's courses by id, one statement for all that a level asks for; null for items of other courses. */
export function learnerItemLoader(ctx: Ctx) {
  const own = ownMemberships(ctx);
  return ctx.loaders.of<string, LearnerItemRow | null>('learnerItem', async (ids) => {
    const text = `SELECT ${itemColumns} ${fromItems}
      AND i.id = ANY ($3::uuid[]) AND (e.portal_id, e.membership_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`;
    const rows = await read(ctx, (em) => sql<LearnerItemRow>(em, text, [own.portals, own.members, ids]));
    const byId = new Map(rows.map((row) => [row.id, itemOf(row)]));
    return ids.map((each) => byId.get(each) ?? null);
  });
}
