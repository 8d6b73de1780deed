import type { PortalKind } from '../../../schema/enums.ts';
import type { Deps } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { writeIn } from '../../db/write.ts';
import { isLanguage } from '../../i18n/translate.ts';
import { queueMails } from '../../mail/queueMails.ts';
import { passwordResetJob } from './accounts.jobs.ts';
import { resetToken } from './orderPasswordReset.ts';

interface Bound {
  account_id: string;
  email: string;
  name: string;
  language: string;
  audience: PortalKind;
  seconds_left: number;
}

/** Binds an order of `orderPasswordReset` to the account of its address and writes the mail, once; without one it is deleted. */
export async function sendPasswordReset(deps: Deps, id: string): Promise<void> {
  await writeIn(deps, { portals: [] }, async (tx) => {
    const [bound] = await tx.sql<Bound>('SELECT * FROM bind_account_token($1)', [id]);
    if (!bound) return;
    await queueMails(tx, [
      {
        template: 'passwordReset',
        to: { email: bound.email, name: bound.name },
        language: isLanguage(bound.language) ? bound.language : 'en',
        portalId: null,
        accountId: bound.account_id,
        link: { path: '/reset-password', token: resetToken(id), site: bound.audience },
        usefulForSeconds: bound.seconds_left,
      },
    ]);
  });
}

/** Gives orders that lost their job another one (invariant 1); gives how many, at most 100. */
export async function redrivePasswordResets(deps: Deps): Promise<number> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ id: string }>(em, 'SELECT id FROM account_tokens_to_bind(100) AS id'),
  );
  for (const { id } of rows) {
    if (!(await deps.queues.enqueue(passwordResetJob, { id }, { jobId: `reset-${id}` }))) break;
  }
  return rows.length;
}
