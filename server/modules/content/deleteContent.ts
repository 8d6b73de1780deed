import type { ContentInUseProblem, ContentName } from '../../../schema/content.ts';
import type { ContentKind } from '../../../schema/enums.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { canAuthor } from './content.policy.ts';
import { contentById } from './contentById.ts';

/** A refused deletion. */
export type ContentInUse = { __typename: 'ContentInUseProblem' } & ContentInUseProblem;

/**
 * Deletes a course or test: it is gone for everybody at once, while transfers that pinned a revision still read it; its rows
 * are erased later (purgeDeletedContent). Problem: courses use the test, in their draft or newest published revision.
 */
export function deleteContent(
  ctx: Ctx,
  id: string,
  kind: ContentKind,
): Promise<{ id: string; title: string } | ContentInUse> {
  return refusable(async () => {
    const { portalId, id: contentId } = await contentById(ctx, id, kind);
    authorize(ctx, portalId, canAuthor);
    return write(ctx, { portal: portalId }, async (tx) => {
      // First the row, whose lock holds back those who put the test into a course, then the look at the courses.
      const [deleted] = await tx.sql<{ title: string; root_id: string }>(
        `UPDATE content SET deleted_at = now() WHERE portal_id = $1 AND id = $2 AND deleted_at IS NULL
         RETURNING title, coalesce(origin_id, id) AS root_id`,
        [portalId, contentId],
      );
      if (!deleted) throw notFound();
      if (kind === 'TEST') await refuseWhenUsed(ctx, tx, portalId, contentId);
      // Links to it show as plain text from now on, until another copy of the same original arrives.
      await tx.sql(
        'UPDATE content_link SET target_id = NULL WHERE portal_id = $1 AND target_root_id = $2 AND target_id = $3',
        [portalId, deleted.root_id, contentId],
      );
      const payload = { contentId, contentKind: kind, title: deleted.title };
      tx.record({ kind: 'content.deleted', portalId, subjectId: contentId, payload });
      return { id: contentId, title: deleted.title };
    });
  });
}

async function refuseWhenUsed(ctx: Ctx, tx: Tx, portalId: string, testId: string): Promise<void> {
  const rows = await tx.sql<ContentName & { count: number }>(
    `SELECT c.id, c.kind, c.title, count(*) OVER ()::int AS count
       FROM content c
      WHERE c.portal_id = $1 AND c.deleted_at IS NULL AND c.id IN (
        SELECT r.content_id FROM course_item i JOIN content_revision r ON r.portal_id = i.portal_id AND r.id = i.revision_id
         WHERE i.portal_id = $1 AND i.test_id = $2 AND r.id IN (c.draft_revision_id, c.published_revision_id))
      ORDER BY c.title_sort, c.id LIMIT 20`,
    [portalId, testId],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new Refusal<ContentInUse>({
    __typename: 'ContentInUseProblem',
    code: 'CONTENT_IN_USE',
    message: ctx.t('content.inUse', { count }),
    usedBy: rows.map(({ id, kind, title }) => ({ id, kind, title })),
    count,
  });
}
