import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction, securePortalTable } from './portalTable.ts';

/** Invitations, and lists of members that are imported (R3). */
export class Migration0007Invitations extends Migration {
  override up(): void {
    for (const statement of [...invitations, ...imports, ...lookups]) this.addSql(statement);
  }
}

const invitations = [
  `CREATE TABLE invitation (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
     email_key text NOT NULL GENERATED ALWAYS AS (lower(email)) STORED,
     name text CHECK (length(name) BETWEEN 1 AND 200),
     role text NOT NULL CHECK (role IN ('LEARNER', 'MANAGER', 'MODERATOR')),
     language text NOT NULL,
     message text CHECK (length(message) <= 2000),
     source text NOT NULL CHECK (source IN ('INVITATION', 'MODERATOR', 'IMPORT')),
     group_id uuid,
     -- The membership that waits for this answer (by hand, import), or that came of it.
     membership_id uuid,
     token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
     version integer NOT NULL DEFAULT 1,
     sends integer NOT NULL DEFAULT 0 CHECK (sends >= 0),
     created_by uuid,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     last_sent_at timestamptz,
     opened_at timestamptz,
     accepted_at timestamptz,
     revoked_at timestamptz,
     expires_at timestamptz NOT NULL,
     PRIMARY KEY (portal_id, id),
     UNIQUE (token_hash),
     CHECK (accepted_at IS NULL OR (membership_id IS NOT NULL AND revoked_at IS NULL)),
     FOREIGN KEY (portal_id, group_id) REFERENCES member_group (portal_id, id) ON DELETE SET NULL (group_id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE
   )`,
  // One open invitation of an address in a portal; inviting again renews it.
  `CREATE UNIQUE INDEX invitation_open ON invitation (portal_id, email_key) WHERE accepted_at IS NULL AND revoked_at IS NULL`,
  `CREATE INDEX invitation_created ON invitation (portal_id, created_at, id)`,
  `CREATE INDEX invitation_email ON invitation (portal_id, email_key, id)`,
  `CREATE INDEX invitation_group ON invitation (portal_id, group_id) WHERE group_id IS NOT NULL`,
  `CREATE INDEX invitation_membership ON invitation (portal_id, membership_id) WHERE membership_id IS NOT NULL`,
  ...securePortalTable('invitation'),
  allowOwner('invitation', 'SELECT'),
  `CREATE TABLE invitation_course (
     portal_id uuid NOT NULL,
     invitation_id uuid NOT NULL,
     course_id uuid NOT NULL,
     PRIMARY KEY (portal_id, invitation_id, course_id),
     FOREIGN KEY (portal_id, invitation_id) REFERENCES invitation (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, course_id) REFERENCES content (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX invitation_course_course ON invitation_course (portal_id, course_id)`,
  ...securePortalTable('invitation_course'),
];

