import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction, forceRowSecurity, securePortalTable } from './portalTable.ts';

/** Settings, organizations, portals, accounts, memberships, sessions, the event log and idempotency keys. */
export class Migration0001Foundation extends Migration {
  override up(): void {
    for (const statement of [...settings, ...organizations, ...accounts, ...sessions, ...events, ...lookups]) {
      this.addSql(statement);
    }
  }
}

const settings = [
  `CREATE FUNCTION app_portals() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT nullif(current_setting('app.portals', true), '')::uuid[] $$`,
  `CREATE FUNCTION app_portal() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT nullif(current_setting('app.portal', true), '')::uuid $$`,
  `CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$`,
  // Ids that grow with time keep the indexes of a set-based copy dense; before PostgreSQL 18 random ones serve.
  `DO $do$ BEGIN
     IF current_setting('server_version_num')::int >= 180000 THEN
       EXECUTE 'CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$ SELECT uuidv7() $$';
     ELSE
       EXECUTE 'CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$ SELECT gen_random_uuid() $$';
     END IF;
   END $do$`,
  // What makes two titles the same (T3): NFKC, lower case, collapsed space.
  `CREATE FUNCTION title_key(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     AS $$ SELECT btrim(regexp_replace(lower(normalize(title, NFKC)), '\\s+', ' ', 'g')) $$`,
];

const organizations = [
  `CREATE TABLE organization (
     id uuid PRIMARY KEY DEFAULT new_id(),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     internal_portal_id uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE portal (
     id uuid PRIMARY KEY DEFAULT new_id(),
     organization_id uuid NOT NULL REFERENCES organization (id),
     home_portal_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('INTERNAL', 'EXTERNAL')),
     name text NOT NULL CHECK (length(name) BETWEEN 3 AND 254),
     name_key text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
     title text CHECK (length(title) BETWEEN 1 AND 200),
     language text NOT NULL,
     status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'DELETING')),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     created_by uuid,
     CHECK ((kind = 'INTERNAL') = (id = home_portal_id)),
     FOREIGN KEY (home_portal_id) REFERENCES portal (id)
   )`,
  `ALTER TABLE organization ADD FOREIGN KEY (internal_portal_id) REFERENCES portal (id) DEFERRABLE INITIALLY DEFERRED`,
  // P2: unique ignoring case among the portals of the organization, not of the installation.
  `CREATE UNIQUE INDEX portal_name ON portal (home_portal_id, name_key)`,
  `CREATE INDEX portal_created ON portal (home_portal_id, created_at, id)`,
  `CREATE INDEX portal_organization ON portal (organization_id)`,
  `CREATE FUNCTION portal_keeps_its_name() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF (NEW.id, NEW.name, NEW.kind, NEW.organization_id, NEW.home_portal_id)
        IS DISTINCT FROM (OLD.id, OLD.name, OLD.kind, OLD.organization_id, OLD.home_portal_id) THEN
       RAISE EXCEPTION 'the name, kind and organization of a portal never change (P2)' USING ERRCODE = '23514';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER portal_keeps_its_name BEFORE UPDATE ON portal FOR EACH ROW EXECUTE FUNCTION portal_keeps_its_name()`,
  ...forceRowSecurity('portal'),
  // The internal portal sees the rows (not the content) of the portals it opened; an external portal sees itself only.
  `CREATE POLICY portal_read ON portal FOR SELECT USING (
     id = ANY ((SELECT app_portals())::uuid[]) OR home_portal_id = ANY ((SELECT app_portals())::uuid[]))`,
  `CREATE POLICY portal_insert ON portal FOR INSERT WITH CHECK (home_portal_id = (SELECT app_portal()))`,
  `CREATE POLICY portal_update ON portal FOR UPDATE USING ((SELECT app_portal()) IN (id, home_portal_id))`,
  allowOwner('portal', 'SELECT'),
  ...forceRowSecurity('organization'),
  `CREATE POLICY organization_read ON organization FOR SELECT
     USING (internal_portal_id = ANY ((SELECT app_portals())::uuid[]))`,
  `CREATE POLICY organization_insert ON organization FOR INSERT WITH CHECK (internal_portal_id = (SELECT app_portal()))`,
  allowOwner('organization', 'SELECT'),
];

