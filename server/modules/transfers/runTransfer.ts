import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';
import { type Claim, type Company, claimTransfer } from './claimTransfer.ts';
import { completeTransfer } from './completeTransfer.ts';
import { copyTransfer } from './copyTransfer.ts';
import { endTransfer } from './endTransfer.ts';
import type { ProgressReport, ProgressWriter } from './progressWriter.ts';
import { releaseTransfer } from './releaseTransfer.ts';
import { TransferStopped } from './TransferStopped.ts';

/**
 * Runs one transfer to its end: claim, copy in one transaction, verify, tell. Called for each job, any number of times: only
 * the holder of the lease works, and a crash at any point leaves either nothing or the whole copy (invariants 1–3, T4).
 * When `signal` is aborted (the worker stops) it lets go at the next phase, and another worker begins anew.
 * `MUST_BE_ALONE`: nothing was done, since workers may die of it (F19); call it again when nothing else runs in this process.
 */
export async function runTransfer(
  deps: Deps,
  progress: ProgressWriter,
  job: { id: string; portalId: string },
  { signal, company = 'ALONE' }: { signal?: AbortSignal; company?: Company } = {},
): Promise<'MUST_BE_ALONE' | null> {
  if (signal?.aborted) return null;
  const claim = await claimTransfer(deps, job, company);
  if (!claim || claim === 'MUST_BE_ALONE') return claim;
  deps.faultPoint('transfer.afterClaim', claim.id);
  const log = deps.log.child({ transferId: claim.id, portalId: claim.portalId, attempt: claim.attempts });
  const report = progress.start(claim, signal);
  try {
    await copyAndTell(deps, claim, report);
    deps.faultPoint('transfer.afterCommit', claim.id);
    log.info('data transfer complete');
  } catch (error) {
    await giveUp(deps, claim, error).catch((failure) => log.error({ err: failure }, 'could not put the transfer back'));
    log.warn({ err: error }, 'transfer not finished');
  } finally {
    report.end();
  }
  return null;
}

/** All that a transfer does, in one transaction. */
function copyAndTell(deps: Deps, claim: Claim, report: ProgressReport): Promise<void> {
  const scope = {
    accountId: claim.orderedBy,
    portals: [claim.portalId, claim.targetPortalId],
    portal: claim.targetPortalId,
  };
  return writeIn(deps, scope, async (tx) => {
    const copied = await copyTransfer(deps, tx, claim, report);
    await completeTransfer(tx, claim, copied, report);
    deps.faultPoint('transfer.beforeCommit', claim.id);
  });
}

/** What cannot go better another time ends the transfer; anything else puts it back for a later attempt. */
async function giveUp(deps: Deps, claim: Claim, error: unknown): Promise<void> {
  if (!(error instanceof TransferStopped)) return releaseTransfer(deps, claim, 'fault');
  if (error.reason === 'LEASE_LOST') return;
  if (error.reason === 'INTERRUPTED') return releaseTransfer(deps, claim, 'shutdown');
  const end =
    error.reason === 'CANCELLED'
      ? { state: 'CANCELLED' as const }
      : { state: 'FAILED' as const, failureCode: error.reason };
  await writeIn(deps, { portals: [claim.portalId], portal: claim.portalId }, (tx) => endTransfer(tx, claim, end));
}
