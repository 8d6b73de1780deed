import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';
import { type Claim, claimTransfer } from './claimTransfer.ts';
import { completeTransfer } from './completeTransfer.ts';
import { copyTransfer } from './copyTransfer.ts';
import { endTransfer } from './endTransfer.ts';
import type { ProgressWriter } from './progressWriter.ts';
import { releaseTransfer } from './releaseTransfer.ts';
import { TransferStopped } from './TransferStopped.ts';

/**
 * Runs one transfer to its end: claim, copy in one transaction, verify, tell. Called for each job, any number of times: only
 * the holder of the lease works, and a crash at any point leaves either nothing or the whole copy (invariants 1–3, T4).
 * When `signal` is aborted (the worker stops) it lets go at the next phase, and another worker begins anew.
 */
export async function runTransfer(
  deps: Deps,
  progress: ProgressWriter,
  job: { id: string; portalId: string },
  signal?: AbortSignal,
): Promise<void> {
  const claim = await claimTransfer(deps, job);
  if (!claim) return;
  deps.faultPoint('transfer.afterClaim', claim.id);
  const log = deps.log.child({ transferId: claim.id, portalId: claim.portalId, attempt: claim.attempts });
  const report = progress.start(claim, signal);
  try {
    const scope = {
      accountId: claim.orderedBy,
      portals: [claim.portalId, claim.targetPortalId],
      portal: claim.targetPortalId,
    };
    await writeIn(deps, scope, async (tx) => {
      const copied = await copyTransfer(deps, tx, claim, report);
      await completeTransfer(tx, claim, copied, report);
      deps.faultPoint('transfer.beforeCommit', claim.id);
    });
    deps.faultPoint('transfer.afterCommit', claim.id);
    log.info('data transfer complete');
  } catch (error) {
    await giveUp(deps, claim, error).catch((failure) => log.error({ err: failure }, 'could not put the transfer back'));
    log.warn({ err: error }, 'transfer not finished');
  } finally {
    report.end();
  }
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
