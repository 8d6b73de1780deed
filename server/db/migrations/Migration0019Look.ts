import { Migration } from '@mikro-orm/migrations';
import { definerFunction } from './portalTable.ts';

/** A portal's colour and logo. */
export class Migration0019Look extends Migration {
  override up(): void {
    for (const statement of look) this.addSql(statement);
  }
}

const look = [
  // The logo is a file of the portal; it cannot go while it is one.
  `ALTER TABLE portal_settings
     ADD COLUMN accent text CHECK (accent ~ '^#[0-9a-f]{6}$'),
     ADD COLUMN logo_sha256 text,
     ADD FOREIGN KEY (portal_id, logo_sha256) REFERENCES file (portal_id, sha256)`,
  `CREATE INDEX portal_settings_logo ON portal_settings (portal_id, logo_sha256)`,
  // P5: what somebody whose membership waits may know of the portal: its title, its language, and now its look.
  'DROP FUNCTION portal_signs(uuid[])',
  ...definerFunction(
    'portal_signs(of_portals uuid[])',
    'TABLE (portal_id uuid, title text, language text, accent text, logo_sha256 text, logo_type text)',
    `SELECT p.id, p.title, p.language, s.accent, s.logo_sha256, f.media_type
       FROM portal p
       LEFT JOIN portal_settings s ON s.portal_id = p.id
       LEFT JOIN file f ON f.portal_id = s.portal_id AND f.sha256 = s.logo_sha256
      WHERE p.id = ANY (of_portals) AND p.status = 'ACTIVE'
        AND EXISTS (SELECT 1 FROM membership m WHERE m.portal_id = p.id AND m.account_id = app_account())`,
  ),
];
