import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { portalById } from '../../portals/portalById.ts';
import { newestTermsOf, type TermsColumns, type TermsRow, termsColumns, termsOf } from './TermsRow.ts';

/** The newest terms of a portal, for whoever sees the portal; null when it has none. NOT_FOUND outside. */
export async function newestTerms(ctx: Ctx, given: string): Promise<TermsRow | null> {
  const { id: portalId } = await portalById(ctx, given);
  const text = `SELECT ${termsColumns} FROM ${newestTermsOf('$1')}`;
  const [row] = await read(ctx, (em) => sql<TermsColumns>(em, text, [portalId]), [portalId]);
  return termsOf(portalId, row);
}

/** The newest terms of the portal if the viewer's membership has not accepted them (R11); one statement for a whole list. */
export function termsToAccept(ctx: Ctx, membership: { portalId: string; id: string }): Promise<TermsRow | null> {
  return ctx.loaders
    .of<string, TermsRow | null>('termsToAccept', async (keys) => {
      const ids = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      const rows = await read(ctx, (em) => sql<TermsColumns & { key: string }>(em, notAccepted, ids));
      const byKey = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => termsOf(key.slice(0, 36), byKey.get(key)));
    })
    .load(`${membership.portalId}/${membership.id}`);
}

const notAccepted = `
  SELECT wanted.portal_id || '/' || wanted.id AS key, ${termsColumns}
    FROM unnest($1::uuid[], $2::uuid[]) AS wanted (portal_id, id)
    JOIN LATERAL ${newestTermsOf('wanted.portal_id')} ON true
   WHERE NOT EXISTS (SELECT 1 FROM consent c WHERE c.portal_id = wanted.portal_id AND c.membership_id = wanted.id
                        AND c.terms_version = terms.version AND c.withdrawn_at IS NULL)`;
