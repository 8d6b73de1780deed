import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction, securePortalTable } from './portalTable.ts';

/** Registrations that wait for a proof of the e-mail address, the withdrawal of consent, and the look-ups of links. */
export class Migration0009Registration extends Migration {
  override up(): void {
    for (const statement of [...links, ...registrations, ...lookups]) this.addSql(statement);
  }
}

const links = [
  // Cursors carry milliseconds.
  `ALTER TABLE registration_link ALTER COLUMN created_at TYPE timestamptz(3)`,
  `CREATE INDEX registration_link_created ON registration_link (portal_id, created_at, id)`,
  // R11: when the person withdrew; the membership is disabled from then on, and waits to be erased.
  `ALTER TABLE membership ADD COLUMN consent_withdrawn_at timestamptz`,
  `CREATE INDEX membership_withdrawn ON membership (portal_id) WHERE consent_withdrawn_at IS NOT NULL`,
];

const registrations = [
  /*
   * One row for each e-mail address that registered by a link, whether it has an account or not (S09). It holds one use of the
   * link; housekeeping gives that back when the row ends unconfirmed. The token of the mail is derived from id and version.
   */
  `CREATE TABLE registration (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     link_id uuid NOT NULL,
     token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
     version integer NOT NULL DEFAULT 1,
     email text NOT NULL CHECK (length(email) <= 254),
     email_key text NOT NULL GENERATED ALWAYS AS (lower(email)) STORED,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     language text NOT NULL,
     -- Of the password given; nobody confirms somebody else's registration without it.
     password_hash text,
     terms_version integer,
     wanted_content_id uuid,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL DEFAULT now() + interval '48 hours',
     done_at timestamptz,
     -- Whether it holds a use of the link; not when it begins anew after it was done, since that use was spent.
     holds_use boolean NOT NULL DEFAULT true,
     PRIMARY KEY (portal_id, id),
     UNIQUE (portal_id, link_id, email_key),
     UNIQUE (token_hash),
     FOREIGN KEY (portal_id, link_id) REFERENCES registration_link (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, terms_version) REFERENCES portal_terms (portal_id, version)
   )`,
  `CREATE INDEX registration_expiry ON registration (expires_at)`,
  ...securePortalTable('registration'),
  allowOwner('registration', 'SELECT'),
];

const lookups = [
  // A link by the secret in it: where it leads, whatever its state. The portal must be open.
  ...definerFunction(
    'find_registration_link(hash bytea)',
    'TABLE (portal_id uuid, link_id uuid)',
    `SELECT l.portal_id, l.id FROM registration_link l
       JOIN portal p ON p.id = l.portal_id AND p.status = 'ACTIVE' AND p.kind = 'EXTERNAL'
      WHERE l.token_hash = hash`,
  ),
  ...definerFunction(
    'find_registration(hash bytea)',
    'TABLE (portal_id uuid, registration_id uuid)',
    `SELECT r.portal_id, r.id FROM registration r
       JOIN portal p ON p.id = r.portal_id AND p.status = 'ACTIVE'
      WHERE r.token_hash = hash AND r.expires_at > now()`,
  ),
  // An account whose owner chose the password; of two callers with one e-mail address one makes it.
  ...definerFunction(
    'register_account(new_email text, new_name text, new_language text, new_hash text, proved boolean)',
    'TABLE (id uuid, created boolean)',
    `WITH made AS (
       INSERT INTO account (email, name, language, password_hash, password_set_by_owner, email_proved_at)
       VALUES (new_email, new_name, new_language, new_hash, true, CASE WHEN proved THEN now() END)
       ON CONFLICT (email_key) DO NOTHING RETURNING account.id)
     SELECT made.id, true FROM made
     UNION ALL
     SELECT a.id, false FROM account a WHERE a.email_key = lower(new_email) AND NOT EXISTS (SELECT 1 FROM made)`,
    'VOLATILE',
  ),
  // Languages for mails to members of the portal being written.
  ...definerFunction(
    'member_languages(members uuid[])',
    'TABLE (membership_id uuid, language text)',
    `SELECT m.id, a.language FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.portal_id = app_portal() AND m.id = ANY (members)`,
  ),
  ...definerFunction(
    'portals_with_expired_registrations(most integer)',
    'SETOF uuid',
    `SELECT DISTINCT portal_id FROM registration WHERE expires_at <= now() LIMIT most`,
  ),
];
