import type { Deps } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { type Tx, writeIn } from '../../db/write.ts';

/** Courses and tests that one round looks at. */
const most = 100;

/** What a purge did. */
export interface ContentPurge {
  /** Courses and tests whose rows went. */
  purged: number;
}

/**
 * Erases the rows of courses and tests deleted more than `seconds` ago (an hour, unless said otherwise) that no open transfer pins and no course still holds
 * (a deleted test stays while an earlier revision of a living course names it); at most 100 at once.
 * The waiting time outlasts every transaction that may still have seen them; nothing new pins what is deleted. Safe to repeat
 * and to run in several processes at once.
 */
export async function purgeDeletedContent(deps: Deps, { seconds = 3600 } = {}): Promise<ContentPurge> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; content_id: string }>(
      em,
      'SELECT * FROM deleted_content_to_purge(make_interval(secs => $1), $2)',
      [seconds, most],
    ),
  );
  let purged = 0;
  for (const [portalId, contents] of Map.groupBy(rows, (row) => row.portal_id)) {
    const ids = contents.map((row) => row.content_id);
    purged += await writeIn(deps, { portal: portalId, portals: [portalId] }, (tx) => erase(tx, portalId, ids));
  }
  return { purged };
}

/** Two statements, whatever there is to erase: revisions, items, questions and links go with the content they belong to. */
async function erase(tx: Tx, portalId: string, ids: readonly string[]): Promise<number> {
  // A transfer that is being retried right now shows its new state once its row is ours; a later retry waits and finds nothing.
  const pinned = await tx.sql<{ content_id: string; open: boolean }>(
    `SELECT r.content_id, t.state IN ('PENDING', 'RUNNING') AS open
       FROM content_revision r
       JOIN transfer_item i ON i.portal_id = r.portal_id AND i.source_revision_id = r.id
       JOIN transfer t ON t.portal_id = i.portal_id AND t.id = i.transfer_id
      WHERE r.portal_id = $1 AND r.content_id = ANY ($2::uuid[])
        FOR SHARE OF t`,
    [portalId, ids],
  );
  const held = new Set(pinned.filter((row) => row.open).map((row) => row.content_id));
  const erased = await tx.sql(
    'DELETE FROM content WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NOT NULL RETURNING id',
    [portalId, ids.filter((id) => !held.has(id))],
  );
  return erased.length;
}
