import type pg from 'pg';

/** How large a made-up course is. */
export interface CourseSize {
  lessons: number;
  /** Kilobytes of HTML in each lesson. */
  lessonKilobytes: number;
  questions: number;
  competencies: number;
}

/**
 * Puts a published course with one test into a portal, by set-based SQL past the API, since a course of 50,000 questions is
 * not typed in. The last item of the course is the test; the second lesson opens after the first and links to the third.
 */
export async function seedCourse(
  db: pg.Pool | pg.Client,
  portalId: string,
  size: CourseSize,
  title = 'A made-up course',
): Promise<{ courseId: string; testId: string }> {
  const testId = await seedContent(db, portalId, 'TEST', `${title}: the test`);
  await db.query(
    `INSERT INTO question (portal_id, revision_id, position, kind, stem, points, feedback, answers)
     SELECT c.portal_id, c.draft_revision_id, n, 'SINGLE_CHOICE', '<p>Question number ' || n || ' of this test: which is right?</p>', 1,
            'Read lesson ' || (n % 20) || ' again.',
            jsonb_build_object('choices', (SELECT jsonb_agg(jsonb_build_object('id', 'a' || a, 'html', 'Answer ' || a || ' of question ' || n,
              'weight', CASE a WHEN 1 THEN 100 ELSE 0 END, 'feedback', 'Because of ' || a)) FROM generate_series(1, 4) a))
       FROM content c, generate_series(1, $3) n WHERE c.portal_id = $1 AND c.id = $2`,
    [portalId, testId, size.questions],
  );
  await publish(db, portalId, testId);
  const courseId = await seedContent(db, portalId, 'COURSE', title);
  await db.query(
    `INSERT INTO course_item (portal_id, revision_id, position, kind, title, html)
     SELECT c.portal_id, c.draft_revision_id, n, 'LESSON', 'Lesson ' || n,
            '<p>' || (SELECT string_agg(md5(n::text || k::text), ' ') FROM generate_series(1, $4 * 31) k) || '</p>'
       FROM content c, generate_series(1, $3) n WHERE c.portal_id = $1 AND c.id = $2`,
    [portalId, courseId, size.lessons, size.lessonKilobytes],
  );
  await db.query(
    `WITH course AS (SELECT * FROM content WHERE portal_id = $1 AND id = $2),
          test AS (INSERT INTO course_item (portal_id, revision_id, position, kind, title, test_id)
                   SELECT $1, draft_revision_id, $4, 'TEST', 'The test', $3 FROM course),
          link AS (INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
                   SELECT $1, one.revision_id, one.id, 1, 'ITEM', other.id, other.id
                     FROM course JOIN course_item one ON one.revision_id = course.draft_revision_id AND one.position = 2
                     JOIN course_item other ON other.revision_id = course.draft_revision_id AND other.position = 3)
     UPDATE course_item i SET opens_after_item_id = first.id
       FROM course JOIN course_item first ON first.revision_id = course.draft_revision_id AND first.position = 1
      WHERE i.revision_id = course.draft_revision_id AND i.position = 2`,
    [portalId, courseId, testId, size.lessons + 1],
  );
  await db.query(
    `WITH added AS (INSERT INTO competency (portal_id, title) SELECT $1, $3 || ' ' || n FROM generate_series(1, $4) n RETURNING id)
     INSERT INTO content_competency (portal_id, revision_id, competency_id)
     SELECT $1, c.draft_revision_id, added.id FROM content c, added WHERE c.portal_id = $1 AND c.id = $2`,
    [portalId, courseId, `Skill of ${title}`, size.competencies],
  );
  await publish(db, portalId, courseId);
  return { courseId, testId };
}

async function seedContent(db: pg.Pool | pg.Client, portalId: string, kind: string, title: string): Promise<string> {
  const { rows } = await db.query(
    `WITH ids AS (SELECT new_id() AS content, new_id() AS revision),
          made AS (INSERT INTO content (portal_id, id, kind, title, draft_revision_id)
                   SELECT $1, ids.content, $2, $3, ids.revision FROM ids)
     INSERT INTO content_revision (portal_id, id, content_id, title, pass_mark)
     SELECT $1, ids.revision, ids.content, $3, CASE $2 WHEN 'TEST' THEN 60 END FROM ids RETURNING content_id`,
    [portalId, kind, title],
  );
  return rows[0].content_id as string;
}

async function publish(db: pg.Pool | pg.Client, portalId: string, contentId: string): Promise<void> {
  await db.query(
    `WITH r AS (
       UPDATE content_revision r SET number = 1, published_at = now(), all_files = '{}', content_hash = revision_hash($1, r.id),
              lessons = (SELECT count(*) FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = r.id AND i.kind = 'LESSON'),
              materials = 0,
              tests = (SELECT count(*) FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = r.id AND i.kind = 'TEST'),
              questions = (SELECT count(*) FROM question q WHERE q.portal_id = $1 AND q.revision_id = r.id)
         FROM content c WHERE c.portal_id = $1 AND c.id = $2 AND r.portal_id = $1 AND r.id = c.draft_revision_id RETURNING r.id)
     UPDATE content SET published_revision_id = r.id, draft_revision_id = NULL, last_number = 1 FROM r
      WHERE content.portal_id = $1 AND content.id = $2`,
    [portalId, contentId],
  );
}
