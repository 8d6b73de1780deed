import type { ViewerMembership } from '../../auth/viewer.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { isLanguage, type Language } from '../../i18n/translate.ts';
import type { LookColumns } from '../portals/portalLook.ts';

/** What somebody may know of a portal before being let in. */
export interface PortalSign extends LookColumns {
  title: string | null;
  language: Language;
}

/** Title, language and look of the portal of the viewer's own membership, also of one that waits; one statement for all of them. */
export function portalSignOf(ctx: Ctx, membership: ViewerMembership): Promise<PortalSign | null> {
  return ctx.loaders
    .of<string, PortalSign | null>('portalSign', async (portalIds) => {
      const rows = await read(ctx, (em) => sql<Row>(em, 'SELECT * FROM portal_signs($1)', [portalIds]));
      const byId = new Map(rows.map((row) => [row.portal_id, row]));
      return portalIds.map((id) => {
        const row = byId.get(id);
        return row ? present(row) : null;
      });
    })
    .load(membership.portalId);
}

interface Row {
  portal_id: string;
  title: string | null;
  language: string;
  accent: string | null;
  logo_sha256: string | null;
  logo_type: string | null;
}

const present = ({ title, language, accent, logo_sha256, logo_type }: Row): PortalSign => ({
  title,
  language: isLanguage(language) ? language : 'en',
  accent,
  logoSha256: logo_sha256,
  logoType: logo_type,
});
