import type pg from 'pg';

/**
 * The limit: the same rows with the same keys, by set-based statements in one transaction on a connection past row-level
 * security. It remaps what must be remapped and nothing else: no lease, progress, look for existing copies, manifest or event.
 */
export async function copyByRawSql(
  pool: pg.Pool,
  ids: { home: string; target: string; courseId: string; testId: string },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO competency (portal_id, origin_id, title, description)
       SELECT $2, c.id, c.title, c.description FROM content course
         JOIN content_competency used ON used.revision_id = course.published_revision_id AND used.portal_id = $1
         JOIN competency c ON c.portal_id = $1 AND c.id = used.competency_id
        WHERE course.portal_id = $1 AND course.id = $3`,
      [ids.home, ids.target, ids.courseId],
    );
    await client.query(contentSql, [ids.home, ids.target, ids.testId]);
    await client.query(questionSql, [ids.home, ids.target, ids.testId]);
    await client.query(contentSql, [ids.home, ids.target, ids.courseId]);
    await client.query(itemSql, [ids.home, ids.target, ids.courseId, ids.testId]);
    await client.query(linkSql, [ids.home, ids.target, ids.courseId]);
    await client.query(
      `INSERT INTO content_competency (portal_id, revision_id, competency_id)
       SELECT $1, c.published_revision_id, k.id FROM content c JOIN competency k ON k.portal_id = $1
        WHERE c.portal_id = $1 AND c.origin_id = $2`,
      [ids.target, ids.courseId],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const contentSql = `
  WITH source AS (SELECT c.kind, r.* FROM content c JOIN content_revision r ON r.portal_id = $1 AND r.id = c.published_revision_id
                   WHERE c.portal_id = $1 AND c.id = $3),
       ids AS (SELECT new_id() AS content, new_id() AS revision),
       made AS (INSERT INTO content (portal_id, id, kind, title, published_revision_id, last_number, origin_id, origin_number)
                SELECT $2, ids.content, kind, title, ids.revision, 1, $3, number FROM source, ids)
  INSERT INTO content_revision (portal_id, id, content_id, number, title, description, requirements, pass_mark, time_limit_seconds,
         attempt_limit, shuffle_questions, review, review_after_close, files, content_hash, all_files, lessons, materials, tests,
         questions, published_at)
  SELECT $2, ids.revision, ids.content, 1, title, description, requirements, pass_mark, time_limit_seconds, attempt_limit,
         shuffle_questions, review, review_after_close, files, content_hash, all_files, lessons, materials, tests, questions, now()
    FROM source, ids`;

const questionSql = `
  INSERT INTO question (portal_id, revision_id, id, origin_id, position, kind, title, stem, points, shuffle, feedback, answers, files)
  SELECT $2, copy.published_revision_id, new_id(), q.id, q.position, q.kind, q.title, q.stem, q.points, q.shuffle, q.feedback,
         q.answers, q.files
    FROM content c JOIN question q ON q.portal_id = $1 AND q.revision_id = c.published_revision_id
    JOIN content copy ON copy.portal_id = $2 AND copy.origin_id = $3
   WHERE c.portal_id = $1 AND c.id = $3 ORDER BY q.position`;

const itemSql = `
  WITH course AS (SELECT published_revision_id AS revision FROM content WHERE portal_id = $1 AND id = $3),
       copy AS (SELECT published_revision_id AS revision FROM content WHERE portal_id = $2 AND origin_id = $3),
       test AS (SELECT id FROM content WHERE portal_id = $2 AND origin_id = $4),
       map AS MATERIALIZED (SELECT i.id, new_id() AS copy_id FROM course_item i, course WHERE i.portal_id = $1 AND i.revision_id = course.revision)
  INSERT INTO course_item (portal_id, revision_id, id, origin_id, position, kind, title, html, file_sha256, file_name, test_id,
         opens_after_item_id, opens_at, read_rule, read_seconds, files)
  SELECT $2, copy.revision, own.copy_id, i.id, i.position, i.kind, i.title, i.html, i.file_sha256, i.file_name,
         CASE WHEN i.test_id IS NOT NULL THEN test.id END, after.copy_id, i.opens_at, i.read_rule, i.read_seconds,
         i.files
    FROM course, copy, test, course_item i JOIN map own ON own.id = i.id LEFT JOIN map after ON after.id = i.opens_after_item_id
   WHERE i.portal_id = $1 AND i.revision_id = course.revision ORDER BY i.position`;

const linkSql = `
  INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
  SELECT $2, owner.revision_id, owner.id, l.n, l.kind, l.target_root_id, target.id
    FROM content c JOIN content copy ON copy.portal_id = $2 AND copy.origin_id = $3
    JOIN content_link l ON l.portal_id = $1 AND l.revision_id = c.published_revision_id
    JOIN course_item owner ON owner.portal_id = $2 AND owner.revision_id = copy.published_revision_id AND owner.origin_id = l.owner_id
    JOIN course_item target ON target.portal_id = $2 AND target.revision_id = copy.published_revision_id AND target.origin_id = l.target_id
   WHERE c.portal_id = $1 AND c.id = $3`;
