import type { FinishItemInput } from '../../../../schema/learning.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import type { MessageKey, Params } from '../../../i18n/translate.ts';
import { idOf } from '../../../ids.ts';
import { completeLocked } from '../completeEnrollments.ts';
import { enrollmentLoader } from '../enrollments/enrollmentLoader.ts';
import { type ItemChanged, type ItemLocked, itemLocked } from './itemAnswers.ts';
import { fromItems, itemColumns, itemOf, type LearnerItemRow, throughWithItem } from './learnerItems.ts';
import { takeEnrollment } from './takeEnrollment.ts';

interface ItemUnfinished {
  __typename: 'ItemUnfinishedProblem';
  code: string;
  message: string;
  secondsLeft: number | null;
}

/**
 * Says that the viewer is through with an item; its rule decides, times by the database's clock. Three statements, and no
 * event unless the course is completed by it. What is done stays done. NOT_FOUND as in `openItem`. Problems: it is locked; it
 * was not opened, not read to the end, not open for long enough, or the test is not passed.
 */
export async function finishItem(
  ctx: Ctx,
  input: FinishItemInput,
): Promise<ItemChanged<'FinishItemSuccess'> | ItemLocked | ItemUnfinished> {
  const item = await takeEnrollment(ctx, input.enrollmentId, async (tx, { portalId, id }) => {
    const parameters = [portalId, id, idOf(input.itemId), input.scrolledToEnd];
    const [row] = await tx.sql<LearnerItemRow & { doneNow: boolean; secondsLeft: number | null }>(finish, parameters);
    if (!row) throw notFound();
    if (row.doneNow) await completeLocked(tx, portalId, [id]);
    return itemOf(row);
  });
  if (item.state === 'LOCKED') return itemLocked(ctx, item);
  if (item.state === 'OPEN') return unfinished(ctx, item);
  return { __typename: 'FinishItemSuccess', item, enrollment: () => enrollmentLoader(ctx).load(item) };
}

function unfinished(ctx: Ctx, item: LearnerItemRow & { secondsLeft: number | null }): ItemUnfinished {
  const say = (code: string, key: MessageKey, params?: Params, secondsLeft: number | null = null): ItemUnfinished => ({
    __typename: 'ItemUnfinishedProblem',
    code,
    message: ctx.t(key, params),
    secondsLeft,
  });
  if (item.kind === 'TEST') return say('TEST_NOT_PASSED', 'enrollment.testNotPassed');
  if (!item.openedAt) return say('ITEM_NOT_OPENED', 'enrollment.itemNotOpened');
  if (item.readRule === 'SCROLLED') return say('NOT_READ_TO_END', 'enrollment.notReadToEnd');
  const seconds = item.secondsLeft ?? 1;
  return say('READ_TOO_SHORT', 'enrollment.readTooShort', { count: seconds }, seconds);
}

const elapsed = `extract(epoch FROM now() - p.opened_at)`;

/** Whether the learner is through with an item that was opened. */
const through = `(CASE i.kind WHEN 'LESSON' THEN CASE i.read_rule WHEN 'SCROLLED' THEN $4::boolean
                                         WHEN 'MINIMUM_TIME' THEN coalesce(${elapsed} >= i.read_seconds, false) ELSE true END
                       WHEN 'MATERIAL' THEN true ELSE ${throughWithItem} END)`;

/** As in `openItem`, the enrolment's row is locked before completion is looked for. */
const finish = `
  WITH item AS MATERIALIZED (
    SELECT ${itemColumns}, ${through} AS done, greatest(1, ceil(i.read_seconds - ${elapsed}))::int AS "secondsLeft"
      ${fromItems} AND e.portal_id = $1 AND e.id = $2 AND i.id = $3),
  finished AS (
    UPDATE item_progress p SET done_at = coalesce(p.done_at, now()), scrolled_at = CASE WHEN $4::boolean THEN now() END
      FROM item
     WHERE p.portal_id = $1 AND p.enrollment_id = $2 AND p.item_id = $3 AND item.state = 'OPEN' AND item.done
    RETURNING p.done_at),
  place AS (
    UPDATE enrollment e SET last_item_id = $3, last_activity_at = now()
      FROM item WHERE e.portal_id = $1 AND e.id = $2 AND item.state <> 'LOCKED')
  SELECT item."portalId", "revisionId", "enrollmentId", "enrollmentState", id, kind, title, position, "fileSha256", "fileName",
         "testId", "readRule", "readSeconds", "opensAt", "waitsForId", "waitsForKind", "waitsForTitle", "openedAt", "secondsLeft",
         CASE WHEN finished.done_at IS NOT NULL THEN 'DONE' ELSE state END AS state,
         coalesce(item."doneAt", finished.done_at) AS "doneAt", finished.done_at IS NOT NULL AS "doneNow"
    FROM item LEFT JOIN finished ON true`;
