import { randomUUID } from 'node:crypto';
import { publishContent } from '../../server/modules/content/publishContent.ts';
import { unique } from '../harness/actors.ts';
import { contextOf } from '../harness/contextOf.ts';
import type { TransferStage } from '../harness/transferStage.ts';

/** Courses that share their tests and skills; each links to the next one, the last one to the first. */
export interface OverlappingCourses {
  courseIds: string[];
  /** Ids of the two tests of them all. */
  tests: string[];
  /** Ids of the skills of them all; each course has one of its own besides. */
  shared: string[];
}

/** Puts so many of them into the internal portal and publishes them. */
export async function overlappingCourses(stage: TransferStage, count: number): Promise<OverlappingCourses> {
  const { server, moderator } = stage;
  const tests = [(await stage.course()).testId, (await stage.course()).testId];
  const { rows } = await server.superuser.query(
    `INSERT INTO competency (portal_id, title) SELECT $1, $2 || n FROM generate_series(1, 5) n RETURNING id`,
    [moderator.portalId, unique('Shared skill ')],
  );
  const shared = rows.map(({ id }) => id as string);
  const courseIds = Array.from({ length: count }, () => randomUUID());
  for (const [n, id] of courseIds.entries()) {
    const next = courseIds[(n + 1) % count];
    const title = unique('Overlapping');
    await server.superuser.query(draft, [moderator.portalId, id, randomUUID(), title, next, tests, shared]);
  }
  for (const id of courseIds) {
    const published = await publishContent(await contextOf(moderator), id, 'COURSE');
    expect(published).toMatchObject({ alreadyPublished: false });
  }
  return { courseIds, tests, shared };
}

/** One course that was never published: a lesson with a link to another course, the tests, the skills. */
const draft = `
  WITH made AS (
    INSERT INTO content (portal_id, id, kind, title, draft_revision_id) VALUES ($1, $2, 'COURSE', $4, $3)),
  revision AS (
    INSERT INTO content_revision (portal_id, id, content_id, title) VALUES ($1, $3, $2, $4)),
  lesson AS (
    INSERT INTO course_item (portal_id, revision_id, position, kind, title, html)
    VALUES ($1, $3, 1, 'LESSON', 'The lesson', '<p>Go on <a href="link:1">there</a>.</p>') RETURNING id),
  parts AS (
    INSERT INTO course_item (portal_id, revision_id, position, kind, title, test_id)
    SELECT $1, $3, 1 + n, 'TEST', 'Test ' || n, id FROM unnest($6::uuid[]) WITH ORDINALITY AS test (id, n)),
  links AS (
    INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
    SELECT $1, $3, lesson.id, 1, 'COURSE', $5, $5 FROM lesson),
  own AS (
    INSERT INTO competency (portal_id, title) VALUES ($1, 'Only in ' || $4) RETURNING id)
  INSERT INTO content_competency (portal_id, revision_id, competency_id)
  SELECT $1, $3, id FROM own UNION ALL SELECT $1, $3, id FROM unnest($7::uuid[]) AS id`;
