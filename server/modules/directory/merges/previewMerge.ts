import type { MergeAccountsInput, MergePreview } from '../../../../schema/merges.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { type BothRecords, bothRecords } from './bothRecords.ts';
import { type MergeRefused, mergeRefused } from './mergeRefused.ts';

/** Shows an admin of the internal portal both records and what would become of them (R7); changes nothing. */
export async function previewMerge(
  ctx: Ctx,
  input: MergeAccountsInput,
): Promise<({ __typename: 'MergePreview' } & MergePreview) | MergeRefused> {
  const both = await bothRecords(ctx, input);
  if (!both) return mergeRefused(ctx, 'NOTHING_TO_MERGE');
  // The portals of the organization are widened here, after the policy said yes, and in mergeAccounts: nowhere else of this slice.
  return read(ctx, (em) => preview((text, values) => sql(em, text, values), both), [both.homeId, ...both.portalIds]);
}

type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

async function preview(ask: Ask, both: BothRecords): Promise<{ __typename: 'MergePreview' } & MergePreview> {
  const [names] = await ask<{ email: string; name: string }>(
    'SELECT email, name FROM membership WHERE portal_id = $1 AND id = $2',
    [both.homeId, both.memberId],
  );
  const portals = await ask<MergePreview['portals'][number] & { email: string; name: string }>(counts, [
    both.portalIds,
    both.keptAccountId,
    both.goneAccountId,
  ]);
  const [first] = portals;
  return {
    __typename: 'MergePreview',
    kept: { email: names?.email ?? '', name: names?.name ?? '' },
    gone: { email: first?.email ?? '', name: first?.name ?? '' },
    portals,
  };
}

const counts = `
  SELECT p.id AS "portalId", p.name AS "portalName", gone.email, gone.name,
         CASE WHEN kept.id IS NULL THEN 'MOVE' ELSE 'COMBINE' END AS action,
         (SELECT count(*)::int FROM enrollment e WHERE e.portal_id = p.id AND e.membership_id = gone.id) - twice.n AS enrollments,
         twice.n AS "enrollmentsTwice",
         (SELECT count(*)::int FROM attempt a WHERE a.portal_id = p.id AND a.membership_id = gone.id) AS attempts,
         (SELECT count(*)::int FROM evidence e WHERE e.portal_id = p.id AND e.membership_id = gone.id) AS evidence,
         (SELECT count(*)::int FROM certificate c WHERE c.portal_id = p.id AND c.membership_id = gone.id) AS certificates
    FROM portal p
    JOIN membership gone ON gone.portal_id = p.id AND gone.account_id = $3
    LEFT JOIN membership kept ON kept.portal_id = p.id AND kept.account_id = $2
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n FROM enrollment a JOIN enrollment b USING (portal_id, course_id)
       WHERE a.portal_id = p.id AND a.membership_id = gone.id AND b.membership_id = kept.id) AS twice
   WHERE p.id = ANY ($1::uuid[]) ORDER BY p.name_key`;
