import type { ContentKind } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';
import { newId } from '../../ids.ts';

/** A course or test that was just made, with the id of the draft it begins with. */
export interface NewContent {
  portalId: string;
  contentId: string;
  revisionId: string;
}

/**
 * Writes the row of a new course or test and records `content.created`. The caller writes the draft's row (`revisionId`) in the
 * same transaction; the database demands it at the commit.
 */
export async function insertContent(
  tx: Tx,
  made: { portalId: string; kind: ContentKind; title: string },
): Promise<NewContent> {
  const contentId = newId();
  const revisionId = newId();
  await tx.sql('INSERT INTO content (portal_id, id, kind, title, draft_revision_id) VALUES ($1, $2, $3, $4, $5)', [
    made.portalId,
    contentId,
    made.kind,
    made.title,
    revisionId,
  ]);
  tx.record({
    kind: 'content.created',
    portalId: made.portalId,
    subjectId: contentId,
    payload: { contentId, contentKind: made.kind, title: made.title },
  });
  return { portalId: made.portalId, contentId, revisionId };
}
