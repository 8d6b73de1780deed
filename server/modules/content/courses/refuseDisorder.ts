import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { Refusal } from '../../../refusal.ts';
import type { Draft } from '../editDraft.ts';
import type { ItemOrder } from './courseItemAnswer.ts';

interface Disorder {
  id: string;
  title: string;
  after_id: string;
  after_title: string;
}

/**
 * Refuses a change that left an item before the one it opens after, since nobody could ever open it: the changed item itself,
 * or one that opens after it. (Among themselves all others kept their order.) One statement.
 */
export async function refuseDisorder(ctx: Ctx, tx: Tx, draft: Draft, changedId: string): Promise<void> {
  const [wrong] = await tx.sql<Disorder>(disorder, [draft.portalId, draft.revisionId, changedId]);
  if (!wrong) return;
  throw new Refusal<ItemOrder>({
    __typename: 'ItemOrderProblem',
    code: 'ITEM_ORDER',
    message: ctx.t('content.itemOrder', { item: wrong.title, opensAfter: wrong.after_title }),
    item: { id: wrong.id, title: wrong.title },
    opensAfter: { id: wrong.after_id, title: wrong.after_title },
  });
}

const disorder = `
  WITH changed AS MATERIALIZED (
    SELECT id, title, position, opens_after_item_id FROM course_item WHERE portal_id = $1 AND revision_id = $2 AND id = $3)
  SELECT changed.id, changed.title, o.id AS after_id, o.title AS after_title
    FROM changed JOIN course_item o ON o.portal_id = $1 AND o.revision_id = $2 AND o.id = changed.opens_after_item_id
   WHERE o.position >= changed.position
  UNION ALL
  SELECT i.id, i.title, changed.id, changed.title
    FROM changed JOIN course_item i ON i.portal_id = $1 AND i.revision_id = $2 AND i.opens_after_item_id = $3
   WHERE changed.position >= i.position
  LIMIT 1`;
