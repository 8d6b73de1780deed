import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import { type Ctx, type Deps, write } from '../../../context.ts';
import { type Tx, writeIn } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { notifyEach } from '../../notices/notifyEach.ts';
import { gradeAttempts } from '../grading/gradeAttempts.ts';
import { attemptById, type OwnAttempt } from './attemptById.ts';

/** An attempt that was handed in. */
interface Submitted {
  id: string;
  membership_id: string;
  test_id: string;
  submitted_by: string;
  /** Title of the revision taken. */
  title: string;
}

/**
 * Hands in the viewer's own attempt and grades it, once, however often and from wherever it is asked for (F26): one UPDATE
 * decides. When its time is up (and the grace after it) it counts as handed in by the server at its deadline, with what was
 * saved. NOT_FOUND for attempts of others (S48).
 */
export async function submitAttempt(ctx: Ctx, attemptId: string): Promise<OwnAttempt> {
  const { id, portalId, state } = await attemptById(ctx, attemptId);
  const membership = membershipIn(requireViewer(ctx), portalId);
  if (!membership) throw notFound();
  if (state === 'IN_PROGRESS') {
    await write(ctx, { portal: portalId }, async (tx) => {
      const rows = await tx.sql<Submitted>(submitOwn, [portalId, id, membership.id]);
      await follow(ctx.deps, tx, portalId, rows);
    });
  }
  return attemptById(ctx, id);
}

/**
 * Hands in attempts of one portal whose time is up, in place of their learners (L3), and grades them, in one transaction of a
 * fixed number of statements. Whoever is told the same ids at the same time passes over what another has taken. Gives how many
 * it handed in. Members who may no longer enter are no exception: their results stay, and so does what they had answered.
 */
export async function submitOverdueAttempts(
  deps: Deps,
  portalId: string,
  attemptIds: readonly string[],
): Promise<number> {
  return writeIn(deps, { portals: [portalId], portal: portalId }, async (tx) => {
    const rows = await tx.sql<Submitted>(submitOverdue, [portalId, attemptIds]);
    await follow(deps, tx, portalId, rows);
    return rows.length;
  });
}

/**
 * Hands in what members who are about to go have in progress, whatever its deadline, in a transaction that writes to the portal: who
 * is saving an answer at that moment is waited for, and who comes later finds it over.
 */
export async function submitAttemptsOf(tx: Tx, portalId: string, membershipIds: readonly string[]): Promise<void> {
  const rows = await tx.sql<Submitted>(submitMembers, [portalId, membershipIds]);
  recordSubmitted(tx, portalId, rows);
  await gradeAttempts(
    tx,
    portalId,
    rows.map(({ id }) => id),
  );
}

function recordSubmitted(tx: Tx, portalId: string, rows: readonly Submitted[]): void {
  for (const { id, membership_id: membershipId, test_id: testId, submitted_by: submittedBy } of rows) {
    const payload = { attemptId: id, membershipId, testId, submittedBy };
    tx.record({ kind: 'attempt.submitted', portalId, subjectId: id, payload });
  }
}

/** Tells learners that the server handed in for them (S6). */
async function tellOverdue(tx: Tx, portalId: string, rows: readonly Submitted[]): Promise<void> {
  const overdue = rows.filter(({ submitted_by }) => submitted_by === 'SERVER');
  const notices = overdue.map(({ id, membership_id, title }) => ({
    membershipId: membership_id,
    subjectId: id,
    params: { title },
  }));
  await notifyEach(tx, portalId, 'SUBMITTED_OVERDUE', notices);
}

async function follow(deps: Deps, tx: Tx, portalId: string, rows: readonly Submitted[]): Promise<void> {
  if (rows.length === 0) return;
  recordSubmitted(tx, portalId, rows);
  await tellOverdue(tx, portalId, rows);
  deps.faultPoint('attempt.afterSubmit', rows[0]?.id);
  await gradeAttempts(
    tx,
    portalId,
    rows.map(({ id }) => id),
  );
  deps.faultPoint('attempt.afterGrading', rows[0]?.id);
}

const isOver = 'coalesce(deadline_at + attempt_grace($1) < clock_timestamp(), false)';
const returning = `RETURNING id, membership_id, test_id, submitted_by,
            (SELECT r.title FROM content_revision r WHERE r.portal_id = attempt.portal_id AND r.id = attempt.revision_id) AS title`;

const submitOwn = `
  UPDATE attempt
     SET state = 'SUBMITTED', submitted_by = CASE WHEN ${isOver} THEN 'SERVER' ELSE 'LEARNER' END,
         submitted_at = CASE WHEN ${isOver} THEN deadline_at ELSE clock_timestamp() END
   WHERE portal_id = $1 AND id = $2 AND membership_id = $3 AND state = 'IN_PROGRESS' ${returning}`;

const submitOverdue = `
  UPDATE attempt SET state = 'SUBMITTED', submitted_by = 'SERVER', submitted_at = deadline_at
   WHERE portal_id = $1 AND id IN (
     SELECT id FROM attempt
      WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND state = 'IN_PROGRESS' AND ${isOver}
      ORDER BY id FOR UPDATE SKIP LOCKED)
   ${returning}`;

const submitMembers = `
  UPDATE attempt SET state = 'SUBMITTED', submitted_by = 'SERVER',
         submitted_at = CASE WHEN ${isOver} THEN deadline_at ELSE clock_timestamp() END
   WHERE portal_id = $1 AND id IN (
     SELECT id FROM attempt
      WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[]) AND state = 'IN_PROGRESS' ORDER BY id FOR UPDATE)
   ${returning}`;
