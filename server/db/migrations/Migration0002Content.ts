import { Migration } from '@mikro-orm/migrations';
import { publishedStays } from './content/publishedStays.ts';
import { allowOwner, definerFunction, forceRowSecurity, securePortalTable } from './portalTable.ts';

/** Files, competencies, courses and tests with their revisions, items, questions and links. */
export class Migration0002Content extends Migration {
  override up(): void {
    for (const statement of [
      ...files,
      ...competencies,
      ...content,
      ...parts,
      ...statistics,
      ...publishedStays,
      ...functions,
    ]) {
      this.addSql(statement);
    }
  }
}

const files = [
  // A blob is bytes on disk, named by their SHA-256 and shared between portals; nobody but the owner's functions lists blobs.
  `CREATE TABLE blob (
     sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     bytes bigint NOT NULL CHECK (bytes >= 0),
     media_type text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  ...forceRowSecurity('blob'),
  `CREATE POLICY blob_insert ON blob FOR INSERT WITH CHECK (true)`,
  allowOwner('blob', 'SELECT'),
  allowOwner('blob', 'DELETE'),
  // A file is a portal's right to a blob: no row, no bytes.
  `CREATE TABLE file (
     portal_id uuid NOT NULL REFERENCES portal (id),
     sha256 text NOT NULL REFERENCES blob (sha256),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
     media_type text NOT NULL,
     bytes bigint NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, sha256)
   )`,
  `CREATE INDEX file_blob ON file (sha256)`,
  ...securePortalTable('file'),
  allowOwner('file', 'SELECT'),
];

const competencies = [
  `CREATE TABLE competency (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     origin_id uuid,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     title_key text NOT NULL GENERATED ALWAYS AS (title_key(title)) STORED,
     description text NOT NULL DEFAULT '',
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (portal_id, id),
     UNIQUE (portal_id, title_key)
   )`,
  `CREATE UNIQUE INDEX competency_origin ON competency (portal_id, origin_id) WHERE origin_id IS NOT NULL`,
  ...securePortalTable('competency'),
];

const content = [
  // Courses and tests. The editable text lives in the draft revision; `title` repeats its title for lists. Times that lists
  // are ordered by are whole milliseconds: a cursor carries no more, and rows of one transaction would fall between two pages.
  `CREATE TABLE content (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     kind text NOT NULL CHECK (kind IN ('COURSE', 'TEST')),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     title_sort text NOT NULL GENERATED ALWAYS AS (title_key(title)) STORED,
     draft_revision_id uuid,
     published_revision_id uuid,
     last_number integer NOT NULL DEFAULT 0,
     origin_id uuid,
     origin_number integer,
     extra_copy boolean NOT NULL DEFAULT false,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     updated_at timestamptz(3) NOT NULL DEFAULT now(),
     deleted_at timestamptz,
     PRIMARY KEY (portal_id, id)
   )`,
  `CREATE INDEX content_title ON content (portal_id, kind, title_sort, id) WHERE deleted_at IS NULL`,
  `CREATE INDEX content_updated ON content (portal_id, kind, updated_at, id) WHERE deleted_at IS NULL`,
  `CREATE INDEX content_deleted ON content (deleted_at) WHERE deleted_at IS NOT NULL`,
  // T9: one canonical copy of an origin per portal; `extra_copy` marks those that were asked for beside it.
  `CREATE UNIQUE INDEX content_origin ON content (portal_id, origin_id)
     WHERE origin_id IS NOT NULL AND NOT extra_copy AND deleted_at IS NULL`,
  ...securePortalTable('content'),
  allowOwner('content', 'SELECT'),
  // A revision is the draft (number NULL) or published and then never changed.
  `CREATE TABLE content_revision (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     content_id uuid NOT NULL,
     number integer,
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     description text NOT NULL DEFAULT '',
     requirements text NOT NULL DEFAULT '',
     pass_mark integer CHECK (pass_mark BETWEEN 0 AND 100),
     time_limit_seconds integer CHECK (time_limit_seconds BETWEEN 30 AND 604800),
     attempt_limit integer CHECK (attempt_limit BETWEEN 1 AND 100),
     shuffle_questions boolean NOT NULL DEFAULT false,
     review text NOT NULL DEFAULT 'SCORE' CHECK (review IN ('NOTHING', 'SCORE', 'SCORE_AND_ANSWERS')),
     review_after_close boolean NOT NULL DEFAULT false,
     files text[] NOT NULL DEFAULT '{}',
     note text,
     content_hash text,
     all_files text[],
     lessons integer,
     materials integer,
     tests integer,
     questions integer,
     created_at timestamptz NOT NULL DEFAULT now(),
     published_at timestamptz,
     published_by uuid,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, content_id) REFERENCES content (portal_id, id) ON DELETE CASCADE,
     CHECK ((number IS NULL) = (published_at IS NULL)),
     CHECK (number IS NULL OR num_nulls(content_hash, all_files, lessons, materials, tests, questions) = 0)
   )`,
  `CREATE UNIQUE INDEX content_revision_number ON content_revision (portal_id, content_id, number) NULLS NOT DISTINCT`,
  ...securePortalTable('content_revision'),
  allowOwner('content_revision', 'SELECT'),
  `ALTER TABLE content ADD FOREIGN KEY (portal_id, draft_revision_id) REFERENCES content_revision (portal_id, id) DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE content ADD FOREIGN KEY (portal_id, published_revision_id) REFERENCES content_revision (portal_id, id) DEFERRABLE INITIALLY DEFERRED`,
  `CREATE TABLE content_competency (
     portal_id uuid NOT NULL,
     revision_id uuid NOT NULL,
     competency_id uuid NOT NULL,
     PRIMARY KEY (portal_id, revision_id, competency_id),
     FOREIGN KEY (portal_id, revision_id) REFERENCES content_revision (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, competency_id) REFERENCES competency (portal_id, id)
   )`,
  `CREATE INDEX content_competency_competency ON content_competency (portal_id, competency_id)`,
  ...securePortalTable('content_competency'),
];

const parts = [
  // `id` names the item through all revisions of its course in this portal; (revision, id) is the row.
  `CREATE TABLE course_item (
     portal_id uuid NOT NULL,
     revision_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     origin_id uuid,
     position integer NOT NULL,
     kind text NOT NULL CHECK (kind IN ('LESSON', 'MATERIAL', 'TEST')),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
     html text,
     file_sha256 text,
     file_name text,
     test_id uuid,
     opens_after_item_id uuid,
     opens_at timestamptz,
     files text[] NOT NULL DEFAULT '{}',
     PRIMARY KEY (portal_id, revision_id, id),
     FOREIGN KEY (portal_id, revision_id) REFERENCES content_revision (portal_id, id) ON DELETE CASCADE,
     FOREIGN KEY (portal_id, file_sha256) REFERENCES file (portal_id, sha256),
     FOREIGN KEY (portal_id, test_id) REFERENCES content (portal_id, id),
     FOREIGN KEY (portal_id, revision_id, opens_after_item_id)
       REFERENCES course_item (portal_id, revision_id, id) DEFERRABLE INITIALLY DEFERRED,
     CHECK (CASE kind WHEN 'LESSON' THEN html IS NOT NULL AND num_nonnulls(file_sha256, file_name, test_id) = 0
                      WHEN 'MATERIAL' THEN file_sha256 IS NOT NULL AND file_name IS NOT NULL AND num_nonnulls(html, test_id) = 0
                      ELSE test_id IS NOT NULL AND num_nonnulls(html, file_sha256, file_name) = 0 END)
   )`,
  // Deferrable, so that one UPDATE may renumber.
  `ALTER TABLE course_item ADD CONSTRAINT course_item_position UNIQUE (portal_id, revision_id, position) DEFERRABLE`,
  `CREATE INDEX course_item_test ON course_item (portal_id, test_id) WHERE test_id IS NOT NULL`,
  // Erasing a revision asks of each item what opens after it.
  `CREATE INDEX course_item_opens_after ON course_item (portal_id, revision_id, opens_after_item_id) WHERE opens_after_item_id IS NOT NULL`,
  ...securePortalTable('course_item'),
  allowOwner('course_item', 'SELECT'),
  `CREATE TABLE question (
     portal_id uuid NOT NULL,
     revision_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     origin_id uuid,
     position integer NOT NULL,
     kind text NOT NULL CHECK (kind IN ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE', 'SHORT_TEXT', 'NUMERIC', 'MATCHING', 'ORDERING', 'ESSAY')),
     title text CHECK (length(title) BETWEEN 1 AND 200),
     stem text NOT NULL,
     points numeric(8,3) NOT NULL DEFAULT 1 CHECK (points > 0 AND points <= 1000),
     shuffle boolean NOT NULL DEFAULT true,
     feedback text,
     answers jsonb NOT NULL,
     files text[] NOT NULL DEFAULT '{}',
     PRIMARY KEY (portal_id, revision_id, id),
     FOREIGN KEY (portal_id, revision_id) REFERENCES content_revision (portal_id, id) ON DELETE CASCADE
   )`,
  `ALTER TABLE question ADD CONSTRAINT question_position UNIQUE (portal_id, revision_id, position) DEFERRABLE`,
  ...securePortalTable('question'),
  // The HTML of a lesson or question names its links by number; where they lead is a row, so that a copy's HTML stays the
  // same to the byte and only rows are remapped. `target_root_id` travels; `target_id` is what it is called in this portal.
  `CREATE TABLE content_link (
     portal_id uuid NOT NULL,
     revision_id uuid NOT NULL,
     owner_id uuid NOT NULL,
     n integer NOT NULL CHECK (n BETWEEN 1 AND 10000),
     kind text NOT NULL CHECK (kind IN ('COURSE', 'TEST', 'ITEM')),
     target_root_id uuid NOT NULL,
     target_id uuid,
     PRIMARY KEY (portal_id, revision_id, owner_id, n),
     FOREIGN KEY (portal_id, revision_id) REFERENCES content_revision (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX content_link_target ON content_link (portal_id, target_root_id)`,
  ...securePortalTable('content_link'),
];

/** A revision belongs to one portal, so their selectivities must not be multiplied: a revision would count as one row. */
const statistics = ['course_item', 'question', 'content_link', 'content_competency'].map(
  (table) => `CREATE STATISTICS ${table}_revision (dependencies) ON portal_id, revision_id FROM ${table}`,
);

const functions = [
  /*
   * T7: the hash of a revision's structure and content, the same for an original and its copies: ids are replaced by the root
   * objects' ids, positions by their order. Rows are hashed one by one, so that the memory needed is 32 bytes a row.
   * Without statistics the planner takes a revision for one row; a nested loop would compare every row with every other.
   * It reads under the caller's rights (row-level security applies).
   */
  `CREATE FUNCTION row_hash(VARIADIC parts text[]) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
     AS $$ SELECT sha256(convert_to(array_to_json(parts)::text, 'UTF8')) $$`,
  `CREATE FUNCTION revision_hash(of_portal uuid, of_revision uuid) RETURNS text LANGUAGE sql STABLE SET enable_nestloop = off AS $fn$
     SELECT encode(sha256(
       (SELECT row_hash(c.kind, r.title, r.description, r.requirements, r.pass_mark::text, r.time_limit_seconds::text,
                        r.attempt_limit::text, r.shuffle_questions::text, r.review, r.review_after_close::text)
          FROM content_revision r JOIN content c ON c.portal_id = r.portal_id AND c.id = r.content_id
         WHERE r.portal_id = of_portal AND r.id = of_revision)
       || coalesce((
         SELECT string_agg(row_hash('item', i.kind, i.title, i.html, i.file_sha256, i.file_name,
                    coalesce(t.origin_id, t.id)::text, coalesce(o.origin_id, o.id)::text,
                    extract(epoch FROM i.opens_at)::text, coalesce(i.origin_id, i.id)::text), ''::bytea ORDER BY i.position)
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
  // T8: how far a copy is behind, and nothing else of the original.
  ...definerFunction(
    'origin_numbers(content_ids uuid[])',
    'TABLE (content_id uuid, latest_number integer)',
    `SELECT c.id, o.last_number
       FROM content c
       JOIN portal p ON p.id = c.portal_id
       JOIN content o ON o.portal_id = p.home_portal_id AND o.id = c.origin_id AND o.deleted_at IS NULL
      WHERE c.id = ANY (content_ids) AND c.portal_id = ANY (app_portals())`,
  ),
  // Bytes that no portal refers to any more (called by the sweep; answers the names to erase from disk).
  ...definerFunction(
    'sweep_unused_blobs(older_than interval)',
    'SETOF text',
    `DELETE FROM blob b WHERE b.created_at < now() - older_than
        AND NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = b.sha256) RETURNING b.sha256`,
    'VOLATILE',
  ),
];
