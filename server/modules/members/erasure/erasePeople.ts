import type { Tx } from '../../../db/write.ts';
import { submitAttemptsOf } from '../../learning/attempts/submitAttempt.ts';
import { endEnrollments } from '../../learning/endEnrollments.ts';

/**
 * Erases people from a portal, in a transaction that writes to it (R11): names, addresses, and what they wrote in their own words
 * are gone for good; enrolments, points, dates and evidence stay under a membership that nobody can be told by, so that statistics
 * stay true. An account that has no membership anywhere any more goes too. A fixed number of statements. Gives who was erased.
 */
export async function erasePeople(tx: Tx, portalId: string, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) return [];
  const places = await tx.sql<{ id: string }>(allPlaces, [portalId, named]);
  const members = places.map(({ id }) => id);
  const [traces] = await tx.sql<{ account_ids: string[]; email_keys: string[] }>(
    'SELECT * FROM traces_of_members($1::uuid[])',
    [members],
  );
  const { account_ids: accounts = [], email_keys: keys = [] } = traces ?? {};
  await endEnrollments(tx, portalId, members);
  // What was answered counts before the words are gone, and nobody adds to it any more.
  await submitAttemptsOf(tx, portalId, members);
  await tx.sql(ownWords, [portalId, members]);
  // Before what carries the name: a certificate that is being made holds this row, and is there when its turn comes.
  const erased = await tx.sql<{ id: string }>(emptied, [portalId, members]);
  await tx.sql(namesElsewhere, [portalId, members, keys]);
  await tx.sql(
    'UPDATE event SET actor_account_id = NULL WHERE portal_id = $1 AND actor_account_id = ANY ($2::uuid[])',
    [portalId, accounts],
  );
  await tx.sql('SELECT forget_portal_mails($1::uuid[], $2::text[])', [accounts, keys]);
  await tx.sql('SELECT erase_lonely_accounts($1::uuid[])', [accounts]);
  for (const { id } of erased)
    tx.record({ kind: 'membership.erased', portalId, subjectId: id, payload: { membershipId: id } });
  return erased.map(({ id }) => id);
}

/** With the places of theirs that ended in these when two records were made one (R7). */
const allPlaces = `
  WITH RECURSIVE place AS (
    SELECT unnest($2::uuid[]) AS id
    UNION SELECT m.id FROM membership m JOIN place ON m.merged_into = place.id WHERE m.portal_id = $1 AND m.status = 'REMOVED')
  SELECT id FROM place`;

/** What somebody wrote freely, or was written about their answers, may tell who it was; what was chosen among answers tells nothing. Points stay. */
const ownWords = `
  WITH reasons AS (
    UPDATE grade_change g SET reason = NULL FROM attempt a
     WHERE g.portal_id = $1 AND g.cause = 'BY_HAND' AND g.reason IS NOT NULL AND g.attempt_id = a.id
       AND a.portal_id = $1 AND a.membership_id = ANY ($2::uuid[]))
  UPDATE answer SET comment = NULL, response = CASE WHEN q.kind IN ('SHORT_TEXT', 'ESSAY') THEN NULL ELSE answer.response END
    FROM attempt a JOIN question q ON q.portal_id = a.portal_id AND q.revision_id = a.revision_id
   WHERE answer.portal_id = $1 AND a.portal_id = $1 AND a.membership_id = ANY ($2::uuid[]) AND answer.attempt_id = a.id
     AND q.id = answer.question_id`;

const namesElsewhere = `
  WITH certificates AS (
    UPDATE certificate SET person_name = '', revocation_reason = NULL WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[])),
  notices AS (DELETE FROM notice WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[])),
  heads AS (DELETE FROM group_head WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[])),
  merges AS (DELETE FROM account_merge WHERE portal_id = $1 AND membership_id = ANY ($2::uuid[])),
  imports AS (
    UPDATE member_import_row SET email = '', name = NULL, params = '{}',
           outcome = CASE outcome WHEN 'PENDING' THEN 'NOT_DONE' ELSE outcome END
     WHERE portal_id = $1 AND (membership_id = ANY ($2::uuid[]) OR lower(email) = ANY ($3::text[]))),
  registrations AS (DELETE FROM registration WHERE portal_id = $1 AND email_key = ANY ($3::text[]))
  UPDATE invitation SET email = 'erased@erased.invalid', name = NULL, message = NULL,
         revoked_at = CASE WHEN accepted_at IS NULL THEN coalesce(revoked_at, now()) END
   WHERE portal_id = $1 AND (membership_id = ANY ($2::uuid[]) OR email_key = ANY ($3::text[]))`;

const emptied = `
  UPDATE membership SET status = 'ERASED', status_changed_at = now(), account_id = NULL, name = '', email = '', external_id = NULL,
         refusal_reason = NULL, wanted_content_id = NULL
   WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status <> 'ERASED' RETURNING id`;
