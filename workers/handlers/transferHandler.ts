import type { Deps } from '../../server/context.ts';
import type { ProgressWriter } from '../../server/modules/transfers/progressWriter.ts';
import { runTransfer } from '../../server/modules/transfers/runTransfer.ts';
import { transferJob } from '../../server/modules/transfers/transfers.jobs.ts';
import type { JobHandler } from '../processJob.ts';

/** Copies one order into one portal. */
export function transferHandler(deps: Deps, progress: ProgressWriter): JobHandler {
  const handler: JobHandler<{ id: string; portalId: string }> = {
    def: transferJob,
    handle: (payload, { signal }) => runTransfer(deps, progress, payload, signal),
  };
  return handler as unknown as JobHandler;
}