const accounts = [
  `CREATE TABLE account (
     id uuid PRIMARY KEY DEFAULT new_id(),
     email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
     email_key text NOT NULL GENERATED ALWAYS AS (lower(email)) STORED,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     language text,
     password_hash text,
     password_set_by_owner boolean NOT NULL DEFAULT false,
     -- When the person showed that mail to the address reaches them; a generated password proves nothing of the kind.
     email_proved_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE UNIQUE INDEX account_email ON account (email_key)`,
  ...forceRowSecurity('account'),
  `CREATE POLICY account_self ON account FOR SELECT USING (id = (SELECT app_account()))`,
  `CREATE POLICY account_update ON account FOR UPDATE USING (id = (SELECT app_account()))`,
  allowOwner('account', 'SELECT'),
  allowOwner('account', 'INSERT'),
  allowOwner('account', 'UPDATE'),
  `CREATE TABLE membership (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     account_id uuid NOT NULL REFERENCES account (id),
     role text NOT NULL CHECK (role IN ('LEARNER', 'MANAGER', 'MODERATOR', 'ADMIN')),
     status text NOT NULL CHECK (status IN ('ACTIVE', 'AWAITING_ACCEPTANCE', 'DISABLED')),
     email text NOT NULL,
     name text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, id),
     UNIQUE (portal_id, account_id)
   )`,
  `CREATE INDEX membership_account ON membership (account_id)`,
  ...securePortalTable('membership'),
  `CREATE POLICY membership_self ON membership FOR SELECT USING (account_id = (SELECT app_account()))`,
  allowOwner('membership', 'SELECT'),
  `CREATE TABLE registration_link (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
     version integer NOT NULL DEFAULT 1,
     revoked_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, id),
     UNIQUE (token_hash)
   )`,
  ...securePortalTable('registration_link'),
];

const sessions = [
  // Opaque and hashed at rest (S08): only SHA-256 of the token is kept. The audience keeps internal and external sites apart (P5).
  `CREATE TABLE session (
     id uuid PRIMARY KEY DEFAULT new_id(),
     token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
     account_id uuid NOT NULL REFERENCES account (id),
     audience text NOT NULL CHECK (audience IN ('INTERNAL', 'EXTERNAL')),
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX session_account ON session (account_id)`,
  ...forceRowSecurity('session'),
  `CREATE POLICY session_self ON session USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()))`,
  allowOwner('session', 'SELECT'),
  allowOwner('session', 'DELETE'),
  `CREATE TABLE idempotency_key (
     account_id uuid NOT NULL REFERENCES account (id),
     operation text NOT NULL,
     key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
     input_hash bytea NOT NULL,
     result jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (account_id, operation, key)
   )`,
  ...forceRowSecurity('idempotency_key'),
  `CREATE POLICY idempotency_self ON idempotency_key USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()))`,
  `CREATE INDEX idempotency_key_age ON idempotency_key (created_at)`,
  allowOwner('idempotency_key', 'SELECT'),
  allowOwner('idempotency_key', 'DELETE'),
];

const events = [
  // Invariant 5: the counter is a table of its own, so that taking a number locks nothing that others read or update.
  `CREATE TABLE event_counter (
     portal_id uuid PRIMARY KEY REFERENCES portal (id),
     last_seq bigint NOT NULL DEFAULT 0
   ) WITH (fillfactor = 50)`,
  ...securePortalTable('event_counter'),
  allowOwner('event_counter', 'SELECT'),
  `CREATE TABLE event (
     portal_id uuid NOT NULL REFERENCES portal (id),
     seq bigint NOT NULL,
     kind text NOT NULL,
     subject_id uuid,
     actor_account_id uuid,
     payload jsonb NOT NULL DEFAULT '{}',
     occurred_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, seq)
   )`,
  ...securePortalTable('event'),
  // Invariant 7: raised in the transaction of any change of role, membership, session or status.
  `CREATE TABLE auth_epoch (
     portal_id uuid PRIMARY KEY REFERENCES portal (id),
     epoch bigint NOT NULL DEFAULT 0
   ) WITH (fillfactor = 50)`,
  ...securePortalTable('auth_epoch'),
  allowOwner('auth_epoch', 'SELECT'),
  allowOwner('auth_epoch', 'UPDATE'),
];

const sessionColumns =
  'TABLE (session_id uuid, account_id uuid, audience text, email text, name text, language text, email_proved boolean, memberships jsonb)';

/** Who is behind an open session, with the memberships on its side of the wall. */
const sessionFacts = (which: string) => `
  SELECT s.id, a.id, s.audience, a.email, a.name, a.language, a.email_proved_at IS NOT NULL,
         coalesce(jsonb_agg(jsonb_build_object(
           'id', m.id, 'portalId', m.portal_id, 'role', m.role, 'status', m.status, 'portalKind', p.kind,
           'homePortalId', p.home_portal_id) ORDER BY m.portal_id) FILTER (WHERE m.id IS NOT NULL), '[]')
    FROM session s
    JOIN account a ON a.id = s.account_id
    LEFT JOIN (membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE')
      ON m.account_id = a.id AND p.kind = s.audience AND m.status <> 'DISABLED'
   WHERE ${which} AND s.expires_at > now()
   GROUP BY s.id, a.id`;

