import { allowOwner, definerFunction, forceRowSecurity, replaceDefinerFunction } from '../portalTable.ts';

/** Links that prove who somebody is: to choose a new password, to prove the e-mail address. */
export const accountTokens = [
  /*
   * Whoever asks for a new password leaves a row, whether there is such an account or not: both take the same time (S09). A worker
   * then binds the row to the account, or deletes it.
   */
  `CREATE TABLE account_token (
     id uuid PRIMARY KEY DEFAULT new_id(),
     purpose text NOT NULL CHECK (purpose IN ('PASSWORD_RESET', 'EMAIL_PROOF')),
     token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
     email text NOT NULL CHECK (length(email) <= 254),
     account_id uuid REFERENCES account (id) ON DELETE CASCADE,
     audience text NOT NULL CHECK (audience IN ('INTERNAL', 'EXTERNAL')),
     language text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     used_at timestamptz
   )`,
  `CREATE UNIQUE INDEX account_token_hash ON account_token (token_hash)`,
  `CREATE INDEX account_token_account ON account_token (account_id)`,
  `CREATE INDEX account_token_unbound ON account_token (created_at) WHERE account_id IS NULL`,
  `CREATE INDEX account_token_expires ON account_token (expires_at)`,
  ...forceRowSecurity('account_token'),
  `CREATE POLICY account_token_ask ON account_token FOR INSERT
     WITH CHECK (used_at IS NULL AND (account_id IS NULL OR account_id = (SELECT app_account())))`,
  `CREATE POLICY account_token_self ON account_token FOR SELECT USING (account_id = (SELECT app_account()))`,
  `CREATE POLICY account_token_use ON account_token FOR UPDATE USING (account_id = (SELECT app_account()))`,
  allowOwner('account_token', 'SELECT'),
  allowOwner('account_token', 'UPDATE'),
  allowOwner('account_token', 'DELETE'),
  // Of any number of workers one binds it. Nothing: there is no such account, and the row is gone.
  ...definerFunction(
    'bind_account_token(of_token uuid)',
    'TABLE (account_id uuid, email text, name text, language text, audience text, seconds_left double precision)',
    `WITH bound AS (
       UPDATE account_token t SET account_id = a.id FROM account a
        WHERE t.id = of_token AND t.account_id IS NULL AND t.expires_at > now() AND a.email_key = lower(t.email)
        RETURNING t.id, a.id AS account_id, a.email, a.name, coalesce(a.language, t.language) AS language, t.audience AS asked,
                  extract(epoch FROM t.expires_at - now())::float8 AS seconds_left),
     gone AS (
       DELETE FROM account_token t WHERE t.id = of_token AND t.account_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM account a WHERE a.email_key = lower(t.email)))
     SELECT b.account_id, b.email, b.name, b.language,
            -- The side that was asked for, unless the person is on the other one only.
            coalesce((SELECT p.kind FROM membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE'
                       WHERE m.account_id = b.account_id AND m.status IN ('ACTIVE', 'AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL')
                       ORDER BY (p.kind = b.asked) DESC LIMIT 1), 'EXTERNAL'),
            b.seconds_left
       FROM bound b`,
    'VOLATILE',
  ),
  ...definerFunction(
    'account_tokens_to_bind(most integer)',
    'SETOF uuid',
    `SELECT id FROM account_token WHERE account_id IS NULL AND created_at < now() - interval '2 seconds' AND expires_at > now()
      ORDER BY created_at LIMIT most`,
  ),
  // Whose a link is, while it is good. Using it up is an UPDATE of that account's own.
  ...definerFunction(
    'find_account_token(hash bytea, for_purpose text)',
    'TABLE (id uuid, account_id uuid)',
    `SELECT t.id, t.account_id FROM account_token t JOIN account a ON a.id = t.account_id AND a.email_key = lower(t.email)
      WHERE t.token_hash = hash AND t.purpose = for_purpose AND t.used_at IS NULL AND t.expires_at > now()`,
  ),
  ...definerFunction(
    'sweep_account_tokens()',
    'bigint',
    `WITH gone AS (DELETE FROM account_token WHERE expires_at < now() - interval '1 day' RETURNING 1) SELECT count(*) FROM gone`,
    'VOLATILE',
  ),
  // P3, to the letter: a new generated password only while the person has no other membership, whatever its state.
  replaceDefinerFunction(
    'replace_generated_password(of_portal uuid, of_account uuid, new_hash text)',
    'boolean',
    `WITH changed AS (
       UPDATE account SET password_hash = new_hash
        WHERE account.id = of_account AND NOT password_set_by_owner
          AND EXISTS (SELECT 1 FROM membership m JOIN portal p ON p.id = m.portal_id
                       WHERE m.account_id = of_account AND m.portal_id = of_portal AND p.home_portal_id = app_portal() AND p.kind = 'EXTERNAL')
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account_id = of_account AND m.portal_id <> of_portal)
        RETURNING account.id),
     ended AS (DELETE FROM session USING changed WHERE session.account_id = changed.id),
     raised AS (UPDATE auth_epoch SET epoch = epoch + 1 FROM changed WHERE auth_epoch.portal_id = of_portal)
     SELECT EXISTS (SELECT 1 FROM changed)`,
    'VOLATILE',
  ),
  // P5: what somebody whose membership waits may know of the portal: its title and language.
  ...definerFunction(
    'portal_signs(of_portals uuid[])',
    'TABLE (portal_id uuid, title text, language text)',
    `SELECT p.id, p.title, p.language FROM portal p
      WHERE p.id = ANY (of_portals) AND p.status = 'ACTIVE'
        AND EXISTS (SELECT 1 FROM membership m WHERE m.portal_id = p.id AND m.account_id = app_account())`,
  ),
];
