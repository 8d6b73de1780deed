import { Migration } from '@mikro-orm/migrations';

/** Lists of enrolments, and the hash of courses whose lessons ask for more than being opened. */
export class Migration0011Enrollments extends Migration {
  override up(): void {
    for (const statement of [...lists, ...hashes]) this.addSql(statement);
  }
}

const lists = [
  // Times that a cursor carries; what is never due comes last.
  `ALTER TABLE enrollment
     ALTER COLUMN due_at TYPE timestamptz(3),
     ADD COLUMN due_sort timestamptz(3) NOT NULL GENERATED ALWAYS AS (coalesce(due_at, '9999-12-31 00:00:00+00'::timestamptz)) STORED`,
  `CREATE INDEX enrollment_due ON enrollment (portal_id, due_sort, id)`,
  // Courses that members may enrol in by themselves.
  `CREATE INDEX content_settings_open ON content_settings (portal_id, content_id) WHERE self_enrollment`,
];

const hashes = [
  /*
   * As before, byte by byte, for every revision whose lessons count as read when they are opened: hashes of what was published
   * and copied before stay what they were. Other lessons add their rule and their place.
   */
  `CREATE OR REPLACE FUNCTION revision_hash(of_portal uuid, of_revision uuid) RETURNS text LANGUAGE sql STABLE SET enable_nestloop = off AS $fn$
     SELECT encode(sha256(
       (SELECT row_hash(c.kind, r.title, r.description, r.requirements, r.pass_mark::text, r.time_limit_seconds::text,
                        r.attempt_limit::text, r.shuffle_questions::text, r.review, r.review_after_close::text)
          FROM content_revision r JOIN content c ON c.portal_id = r.portal_id AND c.id = r.content_id
         WHERE r.portal_id = of_portal AND r.id = of_revision)
       || coalesce((
         SELECT string_agg(row_hash('item', i.kind, i.title, i.html, i.file_sha256, i.file_name,
                    coalesce(t.origin_id, t.id)::text, coalesce(o.origin_id, o.id)::text,
                    extract(epoch FROM i.opens_at)::text, coalesce(i.origin_id, i.id)::text)
                    || CASE WHEN i.read_rule = 'OPENED' THEN ''::bytea
                            ELSE row_hash('read', i.read_rule, i.read_seconds::text) END, ''::bytea ORDER BY i.position)
           FROM course_item i
           LEFT JOIN content t ON t.portal_id = i.portal_id AND t.id = i.test_id
           LEFT JOIN course_item o ON o.portal_id = i.portal_id AND o.revision_id = i.revision_id AND o.id = i.opens_after_item_id
          WHERE i.portal_id = of_portal AND i.revision_id = of_revision), ''::bytea)
       || coalesce((
         SELECT string_agg(row_hash('question', q.kind, q.title, q.stem, q.points::text, q.shuffle::text, q.feedback,
                    q.answers::text, coalesce(q.origin_id, q.id)::text), ''::bytea ORDER BY q.position)
           FROM question q WHERE q.portal_id = of_portal AND q.revision_id = of_revision), ''::bytea)
       || coalesce((
         SELECT string_agg(row_hash('link', l.n::text, l.kind, l.target_root_id::text), ''::bytea
                    ORDER BY coalesce(i.origin_id, q.origin_id, l.owner_id), l.n)
           FROM content_link l
           LEFT JOIN course_item i ON i.portal_id = l.portal_id AND i.revision_id = l.revision_id AND i.id = l.owner_id
           LEFT JOIN question q ON q.portal_id = l.portal_id AND q.revision_id = l.revision_id AND q.id = l.owner_id
          WHERE l.portal_id = of_portal AND l.revision_id = of_revision), ''::bytea)
     ), 'hex') $fn$`,
];
