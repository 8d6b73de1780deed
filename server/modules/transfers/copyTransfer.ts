import type { Deps } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { newId } from '../../ids.ts';
import { copyLinks, copyRevision } from '../content/copyRevision.ts';
import { addCompetencies, addFiles } from './addCatalogue.ts';
import type { Claim, ClaimedItem } from './claimTransfer.ts';
import type { ProgressReport } from './progressWriter.ts';
import { TransferStopped } from './TransferStopped.ts';
import { verifyCopies } from './verifyCopies.ts';

/** What became of one item in the target. */
export interface CopiedItem {
  item: ClaimedItem;
  copyId: string;
  /** The copy's revision; null where the target had the content already. */
  revisionId: string | null;
  rows: number;
}

export interface Copied {
  items: CopiedItem[];
  competenciesAdded: string[];
  files: number;
}

/**
 * Copies the pinned revisions of a transfer into its target, with a fixed number of set-based statements per item, and
 * verifies them. Runs inside the one transaction of the copy; nothing shows before its commit (T4).
 */
export async function copyTransfer(deps: Deps, tx: Tx, claim: Claim, report: ProgressReport): Promise<Copied> {
  await checkTarget(tx, claim, 'lock');
  report.at('COMPETENCIES', 0);
  const competenciesAdded = await addCompetencies(tx, claim);
  const files = await addFiles(tx, claim);
  deps.faultPoint('transfer.afterCompetencies');
  const items: CopiedItem[] = [];
  for (const item of claim.items) {
    report.at('COPYING', 1 + items.length);
    items.push(await copyItem(tx, claim, item));
    deps.faultPoint('transfer.afterItem');
  }
  await copyAllLinks(tx, claim, items);
  deps.faultPoint('transfer.afterCopy');
  report.at('VERIFYING', 1 + items.length);
  await verifyCopies(tx, claim, items);
  deps.faultPoint('transfer.afterVerify');
  await checkTarget(tx, claim, 'look');
  return { items, competenciesAdded, files };
}

/**
 * Invariant 4: the copy holds FOR KEY SHARE on the portal's row, which a deletion's status change does not wait for, and looks
 * at the status again last. A target that goes cancels the transfer (F10).
 */
async function checkTarget(tx: Tx, claim: Claim, how: 'lock' | 'look'): Promise<void> {
  const [row] = await tx.sql<{ status: string }>(
    `SELECT status FROM portal WHERE id = $1 ${how === 'lock' ? 'FOR KEY SHARE' : ''}`,
    [claim.targetPortalId],
  );
  if (row?.status !== 'ACTIVE') throw new TransferStopped('CANCELLED');
}

async function copyItem(tx: Tx, claim: Claim, item: ClaimedItem): Promise<CopiedItem> {
  const revisionId = newId();
  const copyId = await insertContent(tx, claim, item, revisionId);
  if (!copyId) return { item, copyId: await existingCopy(tx, claim, item), revisionId: null, rows: 0 };
  const rows = await copyRevision(tx, {
    purpose: 'TRANSFER',
    from: { portalId: claim.portalId, revisionId: item.revisionId },
    to: { portalId: claim.targetPortalId, revisionId },
  });
  return { item, copyId, revisionId, rows };
}

/** The content with its one published revision; null when the target got its canonical copy from somebody else meanwhile. */
async function insertContent(tx: Tx, claim: Claim, item: ClaimedItem, revisionId: string): Promise<string | null> {
  const [made] = await tx.sql<{ id: string; revisions: number }>(
    `WITH made AS (
       INSERT INTO content (portal_id, id, kind, title, published_revision_id, last_number, origin_id, origin_number, extra_copy)
       SELECT $1, $2, $3, s.title, $4, 1, $5, s.number, $6 FROM content_revision s WHERE s.portal_id = $7 AND s.id = $8
       ON CONFLICT (portal_id, origin_id) WHERE origin_id IS NOT NULL AND NOT extra_copy AND deleted_at IS NULL DO NOTHING
       RETURNING id),
     revision AS (
       INSERT INTO content_revision (portal_id, id, content_id, number, title, description, requirements, pass_mark,
              time_limit_seconds, attempt_limit, shuffle_questions, review, review_after_close, files, content_hash, all_files,
              lessons, materials, tests, questions, published_at)
       SELECT $1, $4, made.id, 1, s.title, s.description, s.requirements, s.pass_mark, s.time_limit_seconds, s.attempt_limit,
              s.shuffle_questions, s.review, s.review_after_close, s.files, s.content_hash, s.all_files, s.lessons, s.materials,
              s.tests, s.questions, now()
         FROM made, content_revision s WHERE s.portal_id = $7 AND s.id = $8 RETURNING 1)
     SELECT made.id, (SELECT count(*)::int FROM revision) AS revisions FROM made`,
    [
      claim.targetPortalId,
      newId(),
      item.kind,
      revisionId,
      item.rootId,
      item.extraCopy,
      claim.portalId,
      item.revisionId,
    ],
  );
  return made?.id ?? null;
}

async function existingCopy(tx: Tx, claim: Claim, item: ClaimedItem): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `SELECT id FROM content WHERE portal_id = $1 AND origin_id = $2 AND NOT extra_copy AND deleted_at IS NULL`,
    [claim.targetPortalId, item.rootId],
  );
  // Neither made nor there: the pinned revision itself is gone.
  if (!row) throw new TransferStopped('SOURCE_GONE');
  return row.id;
}

/** Links come last, when all that they may lead to is there; earlier copies that waited for this content are joined to it. */
async function copyAllLinks(tx: Tx, claim: Claim, items: CopiedItem[]): Promise<void> {
  const linked = await tx.sql<{ revision_id: string }>(
    'SELECT DISTINCT revision_id FROM content_link WHERE portal_id = $1 AND revision_id = ANY ($2::uuid[])',
    [claim.portalId, claim.items.map((item) => item.revisionId)],
  );
  const withLinks = new Set(linked.map((row) => row.revision_id));
  for (const { item, revisionId } of items) {
    if (!revisionId || !withLinks.has(item.revisionId)) continue;
    const from = { portalId: claim.portalId, revisionId: item.revisionId };
    await copyLinks(tx, { purpose: 'TRANSFER', from, to: { portalId: claim.targetPortalId, revisionId } });
  }
  const canonical = items.filter(({ item }) => !item.extraCopy);
  await tx.sql(
    `UPDATE content_link l SET target_id = made.id
       FROM unnest($2::uuid[], $3::uuid[]) AS made (root_id, id)
      WHERE l.portal_id = $1 AND l.target_id IS NULL AND l.target_root_id = made.root_id AND l.kind <> 'ITEM'`,
    [claim.targetPortalId, canonical.map(({ item }) => item.rootId), canonical.map(({ copyId }) => copyId)],
  );
}
