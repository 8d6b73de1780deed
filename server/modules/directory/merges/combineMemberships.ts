import type { Tx } from '../../../db/write.ts';
import type { MergedPortal } from './mergePlan.ts';
import { settleCertificates, swapEnrollments } from './swapEnrollments.ts';

/** A membership as it was before. */
export interface Place {
  id: string;
  status: string;
  role: string;
}

/** Later ones may more. */
const roles = ['LEARNER', 'MANAGER', 'MODERATOR', 'ADMIN'];

/** What a moderator closed to one of the accounts stays closed. */
const closed = ['DISABLED', 'REFUSED'];

/**
 * Lets the results of one membership pass to another one of the same portal (R7): of two enrolments in a course the one that got
 * further becomes the person's own; attempts are counted on behind those that are there. The former membership ends, and what it
 * opened the other one opens, so that a portal keeps its moderator. Nothing is deleted and nothing copied, so that whoever points to
 * a result finds it. A fixed number of statements.
 */
export async function combineMemberships(tx: Tx, portalId: string, kept: Place, gone: Place): Promise<MergedPortal> {
  const ids = [portalId, kept.id, gone.id];
  const swapped = await tx.sql<{ kept: string; gone: string }>(betterElsewhere, ids);
  await swapEnrollments(tx, portalId, kept.id, gone.id, swapped);
  const enrollments = await tx.sql<{ id: string }>(
    `UPDATE enrollment e SET membership_id = $2 WHERE e.portal_id = $1 AND e.membership_id = $3
        AND NOT EXISTS (SELECT 1 FROM enrollment own WHERE own.portal_id = $1 AND own.membership_id = $2 AND own.course_id = e.course_id)
      RETURNING e.id`,
    ids,
  );
  const attempts = await tx.sql<{ id: string; number: number }>(countOn, ids);
  const evidence = await tx.sql<{ id: string }>(
    'UPDATE evidence SET membership_id = $2 WHERE portal_id = $1 AND membership_id = $3 RETURNING id',
    ids,
  );
  await settleCertificates(tx, portalId, kept.id, gone.id);
  const allowances = await tx.sql<{ id: string }>(passOn('allowance', 'test_id'), ids);
  const heads = await tx.sql<{ id: string }>(passOn('group_head', 'group_id'), ids);
  const open = gone.status === 'ACTIVE';
  const mergedStatus = open && !closed.includes(kept.status) ? 'ACTIVE' : kept.status;
  const mergedRole = open && roles.indexOf(gone.role) > roles.indexOf(kept.role) ? gone.role : kept.role;
  await tx.sql(
    `UPDATE membership SET status_changed_at = now(), status = CASE WHEN id = $2 THEN $4 ELSE 'REMOVED' END,
            role = CASE WHEN id = $2 THEN $5 ELSE role END, merged_into = CASE WHEN id = $3 THEN $2 END
      WHERE portal_id = $1 AND id IN ($2, $3)`,
    [...ids, mergedStatus, mergedRole],
  );
  const only = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
  return {
    portalId,
    action: 'COMBINE',
    keptId: kept.id,
    goneId: gone.id,
    keptStatus: kept.status,
    goneStatus: gone.status,
    keptRole: kept.role,
    mergedStatus,
    mergedRole,
    enrollments: only(enrollments),
    swapped,
    attempts,
    evidence: only(evidence),
    allowances: only(allowances),
    heads: only(heads),
  };
}

/** Courses in which the outsider got further: completed first, then begun, then enrolled, then ended; the earlier completion wins. */
const betterElsewhere = `
  SELECT own.id AS kept, other.id AS gone
    FROM enrollment own JOIN enrollment other ON other.portal_id = $1 AND other.membership_id = $3 AND other.course_id = own.course_id
   WHERE own.portal_id = $1 AND own.membership_id = $2
     AND (array_position(ARRAY['COMPLETED', 'STARTED', 'ENROLLED', 'ENDED'], other.state), other.completed_at, other.started_at)
       < (array_position(ARRAY['COMPLETED', 'STARTED', 'ENROLLED', 'ENDED'], own.state), own.completed_at, own.started_at)`;

/** Numbers go on behind those that the kept membership has; the former ones are remembered. */
const countOn = `
  WITH former AS (SELECT id, number FROM attempt WHERE portal_id = $1 AND membership_id = $3),
  taken AS (SELECT test_id, max(number) AS last FROM attempt WHERE portal_id = $1 AND membership_id = $2 GROUP BY test_id),
  passed AS (
    UPDATE attempt a SET membership_id = $2, number = a.number + coalesce((SELECT last FROM taken WHERE taken.test_id = a.test_id), 0)
     WHERE a.portal_id = $1 AND a.membership_id = $3 RETURNING a.id)
  SELECT former.id, former.number FROM former JOIN passed USING (id)`;

const passOn = (table: string, key: string): string => `
  UPDATE ${table} t SET membership_id = $2 WHERE t.portal_id = $1 AND t.membership_id = $3
     AND NOT EXISTS (SELECT 1 FROM ${table} own WHERE own.portal_id = $1 AND own.membership_id = $2 AND own.${key} = t.${key})
   RETURNING t.${key} AS id`;
