import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { memberImportJob, memberImportJobId } from './memberImports.jobs.ts';

/** Gives open imports that no worker holds a job again (invariant 1); how many were found, at most 100 at once. */
export async function redriveMemberImports(deps: Deps): Promise<number> {
  const rows = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ portal_id: string; import_id: string; fence: string }>(em, 'SELECT * FROM member_imports_to_drive(100)'),
  );
  for (const { portal_id, import_id, fence } of rows) {
    const job = { id: import_id, portalId: portal_id };
    if (!(await deps.queues.enqueue(memberImportJob, job, { jobId: memberImportJobId(import_id, Number(fence)) })))
      break;
  }
  return rows.length;
}
