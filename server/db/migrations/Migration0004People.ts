import { Migration } from '@mikro-orm/migrations';
import { allowOwner, replaceDefinerFunction, securePortalTable } from './portalTable.ts';

/** Groups, what a portal asks of its members (settings, terms, consents), what a registration link asks and gives, and more ways to be a member. */
export class Migration0004People extends Migration {
  override up(): void {
    for (const statement of [...settings, ...groups, ...memberships, ...links, ...lookups]) this.addSql(statement);
  }
}

const settings = [
  // A portal without a row has the defaults.
  `CREATE TABLE portal_settings (
     portal_id uuid PRIMARY KEY REFERENCES portal (id),
     confirm_email boolean NOT NULL DEFAULT false,
     -- R9: who comes from elsewhere does not get in; empty means from everywhere.
     sign_in_ranges cidr[] NOT NULL DEFAULT '{}',
     -- L3: how long after the deadline an answer that was on its way still counts.
     attempt_grace_seconds integer NOT NULL DEFAULT 5 CHECK (attempt_grace_seconds BETWEEN 0 AND 300)
   )`,
  ...securePortalTable('portal_settings'),
  allowOwner('portal_settings', 'SELECT'),
  // R11: the portal's terms; versions are never changed, only followed by the next.
  `CREATE TABLE portal_terms (
     portal_id uuid NOT NULL REFERENCES portal (id),
     version integer NOT NULL CHECK (version > 0),
     html text NOT NULL,
     published_at timestamptz NOT NULL DEFAULT now(),
     published_by uuid,
     PRIMARY KEY (portal_id, version)
   )`,
  ...securePortalTable('portal_terms'),
];

const groups = [
  // R8: a tree; departments that the directory knows carry its id.
  `CREATE TABLE member_group (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     parent_id uuid,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
     name_key text NOT NULL GENERATED ALWAYS AS (title_key(name)) STORED,
     external_id text CHECK (length(external_id) BETWEEN 1 AND 200),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, parent_id) REFERENCES member_group (portal_id, id),
     CHECK (parent_id <> id)
   )`,
  `CREATE UNIQUE INDEX member_group_name ON member_group (portal_id, parent_id, name_key) NULLS NOT DISTINCT`,
  `CREATE UNIQUE INDEX member_group_external ON member_group (portal_id, external_id) WHERE external_id IS NOT NULL`,
  ...securePortalTable('member_group'),
  allowOwner('member_group', 'SELECT'),
];

const memberships = [
  // A person who was erased leaves a row without an account, so that statistics stay true (R11).
  `ALTER TABLE membership ALTER COLUMN account_id DROP NOT NULL`,
  `ALTER TABLE membership DROP CONSTRAINT membership_status_check`,
  `ALTER TABLE membership ADD CONSTRAINT membership_status_check CHECK (status IN
     ('ACTIVE', 'AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL', 'REFUSED', 'DISABLED', 'REMOVED', 'ERASED'))`,
  `ALTER TABLE membership ADD CONSTRAINT membership_account_check CHECK ((account_id IS NULL) = (status = 'ERASED'))`,
  `ALTER TABLE membership
     ADD COLUMN group_id uuid,
     ADD COLUMN link_id uuid,
     ADD COLUMN external_id text CHECK (length(external_id) BETWEEN 1 AND 200),
     ADD COLUMN refusal_reason text CHECK (length(refusal_reason) <= 1000),
     -- The direct link that the person came by (R5): where to go once inside.
     ADD COLUMN wanted_content_id uuid,
     ADD COLUMN status_changed_at timestamptz(3) NOT NULL DEFAULT now(),
     ADD COLUMN last_used_at timestamptz,
     ADD FOREIGN KEY (portal_id, group_id) REFERENCES member_group (portal_id, id),
     ADD FOREIGN KEY (portal_id, link_id) REFERENCES registration_link (portal_id, id),
     ALTER COLUMN created_at TYPE timestamptz(3)`,
  `CREATE UNIQUE INDEX membership_external ON membership (portal_id, external_id) WHERE external_id IS NOT NULL`,
  `CREATE INDEX membership_group ON membership (portal_id, group_id) WHERE group_id IS NOT NULL`,
  `CREATE INDEX membership_link ON membership (portal_id, link_id) WHERE link_id IS NOT NULL`,
  `CREATE INDEX membership_status ON membership (portal_id, status, status_changed_at, id)`,
  `CREATE TABLE group_head (
     portal_id uuid NOT NULL,
     group_id uuid NOT NULL,
     membership_id uuid NOT NULL,
     PRIMARY KEY (portal_id, group_id, membership_id),
     FOREIGN KEY (portal_id, group_id) REFERENCES member_group (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX group_head_membership ON group_head (portal_id, membership_id)`,
  ...securePortalTable('group_head'),
  allowOwner('group_head', 'SELECT'),
  `CREATE TABLE consent (
     portal_id uuid NOT NULL,
     membership_id uuid NOT NULL,
     terms_version integer NOT NULL,
     given_at timestamptz NOT NULL DEFAULT now(),
     withdrawn_at timestamptz,
     PRIMARY KEY (portal_id, membership_id, terms_version),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, terms_version) REFERENCES portal_terms (portal_id, version)
   )`,
  ...securePortalTable('consent'),
  /*
   * R8: the groups that a member heads, and all below them. It reads under the caller's rights; the caller has checked that it
   * may ask.
   */
  `CREATE FUNCTION headed_groups(of_portal uuid, of_membership uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $fn$
     WITH RECURSIVE below AS (
       SELECT group_id AS id FROM group_head WHERE portal_id = of_portal AND membership_id = of_membership
       UNION
       SELECT g.id FROM member_group g JOIN below ON g.parent_id = below.id WHERE g.portal_id = of_portal)
     SELECT id FROM below $fn$`,
];

