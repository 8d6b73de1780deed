import type { Tx } from '../../../db/write.ts';

/** A piece of evidence that was given or withdrawn. */
export interface EvidenceChange {
  id: string;
  membership_id: string;
  competency_id: string;
  attempt_id: string | null;
  enrollment_id: string | null;
}

const told = 'e.id, e.membership_id, e.competency_id, e.attempt_id, e.enrollment_id';

/** Whoever passed shows it once, however often this runs; what was withdrawn is there again. */
const givenOnce = `
  ON CONFLICT (portal_id, competency_id, attempt_id, enrollment_id) DO UPDATE SET withdrawn_at = NULL
   WHERE e.withdrawn_at IS NOT NULL
  RETURNING ${told}`;

/**
 * Gives evidence for the competencies that the passed ones of these attempts' tests pointed to when they were begun. Released
 * attempts only: before that a result is provisional, and evidence would tell it (L6). By one statement.
 */
export async function giveEvidenceOfAttempts(
  tx: Tx,
  portalId: string,
  attemptIds: readonly string[],
): Promise<EvidenceChange[]> {
  const rows = await tx.sql<EvidenceChange>(
    `INSERT INTO evidence AS e (portal_id, membership_id, competency_id, attempt_id)
     SELECT $1, a.membership_id, cc.competency_id, a.id
       FROM attempt a
       JOIN content_revision r ON r.portal_id = $1 AND r.id = a.revision_id AND r.pass_mark IS NOT NULL
       JOIN content_competency cc ON cc.portal_id = $1 AND cc.revision_id = a.revision_id
      WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) AND a.state = 'GRADED' AND a.released_at IS NOT NULL AND a.passed
      ORDER BY a.id, cc.competency_id ${givenOnce}`,
    [portalId, attemptIds],
  );
  return recorded(tx, portalId, 'evidence.given', rows);
}

/** Withdraws the evidence of those of these attempts that are not passed any more. By one statement. */
export async function withdrawEvidenceOfAttempts(
  tx: Tx,
  portalId: string,
  attemptIds: readonly string[],
): Promise<EvidenceChange[]> {
  const rows = await tx.sql<EvidenceChange>(
    `UPDATE evidence e SET withdrawn_at = now()
       FROM attempt a
      WHERE e.portal_id = $1 AND e.attempt_id = ANY ($2::uuid[]) AND e.withdrawn_at IS NULL
        AND a.portal_id = $1 AND a.id = e.attempt_id AND NOT (a.state = 'GRADED' AND coalesce(a.passed, false))
      RETURNING ${told}`,
    [portalId, attemptIds],
  );
  return recorded(tx, portalId, 'evidence.withdrawn', rows);
}

/** Gives evidence for the competencies of the courses that these enrolments completed, as the completed revision names them. */
export async function giveEvidenceOfEnrollments(
  tx: Tx,
  portalId: string,
  enrollmentIds: readonly string[],
): Promise<EvidenceChange[]> {
  const rows = await tx.sql<EvidenceChange>(
    `INSERT INTO evidence AS e (portal_id, membership_id, competency_id, enrollment_id)
     SELECT $1, n.membership_id, cc.competency_id, n.id
       FROM enrollment n
       JOIN content c ON c.portal_id = $1 AND c.id = n.course_id
       JOIN content_competency cc
         ON cc.portal_id = $1 AND cc.revision_id = coalesce(n.completed_revision_id, c.published_revision_id)
      WHERE n.portal_id = $1 AND n.id = ANY ($2::uuid[]) AND n.state = 'COMPLETED'
      ORDER BY n.id, cc.competency_id ${givenOnce}`,
    [portalId, enrollmentIds],
  );
  return recorded(tx, portalId, 'evidence.given', rows);
}

function recorded(
  tx: Tx,
  portalId: string,
  kind: 'evidence.given' | 'evidence.withdrawn',
  rows: EvidenceChange[],
): EvidenceChange[] {
  for (const row of rows) {
    const { id, membership_id: membershipId, competency_id: competencyId } = row;
    const source = row.attempt_id ? { attemptId: row.attempt_id } : { enrollmentId: row.enrollment_id ?? '' };
    const payload = { evidenceId: id, membershipId, competencyId, ...source };
    tx.record({ kind, portalId, subjectId: id, payload });
  }
  return rows;
}
