import type { TransferFailure } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';

/** How it ended: what the person hears (T2, T6). */
export type ToldEnd = { kind: 'TRANSFER_COMPLETED' } | { kind: 'TRANSFER_FAILED'; failureCode: TransferFailure };

/**
 * Writes the notice of a transfer's end to who ordered it, in the transaction of that end, by one statement; nobody is told who is
 * no active member any more. The transaction must write the internal portal.
 */
export async function tellOrderer(tx: Tx, transfer: { id: string; portalId: string }, end: ToldEnd): Promise<void> {
  const more = end.kind === 'TRANSFER_FAILED' ? { failureCode: end.failureCode } : {};
  const told = await tx.sql<{ account_id: string }>(insert, [
    transfer.portalId,
    transfer.id,
    end.kind,
    JSON.stringify(more),
  ]);
  for (const { account_id } of told) tx.wake(`account:${account_id}`);
}

/** The first three titles are named; what was left out is marked. It is of now, not of when a long copy began. */
const insert = `
  WITH told AS MATERIALIZED (
    SELECT m.id, m.account_id, coalesce(target.title, target.name) AS target,
           (SELECT string_agg(named.title, ', ' ORDER BY named.kind, named.title) || CASE WHEN max(named.every) > 3 THEN ' …' ELSE '' END
              FROM (SELECT i.kind, i.title, count(*) OVER () AS every FROM transfer_item i
                     WHERE i.portal_id = $1 AND i.transfer_id = $2 AND i.requested AND i.existing_transfer_id IS NULL
                     ORDER BY i.kind, i.title LIMIT 3) AS named) AS titles
      FROM transfer t
      JOIN membership m ON m.portal_id = $1 AND m.account_id = t.ordered_by AND m.status = 'ACTIVE'
      JOIN portal target ON target.id = t.target_portal_id
     WHERE t.portal_id = $1 AND t.id = $2),
  written AS (
    INSERT INTO notice (portal_id, membership_id, kind, subject_id, created_at, params)
    SELECT $1, id, $3, $2, clock_timestamp(), jsonb_build_object('titles', coalesce(titles, ''), 'target', target) || $4::jsonb FROM told)
  SELECT account_id FROM told`;
