import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import type { Draft } from '../editDraft.ts';

/** Makes a draft point to these competencies and no others. NOT_FOUND when one is not in the portal's catalogue. */
export async function setDraftCompetencies(tx: Tx, draft: Draft, competencyIds: readonly string[]): Promise<void> {
  const { portalId, revisionId } = draft;
  const ids = [...new Set(competencyIds.map(idOf))];
  await tx.sql('DELETE FROM content_competency WHERE portal_id = $1 AND revision_id = $2', [portalId, revisionId]);
  const set = await tx.sql(
    `WITH present AS (
       SELECT id FROM competency WHERE portal_id = $1 AND id = ANY ($3::uuid[]) ORDER BY id FOR KEY SHARE)
     INSERT INTO content_competency (portal_id, revision_id, competency_id) SELECT $1, $2, id FROM present RETURNING 1`,
    [portalId, revisionId, ids],
  );
  if (set.length !== ids.length) throw notFound();
}
