import { withDates } from '../../../db/withDates.ts';
import type { Tx } from '../../../db/write.ts';
import { attemptJob, attemptJobId } from './attempts.jobs.ts';
import { deadlineSql } from './testAccess.ts';

interface Moved {
  id: string;
  deadline_at: Date | null;
  /** From now until the server hands it in. */
  seconds: number | null;
}

/**
 * Keeps everybody from beginning an attempt at a test until the transaction ends, and waits for those who are about to: what decides
 * on deadlines is about to change. Whoever starts holds the same row FOR SHARE, so that each attempt either is seen by
 * `moveDeadlines` or sees the change.
 */
export async function holdStarts(tx: Tx, portalId: string, testId: string): Promise<void> {
  await tx.sql('SELECT 1 FROM content WHERE portal_id = $1 AND id = $2 FOR NO KEY UPDATE', [portalId, testId]);
}

/**
 * Works out anew when the time of attempts in progress at a test is up, of one person or of all, after extra time or the
 * test's end was changed; in the transaction of that change, which began with `holdStarts`. Each attempt has the time limit of the revision it began with.
 */
export async function moveDeadlines(
  tx: Tx,
  portalId: string,
  testId: string,
  membershipId: string | null,
): Promise<void> {
  const rows = withDates(await tx.sql<Moved>(move, [portalId, testId, membershipId]), ['deadline_at']);
  for (const { id, deadline_at: deadlineAt, seconds } of rows) {
    if (!deadlineAt || seconds === null) continue;
    tx.enqueue(attemptJob, { id, portalId }, attemptJobId(id, deadlineAt), Math.max(0, seconds * 1000 + 50));
  }
}

const due = deadlineSql('a.started_at', 'r.time_limit_seconds', 'w.extra_seconds', 's.closes_at');

/** The rows are locked in the order of their ids, as everybody does who takes several. */
const move = `
  WITH due AS MATERIALIZED (
    SELECT a.id, ${due} AS at
      FROM attempt a
      JOIN content_revision r ON r.portal_id = $1 AND r.id = a.revision_id
      LEFT JOIN content_settings s ON s.portal_id = $1 AND s.content_id = a.test_id
      LEFT JOIN allowance w ON w.portal_id = $1 AND w.membership_id = a.membership_id AND w.test_id = a.test_id
     WHERE a.portal_id = $1 AND a.test_id = $2 AND a.state = 'IN_PROGRESS' AND ($3::uuid IS NULL OR a.membership_id = $3)
       AND a.deadline_at IS DISTINCT FROM ${due}
     ORDER BY a.id FOR NO KEY UPDATE OF a)
  UPDATE attempt SET deadline_at = due.at FROM due
   WHERE attempt.portal_id = $1 AND attempt.id = due.id AND attempt.state = 'IN_PROGRESS'
  RETURNING attempt.id, attempt.deadline_at,
            extract(epoch FROM attempt.deadline_at + attempt_grace($1) - clock_timestamp())::float8 AS seconds`;
