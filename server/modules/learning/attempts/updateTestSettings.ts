import type { TestSettings, UpdateTestSettingsInput } from '../../../../schema/memberAttempts.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read, write } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { withDates } from '../../../db/withDates.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { canRunTests } from './attempts.policy.ts';
import { holdStarts, moveDeadlines } from './moveDeadlines.ts';
import { portalOfTest } from './portalOfTest.ts';

/** What a portal decides about a test beside its content; for moderators. A test without a row has the defaults. */
export async function testSettings(ctx: Ctx, givenId: string): Promise<TestSettings> {
  const testId = idOf(givenId);
  const portalId = await portalOfTest(ctx, testId);
  authorize(ctx, portalId, canRunTests);
  const [row] = await read(ctx, (em) => sql<TestSettings>(em, settingsText, [portalId, testId]), [portalId]);
  if (!row) throw notFound();
  return withDates([row], ['opensAt', 'closesAt'])[0] as TestSettings;
}

/**
 * Changes when a test is open and what follows from its results, for moderators. Attempts in progress end when the test closes,
 * and may go on for the rest of their own time when it closes later. Problem: it would close before it opens.
 */
export function updateTestSettings(
  ctx: Ctx,
  input: UpdateTestSettingsInput,
): Promise<{ __typename: 'UpdateTestSettingsSuccess'; settings: TestSettings } | InvalidInput> {
  return refusable(async () => {
    const testId = idOf(input.testId);
    const portalId = await portalOfTest(ctx, testId);
    authorize(ctx, portalId, canRunTests);
    const settings = await write(ctx, { portal: portalId }, async (tx) => {
      await holdStarts(tx, portalId, testId);
      const changed = await change(ctx, tx, portalId, testId, input);
      await moveDeadlines(tx, portalId, testId, null);
      tx.record({ kind: 'test.settings_changed', portalId, subjectId: testId, payload: { testId } });
      return changed;
    });
    return { __typename: 'UpdateTestSettingsSuccess' as const, settings };
  });
}

async function change(
  ctx: Ctx,
  tx: Tx,
  portalId: string,
  testId: string,
  input: UpdateTestSettingsInput,
): Promise<TestSettings> {
  // Two changes follow each other, since the test's row is held: what is not said stays as the other left it.
  await tx.sql(
    `INSERT INTO content_settings (portal_id, content_id) SELECT $1, id FROM content WHERE portal_id = $1 AND id = $2
     ON CONFLICT DO NOTHING`,
    [portalId, testId],
  );
  const [present] = await tx.sql<TestSettings>(settingsText, [portalId, testId]);
  if (!present) throw notFound();
  withDates([present], ['opensAt', 'closesAt']);
  const settings: TestSettings = {
    testId,
    opensAt: input.opensAt === undefined ? present.opensAt : input.opensAt,
    closesAt: input.closesAt === undefined ? present.closesAt : input.closesAt,
    enrollOnFailure: input.enrollOnFailure ?? present.enrollOnFailure,
    releaseByHand: input.releaseByHand ?? present.releaseByHand,
  };
  const { opensAt, closesAt } = settings;
  if (opensAt && closesAt && opensAt >= closesAt)
    throw invalidInput(ctx, 'input.closesAt', 'CLOSES_BEFORE_OPENING', 'attempts.closesBeforeOpening');
  await tx.sql(
    `UPDATE content_settings SET opens_at = $3, closes_at = $4, enroll_on_failure = $5, release_by_hand = $6
      WHERE portal_id = $1 AND content_id = $2`,
    [portalId, testId, opensAt, closesAt, settings.enrollOnFailure, settings.releaseByHand],
  );
  return settings;
}

const settingsText = `
  SELECT c.id AS "testId", s.opens_at AS "opensAt", s.closes_at AS "closesAt",
         coalesce(s.enroll_on_failure, false) AS "enrollOnFailure", coalesce(s.release_by_hand, false) AS "releaseByHand"
    FROM content c LEFT JOIN content_settings s ON s.portal_id = $1 AND s.content_id = c.id
   WHERE c.portal_id = $1 AND c.id = $2`;
