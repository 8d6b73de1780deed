import type { ReviewRule } from '../../../../schema/enums.ts';
import type { LearnerTest, StartObstacle, StartObstacleReason } from '../../../../schema/learnerTests.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { isOpen } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import type { StoredText } from '../../content/presentRichText.ts';
import { placesOfTest, testIsInCourses } from './testAccess.ts';

/** A test and its rules for one member, as the database gives them. */
export interface TestForMember {
  id: string;
  portalId: string;
  membershipId: string;
  revisionId: string;
  title: string;
  description: string;
  questionCount: number;
  passMark: number | null;
  timeLimitSeconds: number | null;
  attemptLimit: number | null;
  attemptsUsed: number;
  opensAt: Date | null;
  closesAt: Date | null;
  review: ReviewRule;
  reviewAfterClose: boolean;
  openAttemptId: string | null;
  standsAlone: boolean;
  /** Places in courses of the member; their `open` says whether they have opened. */
  places: number;
  openPlaces: number;
  notYetOpen: boolean;
  closed: boolean;
}

/** What `LearnerTest` is resolved from. */
export type LearnerTestShown = Omit<LearnerTest, 'description'> & { description: StoredText };

/**
 * A published test for the viewer as a learner: by its direct link where it stands alone, or where the viewer is enrolled in a
 * course that holds it, or has begun it before. NOT_FOUND otherwise.
 */
export async function learnerTestById(ctx: Ctx, id: string): Promise<LearnerTestShown> {
  const test = await testForViewer(ctx, idOf(id));
  return { ...test, description: descriptionOf(test), ...attemptsOf(test), obstacle: obstacleOf(ctx, test) };
}

const attemptsOf = ({ attemptLimit, attemptsUsed }: TestForMember) => ({
  attemptsLeft: attemptLimit === null ? null : Math.max(0, attemptLimit - attemptsUsed),
});

const descriptionOf = ({ description, portalId, revisionId }: TestForMember): StoredText => ({
  stored: description,
  portalId,
  revisionId,
  ownerId: null,
});

/** The test with the viewer's own numbers. NOT_FOUND unless the viewer may know of it. */
export async function testForViewer(ctx: Ctx, testId: string): Promise<TestForMember> {
  const test = await testLoader(ctx).load(testId);
  if (!test || (!test.standsAlone && test.places === 0 && test.attemptsUsed === 0)) throw notFound();
  return test;
}

/** Loads tests with the viewer's own numbers, one statement for all that a level asks for. */
function testLoader(ctx: Ctx) {
  const open = requireViewer(ctx).memberships.filter(isOpen);
  const portals = open.map(({ portalId }) => portalId);
  return ctx.loaders.of<string, TestForMember | null>('learnerTest', async (ids) => {
    const rows = await read(ctx, (em) =>
      sql<TestForMember>(em, testsForMember, [portals, open.map(({ id }) => id), ids]),
    );
    const byId = new Map(withDates(rows, ['opensAt', 'closesAt']).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Why no attempt can be started now, the reason that lasts longest first; null where one can be, or is in progress. */
export function obstacleOf(ctx: Ctx, test: TestForMember): StartObstacle | null {
  const reason = reasonOf(test);
  return reason && { reason, message: ctx.t(`attempts.obstacle.${reason}`) };
}

function reasonOf(test: TestForMember): StartObstacleReason | null {
  if (test.openAttemptId) return null;
  if (test.closed) return 'CLOSED';
  if (test.attemptLimit !== null && test.attemptsUsed >= test.attemptLimit) return 'ATTEMPTS_USED_UP';
  if (test.notYetOpen) return 'NOT_YET_OPEN';
  return test.standsAlone || test.openPlaces > 0 ? null : 'ITEM_CLOSED';
}

/** Aliases of their own: those of `placesOfTest` would hide them. */
const meant = { portal: 'me.portal_id', member: 'me.membership_id', test: 'test.id' };

const testsForMember = `
  SELECT test.id, me.portal_id AS "portalId", me.membership_id AS "membershipId", r.id AS "revisionId", r.title, r.description,
         r.questions AS "questionCount", r.pass_mark AS "passMark",
         r.time_limit_seconds + coalesce(w.extra_seconds, 0) AS "timeLimitSeconds",
         r.attempt_limit + coalesce(w.extra_attempts, 0) AS "attemptLimit", tried.used AS "attemptsUsed",
         s.opens_at AS "opensAt", s.closes_at AS "closesAt", r.review, r.review_after_close AS "reviewAfterClose",
         tried.open_id AS "openAttemptId", NOT ${testIsInCourses(meant)} AS "standsAlone",
         place.known AS places, place.open AS "openPlaces",
         coalesce(s.opens_at > now(), false) AS "notYetOpen", coalesce(s.closes_at <= now(), false) AS closed
    FROM unnest($1::uuid[], $2::uuid[]) AS me (portal_id, membership_id)
    JOIN content test ON test.portal_id = me.portal_id AND test.id = ANY ($3::uuid[]) AND test.kind = 'TEST' AND test.deleted_at IS NULL
    JOIN content_revision r ON r.portal_id = me.portal_id AND r.id = test.published_revision_id
    LEFT JOIN content_settings s ON s.portal_id = me.portal_id AND s.content_id = test.id
    LEFT JOIN allowance w ON w.portal_id = me.portal_id AND w.membership_id = me.membership_id AND w.test_id = test.id
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS used, (array_agg(a.id) FILTER (WHERE a.state = 'IN_PROGRESS'))[1] AS open_id FROM attempt a
      WHERE a.portal_id = me.portal_id AND a.membership_id = me.membership_id AND a.test_id = test.id) AS tried
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS known, count(*) FILTER (WHERE p.open)::int AS open
       FROM (${placesOfTest(meant)}) AS p) AS place`;
