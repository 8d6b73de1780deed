import { Migration } from '@mikro-orm/migrations';

/**
 * What concerns a member is found in the log without reading all of it. A column of its own, since row-level security lets an index
 * serve only where no function that might leak is in the way, and reading from jsonb is one.
 */
export class Migration0020MemberHistory extends Migration {
  override up(): void {
    this.addSql(
      `ALTER TABLE event ADD COLUMN membership_id uuid GENERATED ALWAYS AS ((payload ->> 'membershipId')::uuid) STORED`,
    );
    this.addSql(
      'CREATE INDEX event_membership ON event (portal_id, membership_id, seq DESC) WHERE membership_id IS NOT NULL',
    );
  }
}
