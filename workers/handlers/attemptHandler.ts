import type { Deps } from '../../server/context.ts';
import { attemptJob } from '../../server/modules/learning/attempts/attempts.jobs.ts';
import { submitOverdueAttempts } from '../../server/modules/learning/attempts/submitAttempt.ts';
import type { JobHandler } from '../processJob.ts';

/** Hands in an attempt whose time is up; one whose time was extended meanwhile has another job. */
export function attemptHandler(deps: Deps): JobHandler {
  const handler: JobHandler<{ id: string; portalId: string }> = {
    def: attemptJob,
    async handle({ id, portalId }) {
      await submitOverdueAttempts(deps, portalId, [id]);
    },
  };
  return handler as unknown as JobHandler;
}
