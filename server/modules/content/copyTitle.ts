import type { Ctx } from '../../context.ts';

const longest = 200;

/** "Title (copy)" in the viewer's language, at most 200 characters: a long title is cut, the mark stays. */
export function copyTitle(ctx: Pick<Ctx, 't'>, title: string): string {
  const room = longest - ctx.t('content.copyTitle', { title: '' }).length;
  const kept =
    title.length > room
      ? title
          .slice(0, room)
          .toWellFormed()
          .replace(/\uFFFD$/, '')
          .trimEnd()
      : title;
  return ctx.t('content.copyTitle', { title: kept });
}
