import type { Deps } from '../../../context.ts';
import { writeIn } from '../../../db/write.ts';
import type { Language } from '../../../i18n/translate.ts';
import { endMemberImport } from './endMemberImport.ts';

/** An import that this worker holds until its lease ends; every later write says `fence = mine` (invariant 2). */
export interface ImportClaim {
  id: string;
  portalId: string;
  fence: number;
  attempts: number;
  orderedBy: string;
  fileSha256: string;
  dryRun: boolean;
  groupId: string | null;
  createGroups: boolean;
  courseIds: string[];
  language: Language;
  sendMails: boolean;
  /** Whether the rows of the file lie in the database already. */
  read: boolean;
}

/** How often an import may be begun without getting any further, crashes of the worker included (F19). */
export const mostAttempts = 5;

/**
 * Takes an import by one atomic UPDATE: of any number of workers at most one gets it. Null when another worker holds it, it has
 * ended, or it was begun too often without getting further (then it is FAILED).
 */
export async function claimMemberImport(
  deps: Deps,
  job: { id: string; portalId: string },
): Promise<ImportClaim | null> {
  return writeIn(deps, { portals: [job.portalId], portal: job.portalId }, async (tx) => {
    const [claim] = await tx.sql<ImportClaim>(
      `UPDATE member_import SET state = 'RUNNING', fence = fence + 1, attempts = attempts + 1,
              lease_until = now() + make_interval(secs => $3), started_at = coalesce(started_at, now())
        WHERE portal_id = $1 AND id = $2 AND not_before <= now()
          AND (state = 'PENDING' OR (state = 'RUNNING' AND (lease_until IS NULL OR lease_until < now())))
        RETURNING id, portal_id AS "portalId", fence::int AS fence, attempts, ordered_by AS "orderedBy", file_sha256 AS "fileSha256",
              dry_run AS "dryRun", group_id AS "groupId", create_groups AS "createGroups", course_ids AS "courseIds", language,
              send_mails AS "sendMails", rows_total IS NOT NULL AS read`,
      [job.portalId, job.id, deps.config.transferLeaseSeconds],
    );
    if (!claim) return null;
    if (claim.attempts <= mostAttempts) return claim;
    await endMemberImport(tx, claim, { state: 'FAILED', failureCode: 'TOO_MANY_ATTEMPTS' });
    return null;
  });
}
