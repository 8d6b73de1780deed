import { Migration } from '@mikro-orm/migrations';
import { definerFunction } from './portalTable.ts';

/** Courses that are due soon are told once for each date (S6). */
export class Migration0017DueDates extends Migration {
  override up(): void {
    for (const statement of dueDates) this.addSql(statement);
  }
}

const dueDates = [
  // The date that was told last: another one is told anew.
  `ALTER TABLE enrollment ADD COLUMN due_told timestamptz`,
  `CREATE INDEX enrollment_due_soon ON enrollment (due_at) WHERE state IN ('ENROLLED', 'STARTED') AND due_at IS NOT NULL`,
  ...definerFunction(
    'enrollments_due(within interval, most integer)',
    'TABLE (portal_id uuid, enrollment_id uuid)',
    `SELECT e.portal_id, e.id FROM enrollment e JOIN portal p ON p.id = e.portal_id AND p.status = 'ACTIVE'
      WHERE e.state IN ('ENROLLED', 'STARTED') AND e.due_at > now() AND e.due_at <= now() + within
        AND e.due_told IS DISTINCT FROM e.due_at
      ORDER BY e.due_at LIMIT most`,
  ),
];
