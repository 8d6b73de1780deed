import type { MemberImportFailure } from '../../../../schema/enums.ts';
import type { Tx } from '../../../db/write.ts';
import { memberImportTopic } from './memberImports.jobs.ts';

/** How an import ends. */
export type ImportEnd =
  | { state: 'COMPLETED' | 'CANCELLED' }
  | { state: 'FAILED'; failureCode: MemberImportFailure; failureLine?: number | null };

interface Ended {
  dryRun: boolean;
  accepted: number;
  created: number;
  invited: number;
  alreadyMembers: number;
  refused: number;
}

/**
 * Ends an import under its holder's fence, or without one that nobody holds. Rows whose turn did not come are NOT_DONE. Gives
 * whether it was ended.
 */
export async function endMemberImport(
  tx: Tx,
  { id, portalId, fence }: { id: string; portalId: string; fence?: number },
  end: ImportEnd,
): Promise<boolean> {
  const failed = end.state === 'FAILED' ? end : null;
  const [row] = await tx.sql<Ended>(
    `WITH ended AS (
       UPDATE member_import SET state = $4, failure_code = $5, failure_line = $6, lease_until = NULL, finished_at = now()
        WHERE portal_id = $1 AND id = $2 AND state IN ('PENDING', 'RUNNING') AND ($3::bigint IS NULL OR fence = $3) RETURNING *),
     rest AS (
       UPDATE member_import_row r SET outcome = 'NOT_DONE' FROM ended
        WHERE r.portal_id = $1 AND r.import_id = ended.id AND r.outcome = 'PENDING')
     SELECT dry_run AS "dryRun", accepted, created, invited, already_members AS "alreadyMembers", refused FROM ended`,
    [portalId, id, fence ?? null, end.state, failed?.failureCode ?? null, failed?.failureLine ?? null],
  );
  if (!row) return false;
  tx.wake(memberImportTopic(id));
  if (end.state === 'COMPLETED') {
    const { dryRun, created, invited, alreadyMembers, refused } = row;
    const payload = { importId: id, dryRun, created, invited, alreadyMembers, refused };
    tx.record({ kind: 'member_import.completed', portalId, subjectId: id, payload });
  }
  return true;
}
