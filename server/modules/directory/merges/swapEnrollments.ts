import type { Tx } from '../../../db/write.ts';
import { newId } from '../../../ids.ts';

/**
 * Lets pairs of enrolments in the same courses change places between two memberships. They pass through a membership that lives
 * for these statements only, since at no moment may one member be enrolled twice in a course.
 */
export async function swapEnrollments(
  tx: Tx,
  portalId: string,
  keptId: string,
  goneId: string,
  pairs: readonly { kept: string; gone: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  const between = newId();
  const move = (to: string, ids: string[]): Promise<unknown> =>
    tx.sql('UPDATE enrollment SET membership_id = $2 WHERE portal_id = $1 AND id = ANY ($3::uuid[])', [
      portalId,
      to,
      ids,
    ]);
  const kept = pairs.map((pair) => pair.kept);
  await tx.sql(
    `INSERT INTO membership (portal_id, id, role, status, email, name) VALUES ($1, $2, 'LEARNER', 'ERASED', '', '')`,
    [portalId, between],
  );
  await move(between, kept);
  await move(
    keptId,
    pairs.map((pair) => pair.gone),
  );
  await move(goneId, kept);
  await tx.sql('DELETE FROM membership WHERE portal_id = $1 AND id = $2', [portalId, between]);
}

/** A certificate belongs to whoever has its enrolment. */
export async function settleCertificates(tx: Tx, portalId: string, ...members: string[]): Promise<void> {
  await tx.sql(
    `UPDATE certificate c SET membership_id = e.membership_id FROM enrollment e
      WHERE c.portal_id = $1 AND e.portal_id = $1 AND e.id = c.enrollment_id
        AND c.membership_id = ANY ($2::uuid[]) AND c.membership_id <> e.membership_id`,
    [portalId, members],
  );
}
