import type { ContentKind } from '../../../schema/enums.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { wasDone } from '../../idempotency.ts';
import { newId } from '../../ids.ts';
import { canAuthor } from './content.policy.ts';
import { contentById } from './contentById.ts';
import { copyLinks, copyRevision } from './copyRevision.ts';

/** The draft being edited, its row locked until the transaction ends, so that two authors' edits follow each other. */
export interface Draft {
  portalId: string;
  contentId: string;
  kind: ContentKind;
  revisionId: string;
}

/**
 * Runs an edit on the draft of a course or test in one transaction. The first edit after a publication makes a new draft from
 * it, with the same ids for items and questions. NOT_FOUND and FORBIDDEN as in `contentById`. With `repeat`, a request whose
 * idempotency key was used before makes no draft (invariant 8).
 */
export async function editDraft<T>(
  ctx: Ctx,
  contentId: string,
  kind: ContentKind,
  edit: (tx: Tx, draft: Draft) => Promise<T>,
  repeat?: { operation: string; key: string | null | undefined },
): Promise<T> {
  const content = await contentById(ctx, contentId, kind);
  const { accountId } = authorize(ctx, content.portalId, canAuthor);
  return write(ctx, { portal: content.portalId }, async (tx) => {
    const repeated = repeat?.key && (await wasDone(tx, accountId, repeat.operation, repeat.key));
    const take = repeated ? newestRevision : lockDraft;
    return edit(tx, await take(tx, content.portalId, content.id));
  });
}

/** What a repeated request is answered from: the draft, else the published revision; nothing is made or locked. */
async function newestRevision(tx: Tx, portalId: string, contentId: string): Promise<Draft> {
  const [row] = await tx.sql<{ kind: ContentKind; revision_id: string }>(
    `SELECT kind, coalesce(draft_revision_id, published_revision_id) AS revision_id
       FROM content WHERE portal_id = $1 AND id = $2 AND deleted_at IS NULL`,
    [portalId, contentId],
  );
  if (!row) throw notFound();
  return { portalId, contentId, kind: row.kind, revisionId: row.revision_id };
}

/** Locks the content's row, makes a draft if there is none, and marks the content as changed. */
export async function lockDraft(tx: Tx, portalId: string, contentId: string): Promise<Draft> {
  const [row] = await tx.sql<{
    kind: ContentKind;
    draft_revision_id: string | null;
    published_revision_id: string | null;
  }>(
    `UPDATE content SET updated_at = now() WHERE portal_id = $1 AND id = $2 AND deleted_at IS NULL
     RETURNING kind, draft_revision_id, published_revision_id`,
    [portalId, contentId],
  );
  if (!row) throw notFound();
  const revisionId =
    row.draft_revision_id ?? (await draftFrom(tx, row.kind, portalId, contentId, row.published_revision_id as string));
  return { portalId, contentId, kind: row.kind, revisionId };
}

async function draftFrom(
  tx: Tx,
  kind: ContentKind,
  portalId: string,
  contentId: string,
  publishedId: string,
): Promise<string> {
  const revisionId = newId();
  await insertRevision(tx, { portalId, contentId, revisionId, from: { portalId, revisionId: publishedId } });
  const copy = {
    purpose: 'DRAFT' as const,
    kind,
    from: { portalId, revisionId: publishedId },
    to: { portalId, revisionId },
  };
  await copyRevision(tx, copy);
  await copyLinks(tx, copy);
  await tx.sql('UPDATE content SET draft_revision_id = $3 WHERE portal_id = $1 AND id = $2', [
    portalId,
    contentId,
    revisionId,
  ]);
  return revisionId;
}

/** A new draft's row with the text and rules of another revision; its title too, if none is given. */
export async function insertRevision(
  tx: Tx,
  made: {
    portalId: string;
    contentId: string;
    revisionId: string;
    title?: string;
    from: { portalId: string; revisionId: string };
  },
): Promise<void> {
  await tx.sql(
    `INSERT INTO content_revision (portal_id, id, content_id, title, description, requirements, pass_mark, time_limit_seconds,
                                   attempt_limit, shuffle_questions, review, review_after_close, files)
     SELECT $1, $2, $3, coalesce($6, title), description, requirements, pass_mark, time_limit_seconds, attempt_limit, shuffle_questions,
            review, review_after_close, files
       FROM content_revision WHERE portal_id = $4 AND id = $5`,
    [made.portalId, made.revisionId, made.contentId, made.from.portalId, made.from.revisionId, made.title ?? null],
  );
}
