import { Migration } from '@mikro-orm/migrations';
import { definerFunction } from './portalTable.ts';

/** What the directory sync needs beyond the rows of its own portal (R6). */
export class Migration0008Directory extends Migration {
  override up(): void {
    for (const statement of functions) this.addSql(statement);
  }
}

const functions = [
  // One statement for a page of people; `proved` says whether mail to the address is known to reach the account's person.
  ...definerFunction(
    'directory_accounts(people jsonb)',
    'TABLE (n integer, id uuid, created boolean, proved boolean)',
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset(people) AS person (n integer, email text, name text, language text)),
     made AS (
       INSERT INTO account (email, name, language) SELECT email, name, language FROM given ORDER BY lower(email)
       ON CONFLICT (email_key) DO NOTHING RETURNING account.id, account.email_key)
     SELECT given.n, coalesce(made.id, a.id), made.id IS NOT NULL, a.email_proved_at IS NOT NULL
       FROM given LEFT JOIN made ON made.email_key = lower(given.email)
       LEFT JOIN account a ON a.email_key = lower(given.email)
      WHERE coalesce(made.id, a.id) IS NOT NULL`,
    'VOLATILE',
  ),
  // Whom the directory disabled is signed out of the internal site at once; a place in another internal portal keeps a session.
  ...definerFunction(
    'end_sessions_of_disabled(members uuid[])',
    'SETOF uuid',
    `DELETE FROM session s USING membership m
      WHERE m.portal_id = app_portal() AND m.id = ANY (members) AND m.status = 'DISABLED' AND s.account_id = m.account_id
        AND s.audience = 'INTERNAL'
        AND NOT EXISTS (SELECT 1 FROM membership other JOIN portal p ON p.id = other.portal_id AND p.kind = 'INTERNAL'
                         WHERE other.account_id = m.account_id AND other.status = 'ACTIVE')
      RETURNING s.id`,
    'VOLATILE',
  ),
];