const links = [
  // R2, R4: what a link asks and gives. Links made before keep what they were: open, for anybody, without an end.
  `ALTER TABLE registration_link
     ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 200),
     ADD COLUMN mode text NOT NULL DEFAULT 'OPEN' CHECK (mode IN ('OPEN', 'CLOSED')),
     -- Domains whose people need no approval, in lower case.
     ADD COLUMN domains text[] NOT NULL DEFAULT '{}',
     ADD COLUMN expires_at timestamptz,
     ADD COLUMN max_uses integer CHECK (max_uses > 0),
     ADD COLUMN uses integer NOT NULL DEFAULT 0 CHECK (uses >= 0),
     ADD COLUMN group_id uuid,
     ADD COLUMN created_by uuid,
     ADD CONSTRAINT registration_link_uses CHECK (max_uses IS NULL OR uses <= max_uses),
     ADD FOREIGN KEY (portal_id, group_id) REFERENCES member_group (portal_id, id)`,
  `CREATE INDEX registration_link_group ON registration_link (portal_id, group_id) WHERE group_id IS NOT NULL`,
  allowOwner('registration_link', 'SELECT'),
  `CREATE TABLE registration_link_course (
     portal_id uuid NOT NULL,
     link_id uuid NOT NULL,
     course_id uuid NOT NULL,
     PRIMARY KEY (portal_id, link_id, course_id),
     FOREIGN KEY (portal_id, link_id) REFERENCES registration_link (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, course_id) REFERENCES content (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX registration_link_course_course ON registration_link_course (portal_id, course_id)`,
  ...securePortalTable('registration_link_course'),
];

const sessionColumns =
  'TABLE (session_id uuid, account_id uuid, audience text, email text, name text, language text, email_proved boolean, memberships jsonb)';

/** Statuses with which a person still has something to do with the portal. */
const present = `m.status IN ('ACTIVE', 'AWAITING_ACCEPTANCE', 'AWAITING_APPROVAL')`;

/** As before, with the members that wait for approval, the addresses that the portal is open to (R9), and the portal used last first (P5). */
const sessionFacts = (which: string) => `
  SELECT s.id, a.id, s.audience, a.email, a.name, a.language, a.email_proved_at IS NOT NULL,
         coalesce(jsonb_agg(jsonb_build_object(
           'id', m.id, 'portalId', m.portal_id, 'role', m.role, 'status', m.status, 'portalKind', p.kind,
           'homePortalId', p.home_portal_id, 'groupId', m.group_id, 'ranges', nullif(ps.sign_in_ranges, '{}'), 'byLink', m.link_id IS NOT NULL)
           ORDER BY m.last_used_at DESC NULLS LAST, m.portal_id) FILTER (WHERE m.id IS NOT NULL), '[]')
    FROM session s
    JOIN account a ON a.id = s.account_id
    LEFT JOIN (membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE'
               LEFT JOIN portal_settings ps ON ps.portal_id = m.portal_id)
      ON m.account_id = a.id AND p.kind = s.audience AND ${present}
   WHERE ${which} AND s.expires_at > now()
   GROUP BY s.id, a.id`;

const lookups = [
  replaceDefinerFunction('find_session(hash bytea)', sessionColumns, sessionFacts('s.token_hash = hash')),
  replaceDefinerFunction('find_session_by_id(of_session uuid)', sessionColumns, sessionFacts('s.id = of_session')),
  replaceDefinerFunction(
    'find_account(key text)',
    'TABLE (id uuid, password_hash text, language text, audiences text[])',
    `SELECT a.id, a.password_hash, a.language,
            coalesce(array_agg(DISTINCT p.kind) FILTER (WHERE p.kind IS NOT NULL), '{}')
       FROM account a
       LEFT JOIN (membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE')
         ON m.account_id = a.id AND ${present}
      WHERE a.email_key = key GROUP BY a.id`,
  ),
];