const lookups = [
  ...definerFunction('find_session(hash bytea)', sessionColumns, sessionFacts('s.token_hash = hash')),
  // For connections that outlive a request: they remember the session's id and not its token.
  ...definerFunction('find_session_by_id(of_session uuid)', sessionColumns, sessionFacts('s.id = of_session')),
  /*
   * Invariant 7: of those who listen (a session, a portal or null, the role they were let in with) only those who lost the
   * session or whose role changed, by their place in the arrays; a role of null says that the portal is closed to them.
   */
  ...definerFunction(
    'changed_listeners(sessions uuid[], portals uuid[], roles text[])',
    'TABLE (n integer, role text, session_open boolean)',
    `SELECT w.n::int, m.role, s.id IS NOT NULL
       FROM unnest(sessions, portals, roles) WITH ORDINALITY AS w (session_id, portal_id, role, n)
       LEFT JOIN session s ON s.id = w.session_id AND s.expires_at > now()
       LEFT JOIN (membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE')
         ON m.portal_id = w.portal_id AND m.account_id = s.account_id AND m.status = 'ACTIVE' AND p.kind = s.audience
      WHERE s.id IS NULL OR m.role IS DISTINCT FROM w.role`,
  ),
  // Where the logs and the rights of portals stand: numbers only, so that one statement can watch every portal listened to.
  ...definerFunction(
    'portal_positions(portals uuid[])',
    'TABLE (portal_id uuid, epoch bigint, last_seq bigint)',
    `SELECT e.portal_id, e.epoch, c.last_seq
       FROM auth_epoch e JOIN event_counter c USING (portal_id) WHERE e.portal_id = ANY (portals)`,
  ),
  ...definerFunction(
    'find_account(key text)',
    'TABLE (id uuid, password_hash text, language text, audiences text[])',
    `SELECT a.id, a.password_hash, a.language,
            coalesce(array_agg(DISTINCT p.kind) FILTER (WHERE p.kind IS NOT NULL), '{}')
       FROM account a
       LEFT JOIN (membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE')
         ON m.account_id = a.id AND m.status <> 'DISABLED'
      WHERE a.email_key = key GROUP BY a.id`,
  ),
  // One atomic statement, so that two callers with one e-mail make one account (P3).
  ...definerFunction(
    'ensure_account(new_email text, new_name text, new_language text, new_hash text)',
    'TABLE (id uuid, created boolean)',
    `WITH made AS (
       INSERT INTO account (email, name, language, password_hash) VALUES (new_email, new_name, new_language, new_hash)
       ON CONFLICT (email_key) DO NOTHING RETURNING account.id)
     SELECT made.id, true FROM made
     UNION ALL
     SELECT a.id, false FROM account a WHERE a.email_key = lower(new_email) AND NOT EXISTS (SELECT 1 FROM made)`,
    'VOLATILE',
  ),
  // P3: a new generated password only while nobody else's portal and no own choice of the person is touched.
  ...definerFunction(
    'replace_generated_password(of_portal uuid, of_account uuid, new_hash text)',
    'boolean',
    `WITH changed AS (
       UPDATE account SET password_hash = new_hash
        WHERE account.id = of_account AND NOT password_set_by_owner
          AND EXISTS (SELECT 1 FROM membership m JOIN portal p ON p.id = m.portal_id
                       WHERE m.account_id = of_account AND m.portal_id = of_portal AND p.home_portal_id = app_portal() AND p.kind = 'EXTERNAL')
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account_id = of_account AND m.portal_id <> of_portal
                             AND m.status <> 'AWAITING_ACCEPTANCE')
        RETURNING account.id),
     ended AS (DELETE FROM session USING changed WHERE session.account_id = changed.id),
     raised AS (UPDATE auth_epoch SET epoch = epoch + 1 FROM changed WHERE auth_epoch.portal_id = of_portal)
     SELECT EXISTS (SELECT 1 FROM changed)`,
    'VOLATILE',
  ),
  ...definerFunction(
    'raise_auth_epochs(of_account uuid)',
    'SETOF uuid',
    `UPDATE auth_epoch SET epoch = epoch + 1
      WHERE portal_id IN (SELECT e.portal_id FROM auth_epoch e JOIN membership m ON m.portal_id = e.portal_id
                           WHERE m.account_id = of_account ORDER BY e.portal_id FOR UPDATE OF e)
      RETURNING portal_id`,
    'VOLATILE',
  ),
  // What time made useless; called by the workers' housekeeping.
  ...definerFunction(
    'sweep_expired()',
    'TABLE (sessions bigint, idempotency_keys bigint)',
    `WITH gone_sessions AS (DELETE FROM session WHERE expires_at <= now() RETURNING 1),
          gone_keys AS (DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days' RETURNING 1)
     SELECT (SELECT count(*) FROM gone_sessions), (SELECT count(*) FROM gone_keys)`,
    'VOLATILE',
  ),
];
