import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';

/** The name under which an account is in the portal, one statement for all of a level; null for the server and who is erased or not there. */
export async function graderName(ctx: Ctx, portalId: string, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  return ctx.loaders
    .of<string, string | null>(`graderName:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => sql<{ id: string; name: string }>(em, text, [portalId, ids]), [portalId]);
      const byId = new Map(rows.map((row) => [row.id, row.name]));
      return ids.map((id) => byId.get(id) || null);
    })
    .load(accountId);
}

const text = `
  SELECT account_id AS id, name FROM membership
   WHERE portal_id = $1 AND account_id = ANY ($2::uuid[]) AND status <> 'ERASED'`;
