import type { Tx } from '../../db/write.ts';
import type { NoticeKind, NoticeParams } from './noticeParams.ts';

/** What one member is told. */
export interface NoticeOf<Kind extends NoticeKind> {
  membershipId: string;
  /** The course, test, attempt or certificate it is about. */
  subjectId: string;
  params: NoticeParams[Kind];
}

/**
 * Tells each of several members something of their own, as `notify` does: by one statement for all of them, active members only,
 * in the transaction of what happened.
 */
export async function notifyEach<Kind extends NoticeKind>(
  tx: Tx,
  portalId: string,
  kind: Kind,
  notices: readonly NoticeOf<Kind>[],
): Promise<void> {
  if (notices.length === 0) return;
  const told = await tx.sql<{ account_id: string }>(insert, [
    portalId,
    kind,
    notices.map(({ membershipId }) => membershipId),
    notices.map(({ subjectId }) => subjectId),
    notices.map(({ params }) => JSON.stringify(params)),
  ]);
  for (const { account_id } of told) tx.wake(`account:${account_id}`);
}

const insert = `
  WITH told AS MATERIALIZED (
    SELECT m.id, m.account_id, given.subject_id, given.params
      FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS given (membership_id, subject_id, params)
      JOIN membership m ON m.portal_id = $1 AND m.id = given.membership_id AND m.status = 'ACTIVE'),
  written AS (
    INSERT INTO notice (portal_id, membership_id, kind, subject_id, params)
    SELECT $1, id, $2, subject_id, params::jsonb FROM told)
  SELECT DISTINCT account_id FROM told`;
