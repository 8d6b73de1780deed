import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { writeIn } from '../../../db/write.ts';

/** Portals that one round looks at. */
const most = 200;

/**
 * Takes the files of imports that ended a day ago from their portals, since they hold names and addresses, also of people who are
 * erased (R11); their bytes go with the files that nobody has any more. What a course shows, or an import still needs, stays. Gives
 * how many.
 */
export async function forgetLists(deps: Deps): Promise<{ lists: number }> {
  const portals = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ id: string }>(em, 'SELECT id FROM portals_with_old_lists($1) AS id', [most]),
  );
  let lists = 0;
  for (const { id: portal } of portals) {
    const gone = await writeIn(deps, { portal, portals: [portal] }, (tx) => tx.sql(forget, [portal]));
    lists += gone.length;
  }
  return { lists };
}

const forget = `
  WITH old AS (
    UPDATE member_import SET list_forgotten = true
     WHERE portal_id = $1 AND NOT list_forgotten AND finished_at < now() - interval '1 day' RETURNING file_sha256)
  DELETE FROM file f WHERE f.portal_id = $1 AND f.sha256 IN (SELECT file_sha256 FROM old)
     AND NOT EXISTS (SELECT 1 FROM member_import i WHERE i.portal_id = $1 AND i.file_sha256 = f.sha256
                        AND (i.finished_at IS NULL OR i.finished_at >= now() - interval '1 day'))
     AND NOT EXISTS (SELECT 1 FROM course_item c WHERE c.portal_id = $1 AND (c.file_sha256 = f.sha256 OR f.sha256 = ANY (c.files)))
     AND NOT EXISTS (SELECT 1 FROM question q WHERE q.portal_id = $1 AND f.sha256 = ANY (q.files))
     AND NOT EXISTS (SELECT 1 FROM content_revision r WHERE r.portal_id = $1
                        AND (f.sha256 = ANY (r.files) OR f.sha256 = ANY (r.all_files)))
  RETURNING 1`;
