import type { Tx } from '../../db/write.ts';
import type { NoticeKind, NoticeParams } from './noticeParams.ts';

/** Something to tell members of one portal. */
export type NewNotice = {
  [Kind in NoticeKind]: {
    portalId: string;
    membershipIds: readonly string[];
    kind: Kind;
    /** The course, test, attempt or certificate it is about. */
    subjectId?: string | null;
    params: NoticeParams[Kind];
  };
}[NoticeKind];

/**
 * Tells members something, in the transaction of what happened, by one statement for all of them; active members only. The
 * transaction must read and write the portal. Whoever listens hears at once; what stays unread while its person is away goes by
 * mail (S6). Gives how many were told.
 */
export async function notify(tx: Tx, notice: NewNotice): Promise<number> {
  const { portalId, membershipIds, kind, subjectId = null, params } = notice;
  if (membershipIds.length === 0) return 0;
  const told = await tx.sql<{ account_id: string }>(
    `WITH told AS (
       SELECT id, account_id FROM membership WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status = 'ACTIVE'),
     written AS (
       INSERT INTO notice (portal_id, membership_id, kind, subject_id, params) SELECT $1, id, $3, $4, $5 FROM told)
     SELECT account_id FROM told`,
    [portalId, [...new Set(membershipIds)], kind, subjectId, JSON.stringify(params)],
  );
  for (const { account_id } of told) tx.wake(`account:${account_id}`);
  return told.length;
}
