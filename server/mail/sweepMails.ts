import type { Deps } from '../context.ts';
import { type Tx, writeIn } from '../db/write.ts';

/** Erases the content of mails 30 days after they ended; one that waited as long is given up. Gives how many. */
export async function sweepMails(deps: Deps): Promise<{ mails: number }> {
  const [row] = await writeIn(deps, { portals: [] }, (tx) =>
    tx.sql<{ mails: string }>('SELECT sweep_mails() AS mails'),
  );
  return { mails: Number(row?.mails ?? 0) };
}

/** Deletes every mail that was written to an account, sent or not: for erasing a person (R11). */
export async function forgetMails(tx: Tx, accountId: string): Promise<void> {
  await tx.sql('SELECT forget_mails($1)', [accountId]);
}
