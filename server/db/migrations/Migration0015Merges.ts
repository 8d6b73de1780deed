import { Migration } from '@mikro-orm/migrations';
import { definerFunction, securePortalTable } from './portalTable.ts';

/** Two accounts of one person made one, and undone again (R7). */
export class Migration0015Merges extends Migration {
  override up(): void {
    for (const statement of [...merges, ...functions]) this.addSql(statement);
  }
}

const merges = [
  // The portal is the internal one; `plan` holds ids and former values only, whatever an undo needs.
  `CREATE TABLE account_merge (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     membership_id uuid NOT NULL,
     kept_account_id uuid NOT NULL,
     gone_account_id uuid NOT NULL,
     plan jsonb NOT NULL,
     merged_at timestamptz(3) NOT NULL DEFAULT now(),
     merged_by uuid,
     undone_at timestamptz,
     undone_by uuid,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX account_merge_list ON account_merge (portal_id, merged_at, id)`,
  `CREATE INDEX account_merge_membership ON account_merge (portal_id, membership_id)`,
  ...securePortalTable('account_merge'),
  // The place that a place ended in: it is the same person, who is erased with it (R11).
  `ALTER TABLE membership ADD COLUMN merged_into uuid`,
  `CREATE INDEX membership_merged ON membership (portal_id, merged_into) WHERE merged_into IS NOT NULL`,
];

const functions = [
  // Where a person outside is a member, among the portals that an internal portal opened; whoever asks writes to that portal.
  ...definerFunction(
    'outside_memberships(key text)',
    'TABLE (account_id uuid, portal_id uuid)',
    `SELECT m.account_id, m.portal_id
       FROM account a JOIN membership m ON m.account_id = a.id
       JOIN portal p ON p.id = m.portal_id AND p.kind = 'EXTERNAL' AND p.status = 'ACTIVE'
      WHERE a.email_key = key AND p.home_portal_id = ANY (app_portals()) AND m.status <> 'ERASED'
      ORDER BY m.portal_id`,
  ),
  // Sessions of both accounts know the memberships of before.
  ...definerFunction(
    'end_sessions_of_merge(of_merge uuid)',
    'bigint',
    `WITH gone AS (
       DELETE FROM session s USING account_merge m
        WHERE m.portal_id = app_portal() AND m.id = of_merge AND s.audience = 'EXTERNAL'
          AND s.account_id IN (m.gone_account_id, m.kept_account_id) RETURNING 1)
     SELECT count(*) FROM gone`,
    'VOLATILE',
  ),
  `CREATE POLICY owner_select ON account_merge FOR SELECT TO CURRENT_USER USING (true)`,
];
