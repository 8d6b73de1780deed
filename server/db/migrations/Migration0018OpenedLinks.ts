import { Migration } from '@mikro-orm/migrations';

/** A registration link knows when somebody first opened its page: how far a portal has come is told by facts. */
export class Migration0018OpenedLinks extends Migration {
  override up(): void {
    this.addSql('ALTER TABLE registration_link ADD COLUMN first_opened_at timestamptz(3)');
  }
}
