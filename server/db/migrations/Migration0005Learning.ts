import { Migration } from '@mikro-orm/migrations';
import { allowOwner, replaceDefinerFunction, securePortalTable } from './portalTable.ts';

/** Enrolments and progress, attempts and answers, evidence and certificates. */
export class Migration0005Learning extends Migration {
  override up(): void {
    for (const statement of [...contentRules, ...enrollments, ...attempts, ...achievements, ...keeping]) {
      this.addSql(statement);
    }
  }
}

const contentRules = [
  // What a portal decides about a course or test beside its text; it is no part of a revision and never travels.
  `CREATE TABLE content_settings (
     portal_id uuid NOT NULL,
     content_id uuid NOT NULL,
     self_enrollment boolean NOT NULL DEFAULT false,
     certificate boolean NOT NULL DEFAULT true,
     -- A test can be begun from and until these times; "after the test closes" (L5) means after the second.
     opens_at timestamptz,
     closes_at timestamptz,
     -- L7: who misses the pass mark is enrolled in the courses for the test's competencies.
     enroll_on_failure boolean NOT NULL DEFAULT false,
     -- L6: results wait until a moderator releases them.
     release_by_hand boolean NOT NULL DEFAULT false,
     PRIMARY KEY (portal_id, content_id),
     FOREIGN KEY (portal_id, content_id) REFERENCES content (portal_id, id) ON DELETE CASCADE,
     CHECK (opens_at < closes_at)
   )`,
  ...securePortalTable('content_settings'),
  // When a lesson counts as read. Content of a course: it travels and is hashed where it is not the default.
  `ALTER TABLE course_item
     ADD COLUMN read_rule text NOT NULL DEFAULT 'OPENED' CHECK (read_rule IN ('OPENED', 'SCROLLED', 'MINIMUM_TIME')),
     ADD COLUMN read_seconds integer CHECK (read_seconds BETWEEN 1 AND 86400),
     ADD CONSTRAINT course_item_read_rule CHECK ((read_rule = 'MINIMUM_TIME') = (read_seconds IS NOT NULL)),
     ADD CONSTRAINT course_item_read_kind CHECK (kind = 'LESSON' OR read_rule = 'OPENED')`,
];

const enrollments = [
  `CREATE TABLE enrollment (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     membership_id uuid NOT NULL,
     course_id uuid NOT NULL,
     state text NOT NULL DEFAULT 'ENROLLED' CHECK (state IN ('ENROLLED', 'STARTED', 'COMPLETED', 'ENDED')),
     source text NOT NULL CHECK (source IN ('MODERATOR', 'GROUP', 'LINK', 'INVITATION', 'IMPORT', 'SELF', 'MISSED_PASS_MARK')),
     due_at timestamptz,
     enrolled_at timestamptz(3) NOT NULL DEFAULT now(),
     started_at timestamptz,
     completed_at timestamptz,
     -- The revision whose items were all done.
     completed_revision_id uuid,
     ended_at timestamptz,
     last_item_id uuid,
     last_activity_at timestamptz(3),
     PRIMARY KEY (portal_id, id),
     UNIQUE (portal_id, membership_id, course_id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, course_id) REFERENCES content (portal_id, id),
     CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL AND ended_at IS NULL))
   )`,
  `CREATE INDEX enrollment_course ON enrollment (portal_id, course_id, state)`,
  `CREATE INDEX enrollment_list ON enrollment (portal_id, enrolled_at, id)`,
  ...securePortalTable('enrollment'),
  // `item_id` names the item through all revisions of the course.
  `CREATE TABLE item_progress (
     portal_id uuid NOT NULL,
     enrollment_id uuid NOT NULL,
     item_id uuid NOT NULL,
     opened_at timestamptz NOT NULL DEFAULT now(),
     scrolled_at timestamptz,
     done_at timestamptz,
     PRIMARY KEY (portal_id, enrollment_id, item_id),
     FOREIGN KEY (portal_id, enrollment_id) REFERENCES enrollment (portal_id, id) ON DELETE CASCADE
   )`,
  ...securePortalTable('item_progress'),
  // The rule "group → course": whoever is or comes into the group, or one below it, is enrolled.
  `CREATE TABLE group_course (
     portal_id uuid NOT NULL,
     group_id uuid NOT NULL,
     course_id uuid NOT NULL,
     due_days integer CHECK (due_days BETWEEN 1 AND 3650),
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, group_id, course_id),
     FOREIGN KEY (portal_id, group_id) REFERENCES member_group (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, course_id) REFERENCES content (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX group_course_course ON group_course (portal_id, course_id)`,
  ...securePortalTable('group_course'),
];

