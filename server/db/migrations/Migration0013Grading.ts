import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction, securePortalTable } from './portalTable.ts';

/** Grades by hand and what they were before, corrected answer keys, and regrading. */
export class Migration0013Grading extends Migration {
  override up(): void {
    for (const statement of [...grades, ...corrections]) this.addSql(statement);
  }
}

const grades = [
  // Counts the grades that were given by hand or anew, so that two graders cannot overwrite each other unseen.
  `ALTER TABLE answer ADD COLUMN grade_revision integer NOT NULL DEFAULT 0`,
  // What waits for a person, longest first.
  `CREATE INDEX attempt_waiting ON attempt (portal_id, submitted_at, id) WHERE state = 'SUBMITTED'`,
  // In the order in which a regrade goes through them.
  `CREATE INDEX attempt_of_test ON attempt (portal_id, test_id, id)`,
  // What a grade was before. Without a question it is the result of the whole attempt.
  `CREATE TABLE grade_change (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     attempt_id uuid NOT NULL,
     question_id uuid,
     cause text NOT NULL CHECK (cause IN ('BY_HAND', 'CORRECTED', 'ANNULLED', 'REINSTATED')),
     points_before numeric(12,3),
     points_after numeric(12,3),
     passed_before boolean,
     passed_after boolean,
     reason text CHECK (length(reason) <= 1000),
     changed_at timestamptz(3) NOT NULL DEFAULT now(),
     changed_by uuid,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, attempt_id) REFERENCES attempt (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX grade_change_attempt ON grade_change (portal_id, attempt_id, changed_at, id)`,
  ...securePortalTable('grade_change'),
];

const corrections = [
  // Which published revision's key judges a question in attempts that began with an earlier one; without a revision the question is
  // annulled, and everybody has its points.
  `CREATE TABLE grading_key (
     portal_id uuid NOT NULL,
     test_id uuid NOT NULL,
     question_id uuid NOT NULL,
     revision_id uuid,
     decided_at timestamptz NOT NULL DEFAULT now(),
     decided_by uuid,
     PRIMARY KEY (portal_id, test_id, question_id),
     FOREIGN KEY (portal_id, test_id) REFERENCES content (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, revision_id) REFERENCES content_revision (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX grading_key_revision ON grading_key (portal_id, revision_id) WHERE revision_id IS NOT NULL`,
  ...securePortalTable('grading_key'),
  // An order to judge answers anew. after_id is the last attempt done: a batch and its step forward are one transaction.
  `CREATE TABLE regrade (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     test_id uuid NOT NULL,
     question_ids uuid[] NOT NULL,
     annulled_ids uuid[] NOT NULL,
     -- Those of question_ids that were annulled until then.
     reinstated_ids uuid[] NOT NULL,
     reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
     state text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'COMPLETED')),
     after_id uuid,
     attempts_checked integer NOT NULL DEFAULT 0,
     answers_changed integer NOT NULL DEFAULT 0,
     results_changed integer NOT NULL DEFAULT 0,
     passes_changed integer NOT NULL DEFAULT 0,
     ordered_by uuid,
     ordered_at timestamptz(3) NOT NULL DEFAULT now(),
     touched_at timestamptz NOT NULL DEFAULT now(),
     completed_at timestamptz,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, test_id) REFERENCES content (portal_id, id) ON DELETE CASCADE,
     CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL))
   )`,
  `CREATE INDEX regrade_test ON regrade (portal_id, test_id, ordered_at, id)`,
  `CREATE INDEX regrade_open ON regrade (touched_at) WHERE state = 'RUNNING'`,
  ...securePortalTable('regrade'),
  allowOwner('regrade', 'SELECT'),
  ...definerFunction(
    'regrades_to_drive(most integer)',
    'TABLE (portal_id uuid, regrade_id uuid)',
    `SELECT r.portal_id, r.id FROM regrade r JOIN portal p ON p.id = r.portal_id AND p.status = 'ACTIVE'
      WHERE r.state = 'RUNNING' AND r.touched_at < now() - interval '15 seconds' ORDER BY r.touched_at LIMIT most`,
  ),
];
