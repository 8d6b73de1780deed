import type { Deps } from '../../server/context.ts';
import { passwordResetJob } from '../../server/modules/accounts/accounts.jobs.ts';
import { sendPasswordReset } from '../../server/modules/accounts/sendPasswordReset.ts';
import type { JobHandler } from '../processJob.ts';

/** Writes the mail to somebody who asked for a new password. */
export function passwordResetHandler(deps: Deps): JobHandler {
  const handler: JobHandler<{ id: string }> = {
    def: passwordResetJob,
    handle: ({ id }) => sendPasswordReset(deps, id),
  };
  return handler as unknown as JobHandler;
}
