import type { ExistingCopy } from '../../../schema/transfers.ts';
import type { Tx } from '../../db/write.ts';
import { newId } from '../../ids.ts';
import type { TransferSources } from './transferSources.ts';

export interface Order extends TransferSources {
  orderId: string;
  orderedBy: string;
}

/** What became of an order, as it is kept with its idempotency key. */
export interface PinnedOrder {
  orderId: string;
  started: string[];
  /** Open transfers of the same content, answered in place of a second one (T9). */
  joined: string[];
  alreadyThere: ExistingCopy[];
}

/**
 * Writes the transfers of an order with the revisions they pin (invariant 3), in a fixed number of statements.
 * T9 and F9 are decided by the database: an item takes hold of (target, origin) through a unique index; who finds it taken
 * answers the transfer that has it. Only then is the target looked at for a finished copy, so that no other order can slip
 * in between the look and the hold.
 */
export async function pinOrder(tx: Tx, order: Order): Promise<PinnedOrder> {
  const transferIds = order.targetIds.map(() => newId());
  // Until the tables have statistics the planner expects a handful of rows and would compare all with all.
  if (order.items.length * order.targetIds.length > 100) await tx.sql('SET LOCAL enable_nestloop = off');
  await tx.sql(
    `INSERT INTO transfer (portal_id, id, order_id, target_portal_id, ordered_by)
     SELECT $1, t.id, $2, t.target_id, $3 FROM unnest($4::uuid[], $5::uuid[]) AS t (id, target_id)`,
    [order.portalId, order.orderId, order.orderedBy, transferIds, order.targetIds],
  );
  await takeHold(tx, order);
  const alreadyThere = await skipExisting(tx, order);
  const joined = await skipOpen(tx, order);
  await checkComplete(tx, order);
  await bringTests(tx, order);
  const started = await keepUseful(tx, order);
  return { orderId: order.orderId, started, joined, alreadyThere };
}

/** The requested items; those whose origin another open transfer holds are left out here. */
async function takeHold(tx: Tx, order: Order): Promise<void> {
  await tx.sql(
    `INSERT INTO transfer_item (portal_id, transfer_id, target_portal_id, position, kind, title, source_id, source_revision_id,
                                source_number, source_hash, root_id, requested, extra_copy, holds_origin)
     SELECT t.portal_id, t.id, t.target_portal_id,
            row_number() OVER (PARTITION BY t.id ORDER BY c.kind DESC, coalesce(c.origin_id, c.id)),
            c.kind, r.title, c.id, r.id, r.number, r.content_hash, coalesce(c.origin_id, c.id), true, s.extra_copy, NOT s.extra_copy
       FROM transfer t
       CROSS JOIN unnest($3::uuid[], $4::uuid[], $5::boolean[]) AS s (content_id, revision_id, extra_copy)
       JOIN content c ON c.portal_id = $1 AND c.id = s.content_id
       JOIN content_revision r ON r.portal_id = $1 AND r.id = s.revision_id
      WHERE t.portal_id = $1 AND t.order_id = $2
      ORDER BY t.target_portal_id, coalesce(c.origin_id, c.id)
     ON CONFLICT (portal_id, target_portal_id, root_id) WHERE holds_origin DO NOTHING`,
    [order.portalId, order.orderId, ...sourceArrays(order)],
  );
}

const sourceArrays = (order: Order) => [
  order.items.map((item) => item.id),
  order.items.map((item) => item.revisionId),
  order.items.map((item) => item.extraCopy),
];

/** What the targets have already is marked SKIPPED with the copy that is there. */
async function skipExisting(tx: Tx, order: Order): Promise<ExistingCopy[]> {
  return tx.sql<ExistingCopy>(
    `UPDATE transfer_item i SET state = 'SKIPPED', holds_origin = false, copy_id = copy.id
       FROM transfer t, content copy
      WHERE t.portal_id = $1 AND t.order_id = $2 AND i.portal_id = t.portal_id AND i.transfer_id = t.id AND NOT i.extra_copy
        AND copy.portal_id = i.target_portal_id AND copy.origin_id = i.root_id AND NOT copy.extra_copy AND copy.deleted_at IS NULL
      RETURNING i.source_id AS "sourceId", i.target_portal_id AS "targetPortalId", copy.id AS "copyId", copy.title`,
    [order.portalId, order.orderId],
  );
}

