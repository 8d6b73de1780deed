import type { CourseItemKind } from '../../../../schema/enums.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import type { Draft } from '../editDraft.ts';

/** Id and place of an item of the draft. NOT_FOUND for an item of another course (S13) or of another kind. */
export async function itemInDraft(
  tx: Tx,
  draft: Draft,
  itemId: string,
  kind?: CourseItemKind,
): Promise<{ id: string; position: number; title: string }> {
  const [item] = await tx.sql<{ id: string; position: number; title: string }>(
    `SELECT id, position, title FROM course_item
      WHERE portal_id = $1 AND revision_id = $2 AND id = $3 AND ($4::text IS NULL OR kind = $4)`,
    [draft.portalId, draft.revisionId, idOf(itemId), kind ?? null],
  );
  if (!item) throw notFound();
  return item;
}
