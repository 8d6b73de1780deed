import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction } from './portalTable.ts';

/** What erasing a person needs beyond the rows of one portal (R11). */
export class Migration0016Erasure extends Migration {
  override up(): void {
    for (const statement of functions) this.addSql(statement);
  }
}

const functions = [
  // Who ordered an import or a transfer may be erased; what was ordered stays.
  `ALTER TABLE member_import DROP CONSTRAINT member_import_ordered_by_fkey`,
  `ALTER TABLE transfer DROP CONSTRAINT transfer_ordered_by_fkey`,
  // Whether the file of an import, full of names and addresses, was looked at after its end.
  `ALTER TABLE member_import ADD COLUMN list_forgotten boolean NOT NULL DEFAULT false`,
  `CREATE INDEX member_import_list ON member_import (finished_at) WHERE NOT list_forgotten`,
  ...definerFunction(
    'portals_with_old_lists(most integer)',
    'SETOF uuid',
    `SELECT DISTINCT i.portal_id FROM member_import i JOIN portal p ON p.id = i.portal_id AND p.status = 'ACTIVE'
      WHERE NOT i.list_forgotten AND i.finished_at < now() - interval '1 day' LIMIT most`,
  ),
  // Everything by which rows of the portal being written name its members.
  ...definerFunction(
    'traces_of_members(members uuid[])',
    'TABLE (account_ids uuid[], email_keys text[])',
    `SELECT coalesce(array_agg(DISTINCT a.id) FILTER (WHERE a.id IS NOT NULL), '{}'),
            coalesce(array_agg(DISTINCT key) FILTER (WHERE key IS NOT NULL), '{}')
       FROM membership m LEFT JOIN account a ON a.id = m.account_id,
            LATERAL (VALUES (lower(m.email)), (a.email_key)) AS named (key)
      WHERE m.portal_id = app_portal() AND m.id = ANY (members)`,
  ),
  // Mails of the portal being written to people who leave it.
  ...definerFunction(
    'forget_portal_mails(accounts uuid[], email_keys text[])',
    'void',
    `DELETE FROM mail WHERE about_portal_id = app_portal() AND (account_id = ANY (accounts) OR lower(to_email) = ANY (email_keys))`,
    'VOLATILE',
  ),
  // An account without any membership is nobody's place any more: it goes, with whatever only it had.
  ...definerFunction(
    'erase_lonely_accounts(accounts uuid[])',
    'void',
    `WITH lonely AS (
       SELECT a.id, a.email_key FROM account a
        WHERE a.id = ANY (accounts) AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id) FOR UPDATE),
     sessions AS (DELETE FROM session USING lonely WHERE session.account_id = lonely.id),
     keys AS (DELETE FROM idempotency_key USING lonely WHERE idempotency_key.account_id = lonely.id),
     mails AS (DELETE FROM mail USING lonely WHERE mail.account_id = lonely.id OR lower(mail.to_email) = lonely.email_key),
     tokens AS (DELETE FROM account_token USING lonely
                 WHERE account_token.account_id = lonely.id OR lower(account_token.email) = lonely.email_key)
     DELETE FROM account USING lonely WHERE account.id = lonely.id`,
    'VOLATILE',
  ),
  allowOwner('account', 'DELETE'),
  // Who withdrew consent and waits to be erased (R11): ids for the workers.
  ...definerFunction(
    'members_to_erase(most integer)',
    'TABLE (portal_id uuid, membership_id uuid)',
    `SELECT m.portal_id, m.id FROM membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE'
      WHERE m.consent_withdrawn_at IS NOT NULL AND m.status <> 'ERASED' ORDER BY m.consent_withdrawn_at LIMIT most`,
  ),
];
