import type { Tx } from '../../../db/write.ts';

/** An attempt whose result changed, with what it was before. Points are as the database writes decimals. */
export interface Settled {
  id: string;
  membership_id: string;
  test_id: string;
  state: 'SUBMITTED' | 'GRADED';
  points: string | null;
  passed: boolean | null;
  released: boolean;
  state_before: 'SUBMITTED' | 'GRADED';
  points_before: string | null;
  passed_before: boolean | null;
}

/**
 * Adds up the answers of attempts that were handed in, by one statement, and says what changed: GRADED when nothing waits for a
 * person, released at once unless the test's results are released by hand (L6), passed by the pass mark of the revision the
 * attempt began with. An attempt in which something waits again is SUBMITTED again and has no result. Whoever calls it holds the
 * attempts' rows.
 */
export async function settleAttempts(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<Settled[]> {
  return tx.sql<Settled>(settleSql, [portalId, attemptIds]);
}

const settleSql = `
  WITH sums AS MATERIALIZED (
    SELECT attempt_id AS id, sum(points) AS points, bool_or(points IS NULL) AS waiting
      FROM answer WHERE portal_id = $1 AND attempt_id = ANY ($2::uuid[]) GROUP BY attempt_id),
  handed_in AS MATERIALIZED (
    SELECT * FROM attempt WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND state <> 'IN_PROGRESS'),
  papers AS MATERIALIZED (
    SELECT revision_id, sum(points) AS most FROM question
     WHERE portal_id = $1 AND revision_id = ANY (ARRAY (SELECT revision_id FROM handed_in)) GROUP BY revision_id),
  graded AS (
    SELECT b.*, papers.most, coalesce(sums.points, 0) AS sum, coalesce(sums.waiting, false) AS waiting
      FROM handed_in b JOIN papers ON papers.revision_id = b.revision_id LEFT JOIN sums ON sums.id = b.id),
  results AS MATERIALIZED (
    SELECT b.id, b.most, b.state AS state_before, b.points AS points_before, b.passed AS passed_before,
           CASE WHEN b.waiting THEN 'SUBMITTED' ELSE 'GRADED' END AS state,
           CASE WHEN NOT b.waiting THEN b.sum END AS points,
           CASE WHEN NOT b.waiting AND r.pass_mark IS NOT NULL THEN b.sum * 100 >= r.pass_mark * b.most END AS passed,
           CASE WHEN NOT b.waiting THEN coalesce(b.graded_at, now()) END AS graded_at,
           CASE WHEN b.waiting THEN NULL
                WHEN b.state = 'SUBMITTED' AND NOT coalesce(s.release_by_hand, false) THEN coalesce(b.released_at, now())
                ELSE b.released_at END AS released_at
      FROM graded b
      JOIN content_revision r ON r.portal_id = $1 AND r.id = b.revision_id
      LEFT JOIN content_settings s ON s.portal_id = $1 AND s.content_id = b.test_id)
  UPDATE attempt a
     SET state = t.state, points = t.points, max_points = t.most, passed = t.passed, graded_at = t.graded_at, released_at = t.released_at
    FROM results t
   WHERE a.portal_id = $1 AND a.id = t.id
     AND (a.state, a.points, a.max_points, a.passed) IS DISTINCT FROM (t.state, t.points, t.most, t.passed)
  RETURNING a.id, a.membership_id, a.test_id, a.state, a.points, a.passed, a.released_at IS NOT NULL AS released,
            t.state_before, t.points_before, t.passed_before`;
