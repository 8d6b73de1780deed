import type { Deps } from '../../server/context.ts';
import { regradeJob } from '../../server/modules/learning/grading/regrade.jobs.ts';
import { runRegrade } from '../../server/modules/learning/grading/runRegrade.ts';
import type { JobHandler } from '../processJob.ts';

/** Judges the rest of a test's attempts anew. */
export function regradeHandler(deps: Deps): JobHandler {
  const handler: JobHandler<{ id: string; portalId: string }> = {
    def: regradeJob,
    handle: (payload, { signal }) => runRegrade(deps, payload, signal),
  };
  return handler as unknown as JobHandler;
}