/** What another open transfer brings is marked SKIPPED with that transfer. */
async function skipOpen(tx: Tx, order: Order): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `INSERT INTO transfer_item (portal_id, transfer_id, target_portal_id, position, kind, title, source_id, source_revision_id,
                                source_number, source_hash, root_id, requested, state, existing_transfer_id)
     SELECT t.portal_id, t.id, t.target_portal_id, 1000 + row_number() OVER (PARTITION BY t.id), c.kind, r.title, c.id, r.id,
            r.number, r.content_hash, holder.root_id, true, 'SKIPPED', holder.transfer_id
       FROM transfer t
       CROSS JOIN unnest($3::uuid[], $4::uuid[], $5::boolean[]) AS s (content_id, revision_id, extra_copy)
       JOIN content c ON c.portal_id = $1 AND c.id = s.content_id
       JOIN content_revision r ON r.portal_id = $1 AND r.id = s.revision_id
       JOIN transfer_item holder ON holder.portal_id = $1 AND holder.target_portal_id = t.target_portal_id
                                AND holder.root_id = coalesce(c.origin_id, c.id) AND holder.holds_origin AND holder.transfer_id <> t.id
      WHERE t.portal_id = $1 AND t.order_id = $2 AND NOT s.extra_copy
     RETURNING existing_transfer_id AS id`,
    [order.portalId, order.orderId, ...sourceArrays(order)],
  );
  return [...new Set(rows.map((row) => row.id))];
}

/** An open transfer may complete between two of the looks above; the order is then begun anew. */
async function checkComplete(tx: Tx, order: Order): Promise<void> {
  const [row] = await tx.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM transfer t JOIN transfer_item i ON i.portal_id = t.portal_id AND i.transfer_id = t.id
      WHERE t.portal_id = $1 AND t.order_id = $2`,
    [order.portalId, order.orderId],
  );
  if (row?.count === order.items.length * order.targetIds.length) return;
  throw Object.assign(new Error('another transfer completed in between'), { code: '40001' });
}

/** The tests of the courses come along, before them; those that the order names itself are there already. */
async function bringTests(tx: Tx, order: Order): Promise<void> {
  await tx.sql(
    `INSERT INTO transfer_item (portal_id, transfer_id, target_portal_id, position, kind, title, source_id, source_revision_id,
                                source_number, source_hash, root_id, requested)
     SELECT DISTINCT ON (i.transfer_id, coalesce(test.origin_id, test.id))
            i.portal_id, i.transfer_id, i.target_portal_id, 0, 'TEST', r.title, test.id, r.id, r.number, r.content_hash,
            coalesce(test.origin_id, test.id), false
       FROM transfer t
       JOIN transfer_item i ON i.portal_id = t.portal_id AND i.transfer_id = t.id AND i.state = 'PENDING' AND i.kind = 'COURSE'
       JOIN course_item part ON part.portal_id = i.portal_id AND part.revision_id = i.source_revision_id AND part.kind = 'TEST'
       JOIN content test ON test.portal_id = part.portal_id AND test.id = part.test_id
       JOIN content_revision r ON r.portal_id = test.portal_id AND r.id = test.published_revision_id
      WHERE t.portal_id = $1 AND t.order_id = $2
        AND NOT EXISTS (SELECT 1 FROM transfer_item named WHERE named.portal_id = $1 AND named.transfer_id = t.id
                           AND named.root_id = coalesce(test.origin_id, test.id) AND NOT named.extra_copy)`,
    [order.portalId, order.orderId],
  );
}

/** Transfers with nothing to copy are not kept; the others know their number of steps. */
async function keepUseful(tx: Tx, order: Order): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `WITH work AS (
       SELECT t.id, count(i.id) FILTER (WHERE i.state = 'PENDING')::int AS items
         FROM transfer t LEFT JOIN transfer_item i ON i.portal_id = t.portal_id AND i.transfer_id = t.id
        WHERE t.portal_id = $1 AND t.order_id = $2 GROUP BY t.id),
     idle AS (DELETE FROM transfer t USING work WHERE t.portal_id = $1 AND t.id = work.id AND work.items = 0)
     UPDATE transfer t SET steps_total = work.items + 2 FROM work
      WHERE t.portal_id = $1 AND t.id = work.id AND work.items > 0 RETURNING t.id`,
    [order.portalId, order.orderId],
  );
  return rows.map((row) => row.id);
}
