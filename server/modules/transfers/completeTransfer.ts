import type { Tx } from '../../db/write.ts';
import { matchedCompetencies } from './addCatalogue.ts';
import type { Claim } from './claimTransfer.ts';
import type { Copied } from './copyTransfer.ts';
import type { ProgressReport } from './progressWriter.ts';
import { TransferStopped } from './TransferStopped.ts';
import type { ManifestItem, TransferManifest } from './transferManifest.ts';

/**
 * The last statements of a copy: the manifest, the transfer's end under `fence = mine`, and the events in both logs (T2).
 * A holder that lost its lease or was cancelled changes nothing: its transaction is rolled back.
 */
export async function completeTransfer(tx: Tx, claim: Claim, copied: Copied, report: ProgressReport): Promise<void> {
  const manifest = await manifestOf(tx, claim, copied);
  report.at('VERIFYING', claim.stepsTotal);
  await tx.writeTo(claim.portalId);
  const [ended] = await tx.sql<{ cancelled: boolean }>(
    `WITH ended AS (
       UPDATE transfer SET state = 'COMPLETED', phase = 'DONE', steps_done = steps_total, lease_until = NULL,
              finished_at = clock_timestamp(), manifest = $4
        WHERE portal_id = $1 AND id = $2 AND fence = $3 AND state = 'RUNNING' AND NOT cancel_requested RETURNING id),
     items AS (
       UPDATE transfer_item i SET holds_origin = false, state = c.state, copy_id = c.copy_id, copy_revision_id = c.revision_id,
              rows_copied = c.rows, copy_hash = c.hash
         FROM ended, jsonb_to_recordset($5::jsonb) AS c (id uuid, state text, copy_id uuid, revision_id uuid, rows int, hash text)
        WHERE i.portal_id = $1 AND i.id = c.id)
     SELECT false AS cancelled FROM ended`,
    [claim.portalId, claim.id, claim.fence, JSON.stringify(manifest), JSON.stringify(itemRows(copied))],
  );
  if (!ended) throw new TransferStopped(await whyNot(tx, claim));
  record(tx, claim, copied);
}

const itemRows = (copied: Copied) =>
  copied.items.map(({ item, copyId, revisionId, rows }) => ({
    id: item.id,
    state: revisionId ? 'COPIED' : 'SKIPPED',
    copy_id: copyId,
    revision_id: revisionId,
    rows,
    hash: revisionId ? item.hash : null,
  }));

async function whyNot(tx: Tx, claim: Claim): Promise<'CANCELLED' | 'LEASE_LOST'> {
  const [row] = await tx.sql<{ cancelled: boolean }>(
    'SELECT cancel_requested AND fence = $3 AS cancelled FROM transfer WHERE portal_id = $1 AND id = $2',
    [claim.portalId, claim.id, claim.fence],
  );
  return row?.cancelled ? 'CANCELLED' : 'LEASE_LOST';
}

function record(tx: Tx, claim: Claim, copied: Copied): void {
  const { id, portalId, targetPortalId } = claim;
  const requested = copied.items.filter(({ item }) => item.requested);
  const titles = requested.map(({ item }) => item.title);
  const contentIds = requested.map(({ copyId }) => copyId);
  const received = { titles, contentIds, competenciesAdded: copied.competenciesAdded.length };
  tx.record({ kind: 'transfer.received', portalId: targetPortalId, payload: received });
  tx.record({
    kind: 'transfer.completed',
    portalId,
    subjectId: id,
    payload: { transferId: id, targetPortalId, titles },
  });
  tx.wake(`transfer:${id}`);
}

async function manifestOf(tx: Tx, claim: Claim, copied: Copied): Promise<TransferManifest> {
  const competencies = await matchedCompetencies(tx, claim, copied.competenciesAdded);
  const revisions = copied.items.flatMap(({ revisionId }) => (revisionId ? [revisionId] : []));
  const sums = await tx.sql<
    Pick<ManifestItem, 'lessons' | 'materials' | 'tests' | 'questions'> & {
      id: string;
      openLinks: TransferManifest['openLinks'];
    }
  >(
    `SELECT r.id, r.lessons, r.materials, r.tests, r.questions,
            coalesce((SELECT jsonb_agg(jsonb_build_object('ownerTitle', r.title, 'kind', l.kind, 'targetRootId', l.target_root_id))
                        FROM content_link l WHERE l.portal_id = $1 AND l.revision_id = r.id AND l.target_id IS NULL), '[]') AS "openLinks"
       FROM content_revision r WHERE r.portal_id = $1 AND r.id = ANY ($2::uuid[])`,
    [claim.targetPortalId, revisions],
  );
  const byRevision = new Map(sums.map((row) => [row.id, row]));
  const items = copied.items.map(({ item, copyId, revisionId }): ManifestItem => {
    const sum = byRevision.get(revisionId ?? '');
    return {
      sourceId: item.sourceId,
      copyId,
      title: item.title,
      revision: item.number,
      lessons: sum?.lessons ?? 0,
      materials: sum?.materials ?? 0,
      tests: sum?.tests ?? 0,
      questions: sum?.questions ?? 0,
      outcome: revisionId ? 'COPIED' : 'ALREADY_THERE',
      verified: revisionId !== null,
      hash: item.hash,
    };
  });
  return { competencies, files: copied.files, items, openLinks: sums.flatMap((row) => row.openLinks) };
}