const attempts = [
  // L3: times are the database's. `revision_id` is the published revision that the learner began with.
  `CREATE TABLE attempt (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     membership_id uuid NOT NULL,
     test_id uuid NOT NULL,
     revision_id uuid NOT NULL,
     enrollment_id uuid,
     item_id uuid,
     number integer NOT NULL CHECK (number > 0),
     state text NOT NULL DEFAULT 'IN_PROGRESS' CHECK (state IN ('IN_PROGRESS', 'SUBMITTED', 'GRADED')),
     seed bigint NOT NULL,
     started_at timestamptz(3) NOT NULL DEFAULT now(),
     deadline_at timestamptz,
     submitted_at timestamptz(3),
     submitted_by text CHECK (submitted_by IN ('LEARNER', 'SERVER')),
     graded_at timestamptz,
     released_at timestamptz,
     points numeric(12,3),
     max_points numeric(12,3),
     passed boolean,
     PRIMARY KEY (portal_id, id),
     UNIQUE (portal_id, membership_id, test_id, number),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, test_id) REFERENCES content (portal_id, id),
     FOREIGN KEY (portal_id, revision_id) REFERENCES content_revision (portal_id, id),
     FOREIGN KEY (portal_id, enrollment_id) REFERENCES enrollment (portal_id, id) ON DELETE SET NULL (enrollment_id),
     CHECK ((state = 'IN_PROGRESS') = (submitted_at IS NULL)),
     CHECK ((state = 'IN_PROGRESS') = (submitted_by IS NULL)),
     CHECK ((state = 'GRADED') = (graded_at IS NOT NULL)),
     CHECK (released_at IS NULL OR state = 'GRADED')
   )`,
  // S47: one open attempt of a person at a test, whoever races.
  `CREATE UNIQUE INDEX attempt_open ON attempt (portal_id, membership_id, test_id) WHERE state = 'IN_PROGRESS'`,
  `CREATE INDEX attempt_test ON attempt (portal_id, test_id, state, started_at, id)`,
  `CREATE INDEX attempt_revision ON attempt (portal_id, revision_id)`,
  `CREATE INDEX attempt_enrollment ON attempt (portal_id, enrollment_id) WHERE enrollment_id IS NOT NULL`,
  `CREATE INDEX attempt_overdue ON attempt (deadline_at) WHERE state = 'IN_PROGRESS' AND deadline_at IS NOT NULL`,
  ...securePortalTable('attempt'),
  // What was answered, saved as given; `revision` counts the saves, so that two tabs cannot overwrite each other unseen.
  `CREATE TABLE answer (
     portal_id uuid NOT NULL,
     attempt_id uuid NOT NULL,
     question_id uuid NOT NULL,
     revision integer NOT NULL DEFAULT 1,
     response jsonb,
     flagged boolean NOT NULL DEFAULT false,
     saved_at timestamptz NOT NULL DEFAULT now(),
     points numeric(12,3),
     comment text CHECK (length(comment) <= 10000),
     graded_at timestamptz,
     graded_by uuid,
     PRIMARY KEY (portal_id, attempt_id, question_id),
     FOREIGN KEY (portal_id, attempt_id) REFERENCES attempt (portal_id, id) ON DELETE CASCADE
   ) WITH (fillfactor = 70)`,
  ...securePortalTable('answer'),
  // L6: more attempts and more time for one person.
  `CREATE TABLE allowance (
     portal_id uuid NOT NULL,
     membership_id uuid NOT NULL,
     test_id uuid NOT NULL,
     extra_attempts integer NOT NULL DEFAULT 0 CHECK (extra_attempts BETWEEN 0 AND 1000),
     extra_seconds integer NOT NULL DEFAULT 0 CHECK (extra_seconds BETWEEN 0 AND 604800),
     PRIMARY KEY (portal_id, membership_id, test_id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, test_id) REFERENCES content (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX allowance_test ON allowance (portal_id, test_id)`,
  ...securePortalTable('allowance'),
];

