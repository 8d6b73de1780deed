import type { Deps } from '../context.ts';
import { readIn } from '../db/read.ts';
import { sql } from '../db/sql.ts';
import { mailJob } from './mail.jobs.ts';

/**
 * Gives mails whose time has come, and that nobody sends, a job (again): those that lost it and those that wait for another try.
 * Gives how many, at most 200 at once; none while the mail server is away (F24).
 */
export async function redriveMails(deps: Deps): Promise<number> {
  if (deps.mailer.kind === 'none' || !deps.mailer.isOpen()) return 0;
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ id: string }>(em, 'SELECT id FROM mails_to_send(200) AS id'),
  );
  for (const { id } of rows) {
    if (!(await deps.queues.enqueue(mailJob, { id }, { jobId: `mail-${id}` }))) break;
  }
  return rows.length;
}
