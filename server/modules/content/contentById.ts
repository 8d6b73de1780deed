import type { ContentKind } from '../../../schema/enums.ts';
import { authorize, requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Content } from './Content.entity.ts';
import { canSeeAsAuthor } from './content.policy.ts';

/** A course or test for its authors. NOT_FOUND outside the viewer's portals, FORBIDDEN for members who do not moderate. */
export async function contentById(ctx: Ctx, id: string, kind: ContentKind): Promise<Content> {
  requireViewer(ctx);
  const content = await contentLoader(ctx).load(idOf(id));
  if (content?.kind !== kind) throw notFound();
  authorize(ctx, content.portalId, canSeeAsAuthor);
  return content;
}

/** Loads courses and tests by id, one statement for all that a level asks for. */
export function contentLoader(ctx: Ctx) {
  return ctx.loaders.of<string, Content | null>('content', async (ids) => {
    const rows = await read(ctx, (em) =>
      em.find(Content, { id: { $in: [...ids] }, portalId: { $in: ctx.viewer?.portalIds ?? [] } }),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
