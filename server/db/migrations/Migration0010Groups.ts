import { Migration } from '@mikro-orm/migrations';
import { definerFunction } from './portalTable.ts';

/** Lists of members and groups by name, memberships that were declined, and addresses that a portal is open to (R9). */
export class Migration0010Groups extends Migration {
  override up(): void {
    for (const statement of [...members, ...groups, ...addresses]) this.addSql(statement);
  }
}

const members = [
  `ALTER TABLE membership
     ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
     -- Whoever declined is asked again before a moderator's "enable" makes them a member (P3).
     ADD COLUMN declined_at timestamptz`,
  // The lists of members by keyset, and those who must not all go.
  `CREATE INDEX membership_name ON membership (portal_id, name_key, id)`,
  `CREATE INDEX membership_created ON membership (portal_id, created_at, id)`,
  `CREATE INDEX membership_moderator ON membership (portal_id) WHERE status = 'ACTIVE' AND role IN ('MODERATOR', 'ADMIN')`,
];

const groups = [
  `CREATE INDEX member_group_list ON member_group (portal_id, name_key, id)`,
  // The tree, from the top: what was below a group and is not any more shows at the next look.
  `CREATE FUNCTION groups_below(of_portal uuid, of_groups uuid[]) RETURNS TABLE (top uuid, id uuid, level integer)
     LANGUAGE sql STABLE AS $fn$
     WITH RECURSIVE below AS (
       SELECT g.id AS top, g.id, 1 AS level FROM member_group g WHERE g.portal_id = of_portal AND g.id = ANY (of_groups)
       UNION ALL
       SELECT below.top, g.id, below.level + 1 FROM below
         JOIN member_group g ON g.portal_id = of_portal AND g.parent_id = below.id WHERE below.level < 100)
     SELECT top, id, level FROM below $fn$`,
  // A group and all above it, from below.
  `CREATE FUNCTION groups_above(of_portal uuid, of_group uuid) RETURNS TABLE (id uuid, level integer)
     LANGUAGE sql STABLE AS $fn$
     WITH RECURSIVE above AS (
       SELECT g.id, g.parent_id, 1 AS level FROM member_group g WHERE g.portal_id = of_portal AND g.id = of_group
       UNION ALL
       SELECT g.id, g.parent_id, above.level + 1 FROM above
         JOIN member_group g ON g.portal_id = of_portal AND g.id = above.parent_id WHERE above.level < 100)
     SELECT id, level FROM above $fn$`,
];

const addresses = [
  // R9: no ranges, open to everybody; an address that is not known opens nothing that has ranges.
  `CREATE FUNCTION address_opens(ranges cidr[], address inet) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
     AS $fn$ SELECT coalesce(cardinality(ranges), 0) = 0
                 OR coalesce((SELECT bool_or(address <<= range) FROM unnest(ranges) AS range), false) $fn$`,
  /*
   * As the function of three arrays, which servers of a former version still call: the address of each connection is judged
   * too, so that ranges which change reach those who listen.
   */
  ...definerFunction(
    'changed_listeners_at(sessions uuid[], portals uuid[], roles text[], addresses inet[])',
    'TABLE (n integer, role text, session_open boolean)',
    `SELECT w.n::int, m.role, s.id IS NOT NULL
       FROM unnest(sessions, portals, roles, addresses) WITH ORDINALITY AS w (session_id, portal_id, role, address, n)
       LEFT JOIN session s ON s.id = w.session_id AND s.expires_at > now()
       LEFT JOIN (membership m JOIN portal p ON p.id = m.portal_id AND p.status = 'ACTIVE'
                  LEFT JOIN portal_settings ps ON ps.portal_id = m.portal_id)
         ON m.portal_id = w.portal_id AND m.account_id = s.account_id AND m.status = 'ACTIVE' AND p.kind = s.audience
            AND address_opens(ps.sign_in_ranges, w.address)
      WHERE s.id IS NULL OR m.role IS DISTINCT FROM w.role`,
  ),
];
