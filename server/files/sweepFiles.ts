import type { Deps } from '../context.ts';
import { sqlState } from '../db/retryTransient.ts';
import { type Tx, writeIn } from '../db/write.ts';

/** What a sweep did. */
export interface FileSweep {
  /** Blobs whose rows and bytes went. */
  erased: number;
  /** Temporary files of uploads that were cut off. */
  abandoned: number;
}

/** How old something unused must be to go, in seconds. */
export interface SweepAges {
  unused?: number;
  abandoned?: number;
}

/** How many bytes go between two signs of life to the database, and how many of them at once. */
const batch = 200;
const atOnce = 8;

/**
 * Erases the bytes that no portal refers to any more, and temporary files that crashes left; both a day old unless said
 * otherwise. Safe at any time and in several processes at once.
 *
 * The bytes go before the deletion of their rows is committed: until then whoever uploads the same bytes waits for these rows
 * (storeFile.ts), and afterwards registers and brings them anew. After a crash in between the rows are back, unused, and the
 * next sweep takes them.
 */
export async function sweepFiles(deps: Deps, ages: SweepAges = {}): Promise<FileSweep> {
  const { unused = 86_400, abandoned = 86_400 } = ages;
  const erased = await eraseUnused(deps, unused);
  return { erased, abandoned: await deps.files.removeAbandoned(abandoned) };
}

/** A portal that took a blob while we deleted its row makes the whole statement fail (its foreign key); then we look again. */
async function eraseUnused(deps: Deps, seconds: number, triesLeft = 5): Promise<number> {
  try {
    return await writeIn(deps, { portals: [] }, async (tx) => {
      const rows = await tx.sql<{ sha256: string }>('SELECT sweep_unused_blobs(make_interval(secs => $1)) AS sha256', [
        seconds,
      ]);
      const hashes = rows.map(({ sha256 }) => sha256);
      for (let at = 0; at < hashes.length; at += batch) await eraseBytes(deps, tx, hashes.slice(at, at + batch));
      deps.faultPoint('sweep.erased');
      return hashes.length;
    });
  } catch (error) {
    if (sqlState(error) !== '23503' || triesLeft <= 1) throw error;
    return eraseUnused(deps, seconds, triesLeft - 1);
  }
}

async function eraseBytes(deps: Deps, tx: Tx, hashes: string[]): Promise<void> {
  for (let at = 0; at < hashes.length; at += atOnce) {
    await Promise.all(hashes.slice(at, at + atOnce).map((sha256) => deps.files.erase(sha256)));
  }
  // A transaction that says nothing is ended by the database (idle_in_transaction_session_timeout).
  await tx.sql('SELECT 1');
}
