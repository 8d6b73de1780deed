import type { Attempt as AttemptShown } from '../../../../schema/attempts.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';

/** The learner's own attempt with what the paper is made from, which no field shows. */
export interface OwnAttempt extends AttemptShown {
  membershipId: string;
  revisionId: string;
  seed: string;
}

/** The viewer's own attempt. NOT_FOUND for those of others, whatever the viewer's role (S48). */
export async function attemptById(ctx: Ctx, id: string): Promise<OwnAttempt> {
  const attempt = await attemptLoader(ctx).load(idOf(id));
  if (!attempt) throw notFound();
  return attempt;
}

/** Loads the viewer's own attempts by id, one statement for all that a level asks for. */
function attemptLoader(ctx: Ctx) {
  const viewer = requireViewer(ctx);
  return ctx.loaders.of<string, OwnAttempt | null>('ownAttempt', async (ids) => {
    const rows = withDates(await read(ctx, (em) => sql<OwnAttempt>(em, byIds, [viewer.portalIds, ids])), times);
    const own = rows.filter((row) => membershipIn(viewer, row.portalId)?.id === row.membershipId);
    const byId = new Map(own.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** The viewer's attempts at a test, newest first, at most 100; one statement for all tests of a level. */
export async function myAttemptsAt(ctx: Ctx, test: { portalId: string; id: string }): Promise<OwnAttempt[]> {
  const membership = membershipIn(requireViewer(ctx), test.portalId);
  if (!membership) throw notFound();
  return ctx.loaders
    .of<string, OwnAttempt[]>(`myAttempts:${membership.id}`, async (testIds) => {
      const parameters = [test.portalId, membership.id, testIds];
      const rows = withDates(await read(ctx, (em) => sql<OwnAttempt>(em, byTests, parameters), [test.portalId]), times);
      const byTest = Map.groupBy(rows, ({ testId }) => testId);
      return testIds.map((id) => byTest.get(id) ?? []);
    })
    .load(test.id);
}

const times = ['startedAt', 'deadlineAt', 'submittedAt', 'serverNow'] as const;

const columns = `
  SELECT a.portal_id AS "portalId", a.id, a.membership_id AS "membershipId", a.test_id AS "testId", a.revision_id AS "revisionId",
         a.enrollment_id AS "enrollmentId", a.item_id AS "itemId", r.title, a.number, a.state, a.seed::text AS seed,
         a.started_at AS "startedAt", a.deadline_at AS "deadlineAt", a.submitted_at AS "submittedAt",
         a.submitted_by AS "submittedBy", clock_timestamp() AS "serverNow",
         CASE WHEN a.state <> 'IN_PROGRESS' THEN 0
              ELSE greatest(0, floor(extract(epoch FROM a.deadline_at - clock_timestamp())))::int END AS "secondsLeft"
    FROM attempt a
    JOIN content_revision r ON r.portal_id = a.portal_id AND r.id = a.revision_id`;
const byIds = `${columns} WHERE a.portal_id = ANY ($1::uuid[]) AND a.id = ANY ($2::uuid[])`;
const byTests = `
  SELECT own.* FROM unnest($3::uuid[]) AS test (id)
   CROSS JOIN LATERAL (${columns}
     WHERE a.portal_id = $1 AND a.membership_id = $2 AND a.test_id = test.id ORDER BY a.number DESC LIMIT 100) AS own
   ORDER BY own.number DESC`;
