import type { Allowance, SetAllowanceInput } from '../../../../schema/memberAttempts.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { notifyEach } from '../../notices/notifyEach.ts';
import { canRunTests } from './attempts.policy.ts';
import { holdStarts, moveDeadlines } from './moveDeadlines.ts';
import { portalOfTest } from './portalOfTest.ts';

/** What may be given beyond the rules; the database holds the same. */
const limits = { extraAttempts: 1000, extraSeconds: 604_800 } as const;

/**
 * Gives one person more attempts and more time at a test (L6); the deadline of an attempt in progress moves in the same
 * transaction. For moderators. Problem: a number outside its limits. NOT_FOUND for a test or member that is not in the portal.
 */
export function setAllowance(
  ctx: Ctx,
  input: SetAllowanceInput,
): Promise<{ __typename: 'SetAllowanceSuccess'; allowance: Allowance } | InvalidInput> {
  return refusable(async () => {
    const [testId, membershipId] = [idOf(input.testId), idOf(input.memberId)];
    const portalId = await portalOfTest(ctx, testId);
    authorize(ctx, portalId, canRunTests);
    const attempts = within(ctx, input, 'extraAttempts');
    const seconds = within(ctx, input, 'extraSeconds');
    const allowance = await write(ctx, { portal: portalId }, async (tx) => {
      await holdStarts(tx, portalId, testId);
      const kept = await keep(tx, [portalId, membershipId, testId, attempts, seconds]);
      await moveDeadlines(tx, portalId, testId, membershipId);
      const payload = { membershipId, testId, extraAttempts: kept.extraAttempts, extraSeconds: kept.extraSeconds };
      const notice = { membershipId, subjectId: testId, params: { title: kept.testTitle } };
      await notifyEach(tx, portalId, 'ALLOWANCE', [notice]);
      tx.record({ kind: 'allowance.changed', portalId, subjectId: testId, payload });
      return kept;
    });
    return { __typename: 'SetAllowanceSuccess' as const, allowance };
  });
}

function within(ctx: Ctx, input: SetAllowanceInput, field: keyof typeof limits): number | null {
  const value = input[field] ?? null;
  const most = limits[field];
  if (value !== null && (value < 0 || value > most))
    throw invalidInput(ctx, `input.${field}`, 'OUT_OF_RANGE', 'input.range', { least: 0, most });
  return value;
}

async function keep(tx: Tx, parameters: unknown[]): Promise<Allowance> {
  const [row] = await tx.sql<Allowance>(
    `INSERT INTO allowance AS w (portal_id, membership_id, test_id, extra_attempts, extra_seconds)
     SELECT $1, m.id, c.id, coalesce($4, 0), coalesce($5, 0)
       FROM membership m, content c
      WHERE m.portal_id = $1 AND m.id = $2 AND m.status <> 'ERASED'
        AND c.portal_id = $1 AND c.id = $3 AND c.kind = 'TEST' AND c.deleted_at IS NULL
     ON CONFLICT (portal_id, membership_id, test_id) DO UPDATE
       SET extra_attempts = coalesce($4, w.extra_attempts), extra_seconds = coalesce($5, w.extra_seconds)
     RETURNING membership_id AS "membershipId", test_id AS "testId", extra_attempts AS "extraAttempts",
               extra_seconds AS "extraSeconds",
               (SELECT coalesce(r.title, c.title) FROM content c
                  LEFT JOIN content_revision r ON r.portal_id = $1 AND r.id = c.published_revision_id
                 WHERE c.portal_id = $1 AND c.id = $3) AS "testTitle"`,
    parameters,
  );
  if (!row) throw notFound();
  return row;
}
