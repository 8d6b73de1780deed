import type { ContentKind } from '../../../schema/enums.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { once } from '../../idempotency.ts';
import { Content } from './Content.entity.ts';
import { canAuthor } from './content.policy.ts';
import { contentById } from './contentById.ts';
import { copyLinks, copyRevision } from './copyRevision.ts';
import { copyTitle } from './copyTitle.ts';
import { insertRevision } from './editDraft.ts';
import { insertContent } from './insertContent.ts';

/**
 * Makes a new course or test in the same portal from the newest state of another (its draft, else its published revision), with
 * ids of its own, no origin, and "(copy)" in its title in the viewer's language. A course's copy holds the same tests.
 */
export async function duplicateContent(
  ctx: Ctx,
  id: string,
  kind: ContentKind,
  idempotencyKey?: string | null,
): Promise<Content> {
  const source = await contentById(ctx, id, kind);
  const viewer = authorize(ctx, source.portalId, canAuthor);
  const { portalId } = source;
  return write(ctx, { portal: portalId }, async (tx) => {
    const { result } = await once(tx, viewer.accountId, 'duplicateContent', idempotencyKey, { id: source.id }, () =>
      duplicate(ctx, tx, portalId, source.id),
    );
    // A repeated request whose duplicate was deleted since finds nothing.
    const made = await tx.em.findOne(Content, { portalId, id: result.contentId });
    if (!made) throw notFound();
    return made;
  });
}

async function duplicate(ctx: Ctx, tx: Tx, portalId: string, id: string): Promise<{ contentId: string }> {
  // The lock holds back a deletion, so that no test of the course can go between reading and writing.
  const [source] = await tx.sql<{ kind: ContentKind; title: string; revision_id: string }>(
    `SELECT kind, title, coalesce(draft_revision_id, published_revision_id) AS revision_id
       FROM content WHERE portal_id = $1 AND id = $2 AND deleted_at IS NULL FOR SHARE`,
    [portalId, id],
  );
  if (!source) throw notFound();
  const title = copyTitle(ctx, source.title);
  const made = await insertContent(tx, { portalId, kind: source.kind, title });
  const from = { portalId, revisionId: source.revision_id };
  await insertRevision(tx, { ...made, from, title });
  const copy = { purpose: 'DUPLICATE' as const, kind: source.kind, from, to: made };
  await copyRevision(tx, copy);
  await copyLinks(tx, copy);
  return { contentId: made.contentId };
}
