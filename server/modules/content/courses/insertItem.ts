import type { ReadRule } from '../../../../schema/enums.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf, newId } from '../../../ids.ts';
import { Refusal } from '../../../refusal.ts';
import type { Draft } from '../editDraft.ts';
import type { TooManyItems } from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';

/** The columns of a new item that depend on its kind; what is left out is NULL. */
export interface NewItem {
  kind: 'LESSON' | 'MATERIAL' | 'TEST';
  title: string;
  html?: string;
  files?: string[];
  fileSha256?: string;
  fileName?: string;
  testId?: string;
  readRule?: ReadRule | null;
  readSeconds?: number | null;
}

/**
 * Writes a new item into a draft, after another one or last; the following ones move on by one statement. NOT_FOUND when
 * `afterItemId` is no item of the draft; refused: more than 2,000 items.
 */
export async function insertItem(
  ctx: Ctx,
  tx: Tx,
  draft: Draft,
  item: NewItem,
  afterItemId: string | null | undefined,
): Promise<{ id: string }> {
  const position = await roomAfter(ctx, tx, draft, afterItemId == null ? null : idOf(afterItemId));
  const id = newId();
  await tx.sql(
    `INSERT INTO course_item (portal_id, revision_id, id, position, kind, title, html, files, file_sha256, file_name, test_id,
                              read_rule, read_seconds)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      draft.portalId,
      draft.revisionId,
      id,
      position,
      item.kind,
      item.title,
      item.html ?? null,
      item.files ?? [],
      item.fileSha256 ?? null,
      item.fileName ?? null,
      item.testId ?? null,
      item.readRule ?? 'OPENED',
      item.readSeconds ?? null,
    ],
  );
  return { id };
}

/** Makes room for one item, in at most two statements, and gives its position. Positions have no holes. */
export async function roomAfter(ctx: Ctx, tx: Tx, draft: Draft, afterItemId: string | null): Promise<number> {
  const [place] = await tx.sql<{ last: number; after: number | null }>(
    `SELECT coalesce(max(position), 0) AS last, max(position) FILTER (WHERE id = $3) AS after
       FROM course_item WHERE portal_id = $1 AND revision_id = $2`,
    [draft.portalId, draft.revisionId, afterItemId],
  );
  const { last = 0, after = null } = place ?? {};
  if (afterItemId !== null && after === null) throw notFound();
  if (last >= courseLimits.items) {
    const message = ctx.t('content.tooManyItems', { most: courseLimits.items });
    throw new Refusal<TooManyItems>({ __typename: 'TooManyItemsProblem', code: 'TOO_MANY_ITEMS', message });
  }
  const position = (after ?? last) + 1;
  if (position > last) return position;
  await tx.sql(
    'UPDATE course_item SET position = position + 1 WHERE portal_id = $1 AND revision_id = $2 AND position >= $3',
    [draft.portalId, draft.revisionId, position],
  );
  return position;
}
