import { Migration } from '@mikro-orm/migrations';
import { forceRowSecurity } from './portalTable.ts';

/** The outbox: a mail is written in the transaction of what it tells, and sent afterwards (F24). */
export class Migration0006Mail extends Migration {
  override up(): void {
    for (const statement of outbox) this.addSql(statement);
  }
}

const outbox = [
  // Nobody but the sender's functions reads mails; whoever may do what a mail tells may write one.
  `CREATE TABLE mail (
     id uuid PRIMARY KEY DEFAULT new_id(),
     about_portal_id uuid REFERENCES portal (id),
     account_id uuid,
     template text NOT NULL,
     language text NOT NULL,
     to_email text NOT NULL CHECK (length(to_email) <= 254),
     to_name text,
     params jsonb NOT NULL DEFAULT '{}',
     -- Path and, for a link with a token, what the token is derived from; the token itself lies nowhere.
     link jsonb,
     state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
     attempts integer NOT NULL DEFAULT 0,
     not_before timestamptz NOT NULL DEFAULT now(),
     lease_until timestamptz,
     failure text,
     created_at timestamptz NOT NULL DEFAULT now(),
     sent_at timestamptz
   )`,
  `CREATE INDEX mail_waiting ON mail (not_before) WHERE state = 'WAITING'`,
  ...forceRowSecurity('mail'),
  `CREATE POLICY mail_insert ON mail FOR INSERT WITH CHECK (state = 'WAITING' AND attempts = 0)`,
];
