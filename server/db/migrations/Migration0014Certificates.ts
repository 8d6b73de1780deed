import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction } from './portalTable.ts';

/** Lists of certificates and evidence, the public look-up of a number, and S49 in the database itself. */
export class Migration0014Certificates extends Migration {
  override up(): void {
    for (const statement of certificates) this.addSql(statement);
  }
}

const certificates = [
  // What is printed; a certificate that was made anew keeps it. `person_name` is empty once the person was erased (R11).
  `ALTER TABLE certificate ADD COLUMN completed_at timestamptz NOT NULL DEFAULT now()`,
  `CREATE INDEX certificate_list ON certificate (portal_id, issued_at, id)`,
  `CREATE INDEX certificate_person ON certificate (portal_id, person_name, id)`,
  `DROP INDEX certificate_course`,
  `CREATE INDEX certificate_course ON certificate (portal_id, course_id, issued_at, id)`,
  `CREATE INDEX certificate_enrollment ON certificate (portal_id, enrollment_id)`,
  `CREATE INDEX evidence_list ON evidence (portal_id, given_at, id)`,
  `CREATE INDEX evidence_competency ON evidence (portal_id, competency_id, given_at, id)`,
  /*
   * S49: whoever writes, a certificate is for a completed course. After the statement, so that one statement may complete and
   * certify; it reads under the caller's rights, who sees the portal that is written.
   */
  `CREATE FUNCTION certificate_needs_completion() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF NOT EXISTS (
       SELECT 1 FROM enrollment e
        WHERE e.portal_id = NEW.portal_id AND e.id = NEW.enrollment_id AND e.membership_id = NEW.membership_id
          AND e.course_id = NEW.course_id AND e.completed_at IS NOT NULL) THEN
       RAISE EXCEPTION 'a certificate needs a completed course (S49)' USING ERRCODE = '23514';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER certificate_needs_completion AFTER INSERT ON certificate
     FOR EACH ROW EXECUTE FUNCTION certificate_needs_completion()`,
  allowOwner('certificate', 'SELECT'),
  // L8: whoever has a number may ask. Ids only; what may be told of them the page decides.
  ...definerFunction(
    'find_certificate(of_number text)',
    'TABLE (portal_id uuid, certificate_id uuid)',
    `SELECT c.portal_id, c.id FROM certificate c JOIN portal p ON p.id = c.portal_id AND p.status = 'ACTIVE'
      WHERE c.number = of_number`,
  ),
];
