import type { Deps } from '../context.ts';
import { writeIn } from '../db/write.ts';

/** Erases the content of mails 30 days after they ended; one that waited as long is given up. Gives how many. */
export async function sweepMails(deps: Deps): Promise<{ mails: number }> {
  const [row] = await writeIn(deps, { portals: [] }, (tx) =>
    tx.sql<{ mails: string }>('SELECT sweep_mails() AS mails'),
  );
  return { mails: Number(row?.mails ?? 0) };
}
