import { purgeDeletedContent } from '../../server/modules/content/purgeDeletedContent.ts';
import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { aCourse, aLesson, aTestItem, publishes } from '../harness/courses.ts';
import { aQuestion, aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const publishTest = 'mutation ($input: PublishTestInput!) { publishTest(input: $input) { __typename } }';
const removeCourse = 'mutation ($id: ID!) { deleteCourse(id: $id) { __typename } }';
const removeTest = `mutation ($id: ID!) { deleteTest(id: $id) { __typename
  ... on Problem { code message } ... on ContentInUseProblem { count usedBy { id kind title } } } }`;
const removeItem = 'mutation ($input: DeleteCourseItemInput!) { deleteCourseItem(input: $input) { __typename } }';

async function aPublishedTest(by: Actor, title = unique('Test')): Promise<string> {
  const testId = await aTest(by, title);
  await aQuestion(by, testId);
  (await by.execute(publishTest, { input: { testId } })).expectData();
  return testId;
}

describe('deleting', () => {
  it('is refused for a test that courses use, which are told', async () => {
    const testId = await aPublishedTest(moderator);
    const drafting = await aCourse(moderator, 'B drafting');
    await aTestItem(moderator, drafting, testId);
    const published = await aCourse(moderator, 'A published');
    const item = await aTestItem(moderator, published, testId);
    await publishes(moderator, published);
    (await moderator.execute(removeItem, { input: { courseId: published, itemId: item.id } })).expectData();
    const problem = (await moderator.execute(removeTest, { id: testId })).expectProblem('CONTENT_IN_USE');
    expect(problem).toMatchObject({
      count: 2,
      usedBy: [
        { id: published, kind: 'COURSE', title: 'A published' },
        { id: drafting, kind: 'COURSE', title: 'B drafting' },
      ],
    });
    (await moderator.execute(removeCourse, { id: drafting })).expectData();
    await aLesson(moderator, published, 'Instead');
    await publishes(moderator, published);
    (await moderator.execute(removeTest, { id: testId })).expectData<{ deleteTest: { code?: string } }>();
    // The earlier revision still names the item, not the test.
    const query = `query ($id: ID!) { course(id: $id) { revisions { nodes { number items { nodes { title ... on TestItem { test { id } } } } } } } }`;
    const { course } = (await moderator.execute(query, { id: published })).expectData<{
      course: { revisions: { nodes: { items: { nodes: object[] } }[] } };
    }>();
    expect(course.revisions.nodes[1]?.items.nodes).toMatchObject([{ test: null }]);
  });

  it('and putting into a course at the same time never leaves a course with a deleted test', async () => {
    for (let round = 0; round < 8; round++) {
      const testId = await aPublishedTest(moderator);
      const courseId = await aCourse(moderator);
      const put = 'mutation ($input: AddTestToCourseInput!) { addTestToCourse(input: $input) { __typename } }';
      await Promise.all([
        moderator.execute(put, { input: { courseId, testId } }),
        moderator.execute(removeTest, { id: testId }),
      ]);
      const { rows } = await server.superuser.query(
        `SELECT 1 FROM course_item i JOIN content t ON t.id = i.test_id WHERE t.id = $1 AND t.deleted_at IS NOT NULL`,
        [testId],
      );
      expect(rows).toHaveLength(0);
    }
  });
});

describe('purging', () => {
  const rowsOf = async (contentId: string) => {
    const { rows } = await server.superuser.query(
      `SELECT (SELECT count(*)::int FROM content WHERE id = $1) AS contents,
              (SELECT count(*)::int FROM content_revision WHERE content_id = $1) AS revisions`,
      [contentId],
    );
    return rows[0] as { contents: number; revisions: number };
  };
  const pin = async (contentId: string, state: 'PENDING' | 'CANCELLED') => {
    const { portalId } = await moderator.createsPortal();
    const { rows } = await server.superuser.query(
      `WITH t AS (
         INSERT INTO transfer (portal_id, order_id, target_portal_id, state, ordered_by, finished_at)
         VALUES ($1, new_id(), $2, $3, $4, CASE WHEN $3 = 'PENDING' THEN NULL ELSE now() END) RETURNING *)
       INSERT INTO transfer_item (portal_id, transfer_id, target_portal_id, position, kind, title, source_id, source_revision_id,
                                  source_number, source_hash, root_id, requested)
       SELECT t.portal_id, t.id, t.target_portal_id, 1, c.kind, c.title, c.id, r.id, 1, 'h', c.id, true
         FROM t, content c JOIN content_revision r ON r.content_id = c.id AND r.number = 1 WHERE c.id = $5
       RETURNING transfer_id`,
      [moderator.portalId, portalId, state, moderator.accountId, contentId],
    );
    return rows[0].transfer_id as string;
  };

  it('erases what was deleted, with all that belongs to it, but nothing that is waited for', async () => {
    const testId = await aPublishedTest(moderator);
    const courseId = await aCourse(moderator);
    const lesson = await aLesson(moderator, courseId, 'A');
    await aLesson(moderator, courseId, 'B', `<a href="extramural:item/${lesson.id}">a</a>`);
    await aTestItem(moderator, courseId, testId);
    await publishes(moderator, courseId);
    await aLesson(moderator, courseId, 'C');
    await publishes(moderator, courseId);
    const ended = await aCourse(moderator);
    await aLesson(moderator, ended, 'A');
    await publishes(moderator, ended);
    const kept = await aCourse(moderator);
    const open = await pin(courseId, 'PENDING');
    await pin(ended, 'CANCELLED');
    for (const id of [courseId, ended]) (await moderator.execute(removeCourse, { id })).expectData();
    (await moderator.execute(removeTest, { id: testId })).expectData();
    expect(await purgeDeletedContent(server.deps)).toEqual({ purged: 0 });
    await purgeDeletedContent(server.deps, { seconds: 0 });
    // An ended transfer holds nothing; an open one holds its course, and the course holds its test.
    expect(await rowsOf(ended)).toEqual({ contents: 0, revisions: 0 });
    expect(await rowsOf(courseId)).toEqual({ contents: 1, revisions: 2 });
    expect(await rowsOf(testId)).toEqual({ contents: 1, revisions: 1 });
    await server.superuser.query(`UPDATE transfer SET state = 'CANCELLED', finished_at = now() WHERE id = $1`, [open]);
    await purgeDeletedContent(server.deps, { seconds: 0 });
    await purgeDeletedContent(server.deps, { seconds: 0 });
    for (const id of [courseId, testId]) expect(await rowsOf(id)).toEqual({ contents: 0, revisions: 0 });
    expect(await rowsOf(kept)).toEqual({ contents: 1, revisions: 1 });
    const { rows } = await server.superuser.query(
      `SELECT (SELECT count(*)::int FROM course_item i WHERE NOT EXISTS (SELECT 1 FROM content_revision r WHERE r.id = i.revision_id)) AS items,
              (SELECT count(*)::int FROM content_link l WHERE NOT EXISTS (SELECT 1 FROM content_revision r WHERE r.id = l.revision_id)) AS links`,
    );
    expect(rows[0]).toEqual({ items: 0, links: 0 });
  });

  it('takes as many statements for one as for thirty', async () => {
    const counts: number[] = [];
    for (const size of [1, 30]) {
      await server.superuser.query(
        `WITH made AS (
           INSERT INTO content (portal_id, kind, title, draft_revision_id, deleted_at)
           SELECT $1, 'COURSE', 'C' || n, new_id(), now() - interval '1 day' FROM generate_series(1, $2::int) n RETURNING *)
         INSERT INTO content_revision (portal_id, id, content_id, title) SELECT portal_id, draft_revision_id, id, title FROM made`,
        [moderator.portalId, size],
      );
      const { statements, result } = await server.statements.during(() => purgeDeletedContent(server.deps));
      expect(result).toEqual({ purged: size });
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
