import type { ContentKind } from '../../../schema/enums.ts';
import type { Deps } from '../../context.ts';
import { type Tx, writeIn } from '../../db/write.ts';
import { endTransfer } from './endTransfer.ts';

/** A transfer that this worker holds until its lease ends; every later write says `fence = mine` (invariant 2). */
export interface Claim {
  id: string;
  portalId: string;
  targetPortalId: string;
  orderedBy: string;
  fence: number;
  attempts: number;
  stepsTotal: number;
  items: ClaimedItem[];
}

/** One item to copy. Ids are in the database's spelling. */
export interface ClaimedItem {
  id: string;
  kind: ContentKind;
  title: string;
  sourceId: string;
  revisionId: string;
  number: number;
  hash: string;
  rootId: string;
  requested: boolean;
  extraCopy: boolean;
}

/** How often a transfer may be begun, crashes of the worker included (F19). */
export const mostAttempts = 5;

/**
 * Takes a transfer by one atomic UPDATE: of any number of workers at most one gets it. Null when it is held by another worker,
 * has ended, or was begun too often (then it is FAILED, with the reason).
 */
export async function claimTransfer(deps: Deps, job: { id: string; portalId: string }): Promise<Claim | null> {
  // A claim that a crash of the database takes back leaves the transfer for the next worker.
  return writeIn(deps, { portals: [job.portalId], portal: job.portalId, relaxed: true }, async (tx) => {
    const [claim] = await tx.sql<Omit<Claim, 'items'>>(
      `UPDATE transfer SET state = 'RUNNING', fence = fence + 1, attempts = attempts + 1,
              lease_until = now() + make_interval(secs => $3), started_at = coalesce(started_at, now()),
              phase = 'WAITING', steps_done = 0
        WHERE portal_id = $1 AND id = $2 AND not_before <= now()
          AND (state = 'PENDING' OR (state = 'RUNNING' AND lease_until < now()))
        RETURNING id, portal_id AS "portalId", target_portal_id AS "targetPortalId", ordered_by AS "orderedBy",
                  fence::int AS fence, attempts, steps_total AS "stepsTotal", cancel_requested AS cancelled`,
      [job.portalId, job.id, deps.config.transferLeaseSeconds],
    );
    if (!claim) return null;
    tx.wake(`transfer:${job.id}`);
    if ((claim as { cancelled?: boolean }).cancelled) return endHere(tx, claim, 'CANCELLED');
    if (claim.attempts > mostAttempts) return endHere(tx, claim, 'FAILED');
    return { ...claim, items: await itemsOf(tx, claim) };
  });
}

async function endHere(tx: Tx, claim: Omit<Claim, 'items'>, state: 'FAILED' | 'CANCELLED'): Promise<null> {
  await endTransfer(tx, claim, state === 'FAILED' ? { state, failureCode: 'TOO_MANY_ATTEMPTS' } : { state });
  return null;
}

function itemsOf(tx: Tx, claim: { portalId: string; id: string }): Promise<ClaimedItem[]> {
  // Tests before courses, so that a course finds the copies of its tests; then by origin, so that two transfers with the same
  // content wait for each other in one order.
  return tx.sql<ClaimedItem>(
    `SELECT id, kind, title, source_id AS "sourceId", source_revision_id AS "revisionId", source_number AS number,
            source_hash AS hash, root_id AS "rootId", requested, extra_copy AS "extraCopy"
       FROM transfer_item WHERE portal_id = $1 AND transfer_id = $2 AND state = 'PENDING'
      ORDER BY kind DESC, root_id`,
    [claim.portalId, claim.id],
  );
}
