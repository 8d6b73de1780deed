import type { PortalLook } from '../../../schema/portalLook.ts';
import type { Ctx } from '../../context.ts';
import { logoPath } from '../../files/logoPath.ts';

/** What is stored of a portal's look. */
export interface LookColumns {
  accent: string | null;
  logoSha256: string | null;
  logoType: string | null;
}

/** SQL of the columns, where `s` is the portal's row of portal_settings and `lookJoins` are among the joins. */
export const lookColumns = `s.accent, s.logo_sha256 AS "logoSha256", logo.media_type AS "logoType"`;
export const lookJoins = 'LEFT JOIN file logo ON logo.portal_id = s.portal_id AND logo.sha256 = s.logo_sha256';

/** A portal's look for whoever may know the portal's title; the caller has checked that. */
export function portalLook(ctx: Ctx, { accent, logoSha256, logoType }: LookColumns): PortalLook {
  const { secret, publicUrl, config } = ctx.deps;
  const host = (ctx.viewer?.audience === 'INTERNAL' ? config.internalUrl : null) ?? publicUrl();
  return { accent, logoUrl: logoSha256 && logoType && `${host}${logoPath(secret, logoSha256, logoType)}` };
}