const achievements = [
  // L7: a test that was passed, or a course that was completed, shows a competency.
  `CREATE TABLE evidence (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     membership_id uuid NOT NULL,
     competency_id uuid NOT NULL,
     attempt_id uuid,
     enrollment_id uuid,
     given_at timestamptz(3) NOT NULL DEFAULT now(),
     withdrawn_at timestamptz,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, competency_id) REFERENCES competency (portal_id, id),
     FOREIGN KEY (portal_id, attempt_id) REFERENCES attempt (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, enrollment_id) REFERENCES enrollment (portal_id, id) ON DELETE CASCADE,
     CHECK (num_nonnulls(attempt_id, enrollment_id) = 1)
   )`,
  `CREATE UNIQUE INDEX evidence_once ON evidence (portal_id, competency_id, attempt_id, enrollment_id) NULLS NOT DISTINCT`,
  `CREATE INDEX evidence_member ON evidence (portal_id, membership_id, given_at, id)`,
  `CREATE INDEX evidence_attempt ON evidence (portal_id, attempt_id) WHERE attempt_id IS NOT NULL`,
  `CREATE INDEX evidence_enrollment ON evidence (portal_id, enrollment_id) WHERE enrollment_id IS NOT NULL`,
  ...securePortalTable('evidence'),
  // L8: what the certificate says is fixed when it is given; the PDF is made from it again at any time.
  `CREATE TABLE certificate (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     number text NOT NULL CHECK (length(number) BETWEEN 8 AND 40),
     membership_id uuid NOT NULL,
     enrollment_id uuid NOT NULL,
     course_id uuid NOT NULL,
     revision_number integer NOT NULL,
     person_name text NOT NULL,
     course_title text NOT NULL,
     portal_title text NOT NULL,
     language text NOT NULL,
     issued_at timestamptz(3) NOT NULL DEFAULT now(),
     revoked_at timestamptz,
     revocation_reason text CHECK (length(revocation_reason) <= 1000),
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, enrollment_id) REFERENCES enrollment (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, course_id) REFERENCES content (portal_id, id)
   )`,
  `CREATE UNIQUE INDEX certificate_number ON certificate (number)`,
  `CREATE UNIQUE INDEX certificate_once ON certificate (portal_id, enrollment_id) WHERE revoked_at IS NULL`,
  `CREATE INDEX certificate_member ON certificate (portal_id, membership_id, issued_at, id)`,
  `CREATE INDEX certificate_course ON certificate (portal_id, course_id)`,
  ...securePortalTable('certificate'),
];

/** Deleted content with results stays as rows that nobody sees, for as long as the results stay. */
const keeping = [
  allowOwner('enrollment', 'SELECT'),
  allowOwner('attempt', 'SELECT'),
  replaceDefinerFunction(
    'deleted_content_to_purge(older_than interval, most integer)',
    'TABLE (portal_id uuid, content_id uuid)',
    `SELECT c.portal_id, c.id FROM content c
      WHERE c.deleted_at < now() - older_than
        AND NOT EXISTS (
          SELECT 1 FROM content_revision r
            JOIN transfer_item i ON i.portal_id = r.portal_id AND i.source_revision_id = r.id
            JOIN transfer t ON t.portal_id = i.portal_id AND t.id = i.transfer_id
           WHERE r.portal_id = c.portal_id AND r.content_id = c.id AND t.state IN ('PENDING', 'RUNNING'))
        AND NOT EXISTS (SELECT 1 FROM course_item p WHERE p.portal_id = c.portal_id AND p.test_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.portal_id = c.portal_id AND e.course_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.portal_id = c.portal_id AND a.test_id = c.id)
      ORDER BY c.deleted_at LIMIT most`,
  ),
];
