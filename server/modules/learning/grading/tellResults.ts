import type { Tx } from '../../../db/write.ts';
import { closedForAll } from '../closedForAll.ts';

/** What happened to results: graded by hand, released by a moderator, or changed by a regrade. */
export type ResultNews = 'GRADED' | 'RELEASED' | 'REGRADED';

/**
 * Tells learners of their results (S6), by one statement for all of them. A result that the review rule does not show yet (L5) is
 * not told of as one that can be seen: GRADED is told as such, the others not at all.
 */
export async function tellResults(
  tx: Tx,
  portalId: string,
  attemptIds: readonly string[],
  news: ResultNews,
): Promise<void> {
  if (attemptIds.length === 0) return;
  wake(tx, await tx.sql<Told>(resultsSql, [portalId, attemptIds, news]));
}

/**
 * Tells the moderators that answers wait for a person, by one statement. Whoever has an unread notice of the same test gets no
 * second one: it leads to the same list.
 */
export async function tellGraders(tx: Tx, portalId: string, attemptIds: readonly string[]): Promise<void> {
  if (attemptIds.length === 0) return;
  wake(tx, await tx.sql<Told>(gradersSql, [portalId, attemptIds]));
}

interface Told {
  account_id: string;
}

function wake(tx: Tx, told: readonly Told[]): void {
  for (const { account_id } of told) tx.wake(`account:${account_id}`);
}

const resultsSql = `
  WITH news AS (
    SELECT a.id, m.id AS membership_id, m.account_id, r.title,
           r.review <> 'NOTHING' AND a.released_at IS NOT NULL
             AND (NOT r.review_after_close OR ${closedForAll}) AS shown
      FROM attempt a
      JOIN membership m ON m.portal_id = $1 AND m.id = a.membership_id AND m.status = 'ACTIVE'
      JOIN content_revision r ON r.portal_id = $1 AND r.id = a.revision_id
      LEFT JOIN content_settings s ON s.portal_id = $1 AND s.content_id = a.test_id
     WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[])),
  told AS MATERIALIZED (
    SELECT *, CASE WHEN $3::text = 'GRADED' AND shown THEN 'RELEASED' ELSE $3::text END AS kind FROM news WHERE shown OR $3::text = 'GRADED'),
  written AS (
    INSERT INTO notice (portal_id, membership_id, kind, subject_id, params)
    SELECT $1::uuid, membership_id, kind, id, jsonb_build_object('title', title) FROM told)
  SELECT account_id FROM told`;

const gradersSql = `
  WITH waiting AS (
    SELECT DISTINCT ON (a.test_id) a.id, r.title
      FROM attempt a JOIN content_revision r ON r.portal_id = $1 AND r.id = a.revision_id
     WHERE a.portal_id = $1 AND a.id = ANY ($2::uuid[]) ORDER BY a.test_id, a.submitted_at),
  told AS MATERIALIZED (
    SELECT w.id, w.title, m.id AS membership_id, m.account_id
      FROM waiting w, membership m
     WHERE m.portal_id = $1 AND m.status = 'ACTIVE' AND m.role IN ('MODERATOR', 'ADMIN')
       AND NOT EXISTS (SELECT 1 FROM notice n
                        WHERE n.portal_id = $1 AND n.membership_id = m.id AND n.kind = 'GRADING_WANTED' AND n.read_at IS NULL
                          AND n.params->>'title' = w.title)),
  written AS (
    INSERT INTO notice (portal_id, membership_id, kind, subject_id, params)
    SELECT $1::uuid, membership_id, 'GRADING_WANTED', id, jsonb_build_object('title', title) FROM told)
  SELECT account_id FROM told`;
