import type { Tx } from '../../db/write.ts';
import { matchedCompetencies } from './addCatalogue.ts';
import type { Claim } from './claimTransfer.ts';
import type { Copied } from './copyTransfer.ts';
import type { ProgressReport } from './progressWriter.ts';
import { TransferStopped } from './TransferStopped.ts';
import { tellOrderer } from './tellOrderer.ts';
import { tellTarget } from './tellTarget.ts';
import type { ManifestItem, TransferManifest } from './transferManifest.ts';

/**
 * The last statements of a copy: the manifest, the transfer's end under `fence = mine`, and who is told in both portals: notices
 * and events (T2).
 * A holder that lost its lease or was cancelled changes nothing, nor does one whose target goes (F10): its transaction is
 * rolled back.
 */
export async function completeTransfer(tx: Tx, claim: Claim, copied: Copied, report: ProgressReport): Promise<void> {
  const manifest = await manifestOf(tx, claim, copied);
  report.at('VERIFYING', claim.stepsTotal);
  await tellTarget(tx, claim, copied);
  await tx.writeTo(claim.portalId);
  const [ended] = await tx.sql(
    `WITH ended AS (
       UPDATE transfer SET state = 'COMPLETED', phase = 'DONE', steps_done = steps_total, lease_until = NULL,
              finished_at = clock_timestamp(), manifest = $4
        WHERE portal_id = $1 AND id = $2 AND fence = $3 AND state = 'RUNNING' AND NOT cancel_requested
          AND EXISTS (SELECT 1 FROM portal WHERE portal.id = target_portal_id AND status = 'ACTIVE') RETURNING id),
     items AS (
       UPDATE transfer_item i SET holds_origin = false, state = c.state, copy_id = c.copy_id, copy_revision_id = c.revision_id,
              copy_hash = c.hash
         FROM ended, jsonb_to_recordset($5::jsonb) AS c (id uuid, state text, copy_id uuid, revision_id uuid, hash text)
        WHERE i.portal_id = $1 AND i.id = c.id)
     SELECT id FROM ended`,
    [claim.portalId, claim.id, claim.fence, JSON.stringify(manifest), JSON.stringify(itemRows(copied))],
  );
  if (!ended) throw new TransferStopped(await whyNot(tx, claim));
  await tellOrderer(tx, claim, { kind: 'TRANSFER_COMPLETED' });
  record(tx, claim, copied);
}

const itemRows = (copied: Copied) =>
  copied.items.map(({ item, copyId, revision }) => ({
    id: item.id,
    state: revision ? 'COPIED' : 'SKIPPED',
    copy_id: copyId,
    revision_id: revision?.id ?? null,
    hash: revision ? item.hash : null,
  }));

/** Whoever still holds the transfer was asked to stop, or its target goes. */
async function whyNot(tx: Tx, claim: Claim): Promise<'CANCELLED' | 'LEASE_LOST'> {
  const [row] = await tx.sql<{ cancelled: boolean }>(
    `SELECT fence = $3 AND state = 'RUNNING' AS cancelled FROM transfer WHERE portal_id = $1 AND id = $2`,
    [claim.portalId, claim.id, claim.fence],
  );
  return row?.cancelled ? 'CANCELLED' : 'LEASE_LOST';
}

function record(tx: Tx, claim: Claim, copied: Copied): void {
  const { id, portalId, targetPortalId } = claim;
  const requested = copied.items.filter(({ item, revision }) => item.requested && revision);
  const titles = requested.map(({ item }) => item.title);
  const contentIds = requested.map(({ copyId }) => copyId);
  const received = { titles, contentIds, competenciesAdded: copied.competenciesAdded.length };
  if (requested.length > 0) tx.record({ kind: 'transfer.received', portalId: targetPortalId, payload: received });
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
  const items = copied.items.map(({ item, copyId, revision }): ManifestItem => {
    const { lessons, materials, tests, questions } = revision ?? { lessons: 0, materials: 0, tests: 0, questions: 0 };
    const outcome = revision ? 'COPIED' : 'ALREADY_THERE';
    const { sourceId, title, number, hash } = item;
    return {
      sourceId,
      copyId,
      title,
      revision: number,
      lessons,
      materials,
      tests,
      questions,
      outcome,
      verified: revision !== null,
      hash,
    };
  });
  return { competencies, files: copied.files, items, openLinks: copied.openLinks };
}
