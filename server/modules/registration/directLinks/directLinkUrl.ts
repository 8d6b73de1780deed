import type { Ctx } from '../../../context.ts';

/** The path of a direct link (R5). */
export const directLinkPath = (contentId: string): string => `/go/${contentId}`;

/** The direct link of a course or test that its author sees: on the site of its portal's side (P5). */
export function directLinkUrl(ctx: Ctx, content: { portalId: string; id: string }): string {
  const inside =
    ctx.viewer?.memberships.find(({ portalId }) => portalId === content.portalId)?.portalKind === 'INTERNAL';
  const { config, publicUrl } = ctx.deps;
  const site = inside ? `${config.internalUrl ?? publicUrl()}/internal` : publicUrl();
  return `${site}${directLinkPath(content.id)}`;
}
