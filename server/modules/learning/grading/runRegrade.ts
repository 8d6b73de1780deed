import type { Deps } from '../../../context.ts';
import { type Tx, writeIn } from '../../../db/write.ts';
import { type RegradeOrder, regradeBatch } from './regradeBatch.ts';

interface Claimed extends RegradeOrder {
  afterId: string | null;
  checked: number;
  results: number;
}

/**
 * Goes through the rest of a regrade, one batch a transaction. Whoever holds the row works on it and others leave it alone; a crash
 * takes back the batch it hit and nothing else. Ends early when `signal` says so; the reconciler finds what is left.
 */
export async function runRegrade(
  deps: Deps,
  job: { id: string; portalId: string },
  signal: AbortSignal,
): Promise<void> {
  const scope = { portals: [job.portalId], portal: job.portalId };
  while (!signal.aborted && (await writeIn(deps, scope, (tx) => stepRegrade(tx, job))) === 'GO_ON');
}

/** Judges the next batch of a regrade. DONE when there is nothing left, or another worker is at it. */
export async function stepRegrade(
  tx: Tx,
  { id, portalId }: { id: string; portalId: string },
): Promise<'GO_ON' | 'DONE'> {
  const [order] = await tx.sql<Claimed>(claimSql, [portalId, id]);
  if (!order) return 'DONE';
  const counts = await regradeBatch(tx, order, order.afterId);
  const done = counts.lastId === null;
  await tx.sql(
    `UPDATE regrade SET after_id = coalesce($3, after_id), touched_at = now(), attempts_checked = attempts_checked + $4,
            answers_changed = answers_changed + $5, results_changed = results_changed + $6, passes_changed = passes_changed + $7,
            state = CASE WHEN $8 THEN 'COMPLETED' ELSE state END, completed_at = CASE WHEN $8 THEN now() END
      WHERE portal_id = $1 AND id = $2`,
    [portalId, id, counts.lastId, counts.attempts, counts.answers, counts.results, counts.passes, done],
  );
  if (!done) return 'GO_ON';
  const attemptsChecked = order.checked + counts.attempts;
  const payload = {
    regradeId: id,
    testId: order.testId,
    attemptsChecked,
    resultsChanged: order.results + counts.results,
  };
  tx.record({ kind: 'regrade.completed', portalId, subjectId: order.testId, payload });
  return 'DONE';
}

const claimSql = `
  SELECT r.portal_id AS "portalId", r.test_id AS "testId", r.question_ids AS "questionIds", r.annulled_ids AS "annulledIds",
         r.reinstated_ids AS "reinstatedIds", r.reason, r.ordered_by AS "orderedBy", r.after_id AS "afterId",
         r.attempts_checked AS checked, r.results_changed AS results
    FROM regrade r JOIN portal p ON p.id = r.portal_id AND p.status = 'ACTIVE'
   WHERE r.portal_id = $1 AND r.id = $2 AND r.state = 'RUNNING' FOR UPDATE OF r SKIP LOCKED`;
