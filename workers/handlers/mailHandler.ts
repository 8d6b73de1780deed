import type { Deps } from '../../server/context.ts';
import { mailJob } from '../../server/mail/mail.jobs.ts';
import { sendMail } from '../../server/mail/sendMail.ts';
import type { JobHandler } from '../processJob.ts';

/** Sends one mail of the outbox. */
export function mailHandler(deps: Deps): JobHandler {
  const handler: JobHandler<{ id: string }> = { def: mailJob, handle: ({ id }) => sendMail(deps, id) };
  return handler as unknown as JobHandler;
}
