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

/** Refuses a change that left an item before the one it opens after: nobody could ever open it. One statement. */
export async function refuseDisorder(ctx: Ctx, tx: Tx, draft: Draft): Promise<void> {
  const [wrong] = await tx.sql<Disorder>(
    `SELECT i.id, i.title, o.id AS after_id, o.title AS after_title
       FROM course_item i
       JOIN course_item o ON (o.portal_id, o.revision_id, o.id) = (i.portal_id, i.revision_id, i.opens_after_item_id)
      WHERE i.portal_id = $1 AND i.revision_id = $2 AND o.position >= i.position
      ORDER BY i.position LIMIT 1`,
    [draft.portalId, draft.revisionId],
  );
  if (!wrong) return;
  throw new Refusal<ItemOrder>({
    __typename: 'ItemOrderProblem',
    code: 'ITEM_ORDER',
    message: ctx.t('content.itemOrder', { item: wrong.title, opensAfter: wrong.after_title }),
    item: { id: wrong.id, title: wrong.title },
    opensAfter: { id: wrong.after_id, title: wrong.after_title },
  });
}
