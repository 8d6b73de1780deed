import type { OpenItemInput } from '../../../../schema/learning.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { completeLocked } from '../completeEnrollments.ts';
import { enrollmentLoader } from '../enrollments/enrollmentLoader.ts';
import { type ItemChanged, type ItemLocked, itemLocked } from './itemAnswers.ts';
import { fromItems, itemColumns, itemOf, type LearnerItemRow, throughWithItem } from './learnerItems.ts';
import { takeEnrollment } from './takeEnrollment.ts';

/**
 * Opens an item of a course for the viewer: from now on it is where to go on. Lessons that only have to be opened, materials,
 * and tests that the viewer is through with already are done by it. Three statements, and no event unless the course is
 * completed by it. NOT_FOUND for enrolments of others and items of other courses (S48). Problem: it is locked.
 */
export async function openItem(ctx: Ctx, input: OpenItemInput): Promise<ItemChanged<'OpenItemSuccess'> | ItemLocked> {
  const item = await takeEnrollment(ctx, input.enrollmentId, async (tx, { portalId, id }) => {
    const [row] = await tx.sql<LearnerItemRow & { doneNow: boolean }>(open, [portalId, id, idOf(input.itemId)]);
    if (!row) throw notFound();
    if (row.doneNow) await completeLocked(tx, portalId, [id]);
    return itemOf(row);
  });
  if (item.state === 'LOCKED') return itemLocked(ctx, item);
  return { __typename: 'OpenItemSuccess', item, enrollment: () => enrollmentLoader(ctx).load(item) };
}

/** Whether opening is all that the item asks for. */
const doneByOpening = `(CASE i.kind WHEN 'LESSON' THEN i.read_rule = 'OPENED' WHEN 'MATERIAL' THEN true ELSE ${throughWithItem} END)`;

/**
 * Item, progress and place by one statement. It locks the enrolment's row, so that of two who do the last items at once the
 * second looks for completion after the first one's commit.
 */
const open = `
  WITH item AS MATERIALIZED (
    SELECT ${itemColumns}, ${doneByOpening} AS done ${fromItems} AND e.portal_id = $1 AND e.id = $2 AND i.id = $3),
  opened AS (
    INSERT INTO item_progress AS p (portal_id, enrollment_id, item_id, done_at)
    SELECT "portalId", "enrollmentId", id, CASE WHEN done THEN now() END FROM item WHERE state <> 'LOCKED'
    ON CONFLICT (portal_id, enrollment_id, item_id) DO UPDATE SET done_at = coalesce(p.done_at, excluded.done_at)
    RETURNING opened_at, done_at),
  place AS (
    UPDATE enrollment e SET last_item_id = $3, last_activity_at = now()
      FROM item WHERE e.portal_id = $1 AND e.id = $2 AND item.state <> 'LOCKED')
  SELECT item."portalId", "revisionId", "enrollmentId", "enrollmentState", id, kind, title, position, "fileSha256", "fileName",
         "testId", "readRule", "readSeconds", "opensAt", "waitsForId", "waitsForKind", "waitsForTitle",
         CASE WHEN opened.done_at IS NOT NULL THEN 'DONE' ELSE state END AS state,
         opened.opened_at AS "openedAt", opened.done_at AS "doneAt",
         state = 'OPEN' AND opened.done_at IS NOT NULL AS "doneNow"
    FROM item LEFT JOIN opened ON true`;