const imports = [
  `CREATE TABLE member_import (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     file_sha256 text NOT NULL,
     file_name text NOT NULL,
     dry_run boolean NOT NULL,
     group_id uuid,
     create_groups boolean NOT NULL,
     course_ids uuid[] NOT NULL,
     language text NOT NULL,
     send_mails boolean NOT NULL,
     state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
     failure_code text,
     failure_line integer,
     ignored_columns text[] NOT NULL DEFAULT '{}',
     -- Null until the file was read; its rows are stored in the same transaction.
     rows_total integer,
     rows_done integer NOT NULL DEFAULT 0,
     accepted integer NOT NULL DEFAULT 0,
     created integer NOT NULL DEFAULT 0,
     invited integer NOT NULL DEFAULT 0,
     already_members integer NOT NULL DEFAULT 0,
     refused integer NOT NULL DEFAULT 0,
     fence bigint NOT NULL DEFAULT 0,
     attempts integer NOT NULL DEFAULT 0,
     lease_until timestamptz,
     not_before timestamptz NOT NULL DEFAULT now(),
     cancel_requested boolean NOT NULL DEFAULT false,
     ordered_by uuid NOT NULL REFERENCES account (id),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     started_at timestamptz,
     finished_at timestamptz,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, group_id) REFERENCES member_group (portal_id, id) ON DELETE SET NULL (group_id),
     CHECK ((state = 'FAILED') = (failure_code IS NOT NULL)),
     CHECK ((state IN ('COMPLETED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL))
   )`,
  `CREATE INDEX member_import_created ON member_import (portal_id, created_at, id)`,
  `CREATE INDEX member_import_open ON member_import (not_before) WHERE state IN ('PENDING', 'RUNNING')`,
  `CREATE INDEX member_import_group ON member_import (portal_id, group_id) WHERE group_id IS NOT NULL`,
  ...securePortalTable('member_import'),
  allowOwner('member_import', 'SELECT'),
  `CREATE TABLE member_import_row (
     portal_id uuid NOT NULL,
     import_id uuid NOT NULL,
     line integer NOT NULL CHECK (line > 0),
     email text NOT NULL,
     name text,
     group_path text,
     language text,
     role text,
     courses text,
     outcome text NOT NULL DEFAULT 'PENDING' CHECK (outcome IN
       ('PENDING', 'ACCEPTED', 'CREATED', 'INVITED', 'ALREADY_MEMBER', 'REFUSED', 'NOT_DONE')),
     -- What the outcome's reason is, and what its sentence fills in.
     reason text,
     params jsonb NOT NULL DEFAULT '{}',
     membership_id uuid,
     PRIMARY KEY (portal_id, import_id, line),
     FOREIGN KEY (portal_id, import_id) REFERENCES member_import (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX member_import_row_outcome ON member_import_row (portal_id, import_id, outcome, line)`,
  ...securePortalTable('member_import_row'),
];

const lookups = [
  // A person with a link, before anybody knows which portal it is of: ids, and only while the link is good.
  ...definerFunction(
    'find_invitation(hash bytea)',
    'TABLE (portal_id uuid, invitation_id uuid)',
    `SELECT i.portal_id, i.id FROM invitation i
       JOIN portal p ON p.id = i.portal_id AND p.status = 'ACTIVE' AND p.kind = 'EXTERNAL'
      WHERE i.token_hash = hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`,
  ),
  // Which addresses are of members of the portal being written; nothing of any other portal (P6).
  ...definerFunction(
    'members_by_email(keys text[])',
    'TABLE (email_key text, membership_id uuid, status text)',
    `SELECT a.email_key, m.id, m.status
       FROM account a JOIN membership m ON m.portal_id = app_portal() AND m.account_id = a.id
      WHERE a.email_key = ANY (keys)`,
  ),
  // Accounts of addresses, made where there are none, without telling which (S09). What another caller commits meanwhile shows
  // to the next call.
  ...definerFunction(
    'ensure_accounts(emails text[], names text[], languages text[])',
    'TABLE (email_key text, account_id uuid)',
    `WITH given AS (
       SELECT DISTINCT ON (lower(email)) email, name, language FROM unnest(emails, names, languages) AS g (email, name, language)
        ORDER BY lower(email)),
     made AS (
       INSERT INTO account (email, name, language) SELECT email, name, language FROM given ORDER BY lower(email)
       ON CONFLICT (email_key) DO NOTHING RETURNING account.email_key, account.id)
     SELECT made.email_key, made.id FROM made
     UNION ALL
     SELECT a.email_key, a.id FROM account a
      WHERE a.email_key IN (SELECT lower(email) FROM given) AND a.email_key NOT IN (SELECT made.email_key FROM made)`,
    'VOLATILE',
  ),
  // The reconciler's work list (invariant 1): ids only.
  ...definerFunction(
    'member_imports_to_drive(most integer)',
    'TABLE (portal_id uuid, import_id uuid, fence bigint)',
    `SELECT i.portal_id, i.id, i.fence FROM member_import i
      WHERE i.state IN ('PENDING', 'RUNNING') AND i.not_before <= now()
        AND (i.lease_until IS NULL OR i.lease_until < now())
      ORDER BY i.not_before LIMIT most`,
  ),
];
