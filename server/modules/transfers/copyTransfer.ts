import type { Deps } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { newId } from '../../ids.ts';
import { copyRevision } from '../content/copyRevision.ts';
import { addCatalogue } from './addCatalogue.ts';
import type { Claim, ClaimedItem } from './claimTransfer.ts';
import { copyAllLinks } from './copyAllLinks.ts';
import { joinLinks } from './joinLinks.ts';
import type { ProgressReport } from './progressWriter.ts';
import { TransferStopped } from './TransferStopped.ts';
import type { OpenLink } from './transferManifest.ts';
import { verifyCopies } from './verifyCopies.ts';

/** What became of one item in the target. */
export interface CopiedItem {
  item: ClaimedItem;
  copyId: string;
  /** The copy's revision and sums; null where the target had the content already. */
  revision: CopiedRevision | null;
}

export interface CopiedRevision {
  id: string;
  lessons: number;
  materials: number;
  tests: number;
  questions: number;
}

export interface Copied {
  items: CopiedItem[];
  competenciesAdded: string[];
  files: number;
  openLinks: OpenLink[];
}

/**
 * Copies the pinned revisions of a transfer into its target, with a fixed number of set-based statements per item, and
 * verifies them. Runs inside the one transaction of the copy; nothing shows before its commit (T4).
 */
export async function copyTransfer(deps: Deps, tx: Tx, claim: Claim, report: ProgressReport): Promise<Copied> {
  report.at('COMPETENCIES', 0);
  const { added, files } = await addCatalogue(tx, claim);
  deps.faultPoint('transfer.afterCompetencies', claim.id);
  const items: CopiedItem[] = [];
  for (const item of claim.items) {
    report.at('COPYING', 1 + items.length);
    items.push(await copyItem(tx, claim, item));
    deps.faultPoint('transfer.afterItem', claim.id);
  }
  const linked = await copyAllLinks(tx, claim, items);
  deps.faultPoint('transfer.afterCopy', claim.id);
  report.at('VERIFYING', 1 + items.length);
  await verifyCopies(tx, claim, items);
  deps.faultPoint('transfer.afterVerify', claim.id);
  const openLinks = await joinLinks(tx, claim, { items, linked });
  return { items, competenciesAdded: added, files, openLinks };
}

async function copyItem(tx: Tx, claim: Claim, item: ClaimedItem): Promise<CopiedItem> {
  const made = await insertCopy(tx, claim, item);
  if (!made) return { item, copyId: await existingCopy(tx, claim, item), revision: null };
  await copyRevision(tx, {
    purpose: 'TRANSFER',
    kind: item.kind,
    from: { portalId: claim.portalId, revisionId: item.revisionId },
    to: { portalId: claim.targetPortalId, revisionId: made.revision.id },
  });
  return { item, ...made };
}

/**
 * The content with its one published revision; null when the target got its canonical copy from somebody else meanwhile. A
 * copied course begins open: a direct link that is sent to a member leads into it (R5). The portal's moderator may close it.
 */
async function insertCopy(
  tx: Tx,
  claim: Claim,
  item: ClaimedItem,
): Promise<{ copyId: string; revision: CopiedRevision } | null> {
  const [copyId, revisionId] = [newId(), newId()];
  const [sums] = await tx.sql<Omit<CopiedRevision, 'id'>>(
    `WITH source AS (SELECT * FROM content_revision WHERE portal_id = $7 AND id = $8),
     made AS (
       INSERT INTO content (portal_id, id, kind, title, published_revision_id, last_number, origin_id, origin_number, extra_copy)
       SELECT $1, $2, $3, title, $4, 1, $5, number, $6 FROM source
       ON CONFLICT (portal_id, origin_id) WHERE origin_id IS NOT NULL AND NOT extra_copy AND deleted_at IS NULL DO NOTHING
       RETURNING id),
     opened AS (
       INSERT INTO content_settings (portal_id, content_id, self_enrollment) SELECT $1, id, true FROM made WHERE $3 = 'COURSE')
     INSERT INTO content_revision (portal_id, id, content_id, number, title, description, requirements, pass_mark,
            time_limit_seconds, attempt_limit, shuffle_questions, review, review_after_close, files, content_hash, all_files,
            lessons, materials, tests, questions, published_at)
     SELECT $1, $4, made.id, 1, title, description, requirements, pass_mark, time_limit_seconds, attempt_limit,
            shuffle_questions, review, review_after_close, files, content_hash, all_files, lessons, materials, tests, questions, now()
       FROM made, source RETURNING lessons, materials, tests, questions`,
    [claim.targetPortalId, copyId, item.kind, revisionId, item.rootId, item.extraCopy, claim.portalId, item.revisionId],
  );
  return sums ? { copyId, revision: { id: revisionId, ...sums } } : null;
}

/** The copy that is there; locked, so that it is not deleted while a course that will point to it is still unseen. */
async function existingCopy(tx: Tx, claim: Claim, item: ClaimedItem): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `SELECT id FROM content WHERE portal_id = $1 AND origin_id = $2 AND NOT extra_copy AND deleted_at IS NULL FOR SHARE`,
    [claim.targetPortalId, item.rootId],
  );
  if (row) return row.id;
  const look = 'SELECT 1 FROM content_revision WHERE portal_id = $1 AND id = $2';
  const pinned = await tx.sql(look, [claim.portalId, item.revisionId]);
  if (pinned.length === 0) throw new TransferStopped('SOURCE_GONE');
  // The copy was there when ours was not made, and is deleted now: another attempt makes it.
  throw new Error('the existing copy went away meanwhile');
}
