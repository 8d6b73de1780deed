import type { ViewerMembership } from '../../auth/viewer.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { isLanguage, type Language } from '../../i18n/translate.ts';

/** What somebody may know of a portal before being let in. */
export interface PortalSign {
  title: string | null;
  language: Language;
}

/** Title and language of the portal of the viewer's own membership, also of one that waits; one statement for all of them. */
export function portalSignOf(ctx: Ctx, membership: ViewerMembership): Promise<PortalSign | null> {
  return ctx.loaders
    .of<string, PortalSign | null>('portalSign', async (portalIds) => {
      const rows = await read(ctx, (em) =>
        sql<{ portal_id: string; title: string | null; language: string }>(em, 'SELECT * FROM portal_signs($1)', [
          portalIds,
        ]),
      );
      const byId = new Map(rows.map((row) => [row.portal_id, row]));
      return portalIds.map((id) => {
        const row = byId.get(id);
        return row ? { title: row.title, language: isLanguage(row.language) ? row.language : 'en' } : null;
      });
    })
    .load(membership.portalId);
}
