import { randomBytes } from 'node:crypto';
import type { StartAttemptInput } from '../../../../schema/attempts.ts';
import type { StartObstacle } from '../../../../schema/learnerTests.ts';
import { type Ctx, write } from '../../../context.ts';
import { withDates } from '../../../db/withDates.ts';
import type { Tx } from '../../../db/write.ts';
import { AppError, badInput, notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { attemptById, type OwnAttempt } from './attemptById.ts';
import { attemptJob, attemptJobId } from './attempts.jobs.ts';
import { obstacleOf, type TestForMember, testForViewer } from './learnerTestById.ts';
import { deadlineSql, placesOfTest, testIsInCourses } from './testAccess.ts';

/** What `startAttempt` comes to. */
export type StartedAttempt =
  | { __typename: 'StartAttemptSuccess'; attempt: OwnAttempt; alreadyStarted: boolean }
  | { __typename: 'AttemptsUsedUpProblem'; code: string; message: string; attemptLimit: number }
  | { __typename: 'TestNotOpenProblem'; code: string; message: string; obstacle: StartObstacle; opensAt: Date | null };

/**
 * Begins an attempt of the viewer, or answers the one that is in progress: of any number of calls at once one begins it, and
 * the limit is kept exactly (S47). One statement judges everything by the database's clock and writes the row, which two unique
 * indexes keep single: one open attempt, and one attempt of each number. The paper is the newest published revision, for good.
 * Problems: no attempt left; not open now. NOT_FOUND as in `learnerTest`, and for an enrolment or item that does not hold it.
 */
export async function startAttempt(ctx: Ctx, input: StartAttemptInput): Promise<StartedAttempt> {
  if (!input.confirmed) throw badInput('input.confirmed', 'attempts.confirmFirst');
  const testId = idOf(input.testId);
  const place = [input.enrollmentId, input.itemId].map((id) => (id == null ? null : idOf(id)));
  // A second look is needed only where an attempt was handed in between the two statements of the first.
  for (let look = 0; look < 3; look++) {
    const test = await testForViewer(ctx, testId);
    if (place[0] && test.places === 0) throw notFound();
    const begun = await begin(ctx, test, place);
    if (begun) {
      const attempt = await attemptById(ctx, begun.id);
      return { __typename: 'StartAttemptSuccess', attempt, alreadyStarted: begun.alreadyStarted };
    }
    const problem = problemOf(ctx, await testForViewer(ctx, testId), place);
    if (problem) return problem;
  }
  throw new AppError('CONFLICT');
}

async function begin(
  ctx: Ctx,
  { portalId, membershipId, id: testId }: TestForMember,
  place: (string | null)[],
): Promise<{ id: string; alreadyStarted: boolean } | null> {
  return write(ctx, { portal: portalId }, async (tx) => {
    // Who changes deadlines holds this row (`holdStarts`); the next statement sees what was changed.
    await tx.sql('SELECT 1 FROM content WHERE portal_id = $1 AND id = $2 FOR SHARE', [portalId, testId]);
    const seed = randomBytes(8).readBigInt64BE().toString();
    const rows = await tx.sql<Made>(insert, [portalId, membershipId, testId, ...place, seed]);
    const [made] = withDates(rows, ['deadline_at']);
    if (made) {
      follow(tx, portalId, testId, membershipId, made);
      return { id: made.id, alreadyStarted: false };
    }
    const [open] = await tx.sql<{ id: string }>(inProgress, [portalId, membershipId, testId]);
    return open ? { id: open.id, alreadyStarted: true } : null;
  });
}

interface Made {
  id: string;
  number: number;
  deadline_at: Date | null;
  /** From now until the server hands it in. */
  seconds: number | null;
}

function follow(tx: Tx, portalId: string, testId: string, membershipId: string, made: Made): void {
  const { id, number, deadline_at: deadlineAt, seconds } = made;
  const payload = { attemptId: id, membershipId, testId, number };
  tx.record({ kind: 'attempt.started', portalId, subjectId: id, payload });
  // A job that is lost is no harm: the reconciler finds attempts whose time is up.
  if (deadlineAt && seconds !== null)
    tx.enqueue(attemptJob, { id, portalId }, attemptJobId(id, deadlineAt), seconds * 1000 + 50);
}

function problemOf(ctx: Ctx, test: TestForMember, place: (string | null)[]): StartedAttempt | null {
  const { attemptLimit, opensAt } = test;
  const obstacle = obstacleOf(ctx, test);
  if (obstacle?.reason === 'ATTEMPTS_USED_UP') {
    const message = ctx.t('attempts.usedUp', { count: attemptLimit ?? 0 });
    return { __typename: 'AttemptsUsedUpProblem', code: 'ATTEMPTS_USED_UP', message, attemptLimit: attemptLimit ?? 0 };
  }
  if (obstacle) {
    const waits = obstacle.reason === 'NOT_YET_OPEN' ? opensAt : null;
    const { message } = obstacle;
    return { __typename: 'TestNotOpenProblem', code: 'TEST_NOT_OPEN', message, obstacle, opensAt: waits };
  }
  // It is open somewhere, but not at the place that was named.
  if (place.some((id) => id !== null)) throw notFound();
  return null;
}

const inProgress = `SELECT id FROM attempt WHERE portal_id = $1 AND membership_id = $2 AND test_id = $3 AND state = 'IN_PROGRESS'`;

const meant = { portal: '$1', member: '$2', test: '$3' };

const insert = `
  WITH place AS (
    SELECT p.enrollment_id, p.item_id FROM (${placesOfTest(meant)}) AS p
     WHERE p.open AND ($4::uuid IS NULL OR p.enrollment_id = $4) AND ($5::uuid IS NULL OR p.item_id = $5)
     ORDER BY p.enrollment_id, p.item_id LIMIT 1)
  INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, enrollment_id, item_id, number, seed, deadline_at)
  SELECT $1, m.id, c.id, r.id, place.enrollment_id, place.item_id, tried.last + 1, $6,
         ${deadlineSql('now()::timestamptz(3)', 'r.time_limit_seconds', 'w.extra_seconds', 's.closes_at')}
    FROM content c
    JOIN content_revision r ON r.portal_id = $1 AND r.id = c.published_revision_id
    JOIN membership m ON m.portal_id = $1 AND m.id = $2 AND m.status = 'ACTIVE'
    LEFT JOIN content_settings s ON s.portal_id = $1 AND s.content_id = c.id
    LEFT JOIN allowance w ON w.portal_id = $1 AND w.membership_id = $2 AND w.test_id = c.id
    LEFT JOIN place ON true
   CROSS JOIN LATERAL (
     SELECT count(*) AS used, coalesce(max(a.number), 0) AS last
       FROM attempt a WHERE a.portal_id = $1 AND a.membership_id = $2 AND a.test_id = c.id) AS tried
   WHERE c.portal_id = $1 AND c.id = $3 AND c.kind = 'TEST' AND c.deleted_at IS NULL
     AND (place.item_id IS NOT NULL OR ($4::uuid IS NULL AND $5::uuid IS NULL AND NOT ${testIsInCourses(meant)}))
     AND (s.opens_at IS NULL OR s.opens_at <= now()) AND (s.closes_at IS NULL OR s.closes_at > now())
     AND (r.attempt_limit IS NULL OR tried.used < r.attempt_limit + coalesce(w.extra_attempts, 0))
  ON CONFLICT DO NOTHING
  RETURNING id, number, deadline_at,
            extract(epoch FROM deadline_at + attempt_grace($1) - clock_timestamp())::float8 AS seconds`;
