import type { Tx } from '../../db/write.ts';
import type { Claim } from './claimTransfer.ts';
import type { Copied } from './copyTransfer.ts';

/** How many titles a notice spells out. */
const most = 3;

/**
 * Writes the notice of what came to the target's moderators (T2), in the transaction of the copy, by one statement however many
 * they are; none where everything was there already. The transaction must write the target.
 */
export async function tellTarget(tx: Tx, { targetPortalId }: Claim, copied: Copied): Promise<void> {
  const came = copied.items.filter(({ item, revision }) => item.requested && revision);
  const first = came.find(({ item }) => item.kind === 'COURSE') ?? came[0];
  if (!first) return;
  const titles = [first, ...came.filter((one) => one !== first)].map(({ item }) => item.title);
  const named = `${titles.slice(0, most).join(', ')}${titles.length > most ? ' …' : ''}`;
  const told = await tx.sql<{ account_id: string }>(
    `WITH told AS MATERIALIZED (
       SELECT id, account_id FROM membership
        WHERE portal_id = $1 AND status = 'ACTIVE' AND role IN ('MODERATOR', 'ADMIN')),
     written AS (
       INSERT INTO notice (portal_id, membership_id, kind, subject_id, created_at, params)
       SELECT $1, id, $2, $3, clock_timestamp(), $4 FROM told)
     SELECT account_id FROM told`,
    [
      targetPortalId,
      first.item.kind === 'COURSE' ? 'COURSE_RECEIVED' : 'TEST_RECEIVED',
      first.copyId,
      JSON.stringify({ titles: named }),
    ],
  );
  for (const { account_id } of told) tx.wake(`account:${account_id}`);
}
