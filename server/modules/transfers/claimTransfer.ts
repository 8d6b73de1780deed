import type { ContentKind } from '../../../schema/enums.ts';
import type { Deps } from '../../context.ts';
import { type Tx, writeIn } from '../../db/write.ts';
import { endTransfer, type TransferEnd } from './endTransfer.ts';

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

/** How often a transfer may be begun beside others; a worker that dies of it takes them along, so later ones are alone. */
const mostAttemptsBesideOthers = 2;

/** Whether other transfers run in the same process. */
export type Company = 'BESIDE_OTHERS' | 'ALONE';

/**
 * Takes a transfer by one atomic UPDATE: of any number of workers at most one gets it. Null when it is held by another worker,
 * has ended, or was begun too often (then it is FAILED, with the reason). `MUST_BE_ALONE`: it was not taken, since it failed
 * twice; claim it again when nothing else runs in this process.
 */
export async function claimTransfer(
  deps: Deps,
  job: { id: string; portalId: string },
  company: Company,
): Promise<Claim | 'MUST_BE_ALONE' | null> {
  // A claim that a crash of the database takes back leaves the transfer for the next worker.
  return writeIn(deps, { portals: [job.portalId], portal: job.portalId, relaxed: true }, async (tx) => {
    const [claim] = await tx.sql<Claim & { cancelled: boolean }>(claimSql, [
      job.portalId,
      job.id,
      deps.config.transferLeaseSeconds,
      company === 'ALONE' ? null : mostAttemptsBesideOthers,
    ]);
    if (!claim) return company === 'ALONE' ? null : refused(tx, job);
    if (claim.cancelled) return endHere(tx, claim, { state: 'CANCELLED' });
    if (claim.attempts > mostAttempts) return endHere(tx, claim, { state: 'FAILED', failureCode: 'TOO_MANY_ATTEMPTS' });
    return claim;
  });
}

async function refused(tx: Tx, job: { id: string; portalId: string }): Promise<'MUST_BE_ALONE' | null> {
  const look = `SELECT 1 FROM transfer WHERE portal_id = $1 AND id = $2 AND ${isDue} AND attempts >= $3`;
  const rows = await tx.sql(look, [job.portalId, job.id, mostAttemptsBesideOthers]);
  return rows.length > 0 ? 'MUST_BE_ALONE' : null;
}

async function endHere(tx: Tx, claim: Claim, end: TransferEnd): Promise<null> {
  await endTransfer(tx, claim, end);
  return null;
}

/** Nobody holds it, and its time has come. */
const isDue = `not_before <= now() AND (state = 'PENDING' OR (state = 'RUNNING' AND lease_until < now()))`;

/**
 * Tests come before courses, so that a course finds the copies of its tests; then by origin, so that two transfers with the
 * same content wait for each other in one order.
 */
const claimSql = `
  WITH claimed AS (
    UPDATE transfer SET state = 'RUNNING', fence = fence + 1, attempts = attempts + 1,
           lease_until = now() + make_interval(secs => $3), started_at = coalesce(started_at, now()),
           phase = 'WAITING', steps_done = 0
     WHERE portal_id = $1 AND id = $2 AND ${isDue} AND ($4::int IS NULL OR attempts < $4)
     RETURNING id, portal_id, target_portal_id, ordered_by, fence::int AS fence, attempts, steps_total, cancel_requested)
  SELECT c.id, c.portal_id AS "portalId", c.target_portal_id AS "targetPortalId", c.ordered_by AS "orderedBy", c.fence,
         c.attempts, c.steps_total AS "stepsTotal", c.cancel_requested AS cancelled, coalesce((
           SELECT jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'sourceId', i.source_id,
                    'revisionId', i.source_revision_id, 'number', i.source_number, 'hash', i.source_hash, 'rootId', i.root_id,
                    'requested', i.requested, 'extraCopy', i.extra_copy) ORDER BY i.kind DESC, i.root_id)
             FROM transfer_item i WHERE i.portal_id = $1 AND i.transfer_id = c.id AND i.state = 'PENDING'), '[]') AS items
    FROM claimed c`;
