import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { aCourse, aFile, aLesson, aMaterial, aTestItem, itemsOf } from '../harness/courses.ts';
import { aQuestion, aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const publish = `mutation ($input: PublishCourseInput!) { publishCourse(input: $input) { __typename
  ... on PublishCourseSuccess { alreadyPublished course { draft { id } published { number } } revision { id number note publishedAt contentHash } }
  ... on Problem { code message } ... on NotPublishableProblem { obstacles { itemId code message } } } }`;
const publishTest = `mutation ($input: PublishTestInput!) { publishTest(input: $input) { __typename
  ... on Problem { code message } ... on NotPublishableProblem { obstacles { itemId code } } } }`;
const updateCourse = 'mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { __typename } }';
const removeItem = 'mutation ($input: DeleteCourseItemInput!) { deleteCourseItem(input: $input) { __typename } }';

interface Published {
  publishCourse: {
    alreadyPublished: boolean;
    course: { draft: object | null };
    revision: { id: string; number: number; note: string | null; contentHash: string };
  };
}
const publishing = async (courseId: string, note?: string) =>
  (await moderator.execute(publish, { input: { courseId, note } })).expectData<Published>().publishCourse;

async function aPublishedTest(by: Actor, title = unique('Test')): Promise<string> {
  const testId = await aTest(by, title);
  await aQuestion(by, testId);
  (await by.execute(publishTest, { input: { testId } })).expectData();
  return testId;
}

describe('publishing', () => {
  it('numbers the draft, hashes it and sums up what it holds', async () => {
    const testId = await aPublishedTest(moderator);
    const [picture, file, cover] = await Promise.all([aFile(moderator), aFile(moderator), aFile(moderator)]);
    const courseId = await aCourse(moderator, 'Whole', { description: `<img src="extramural:file/${cover}">` });
    await aLesson(moderator, courseId, 'One', `<img src="extramural:file/${picture}">`);
    await aLesson(moderator, courseId, 'Two', `<img src="extramural:file/${picture}">`);
    await aMaterial(moderator, courseId, 'File', file);
    await aTestItem(moderator, courseId, testId);
    const first = await publishing(courseId, ' First edition ');
    expect(first).toMatchObject({ alreadyPublished: false, course: { draft: null, published: { number: 1 } } });
    expect(first.revision).toMatchObject({
      number: 1,
      note: 'First edition',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { rows } = await server.superuser.query(
      `SELECT all_files, lessons, materials, tests, questions, published_by, revision_hash(portal_id, id) AS hash, content_hash
         FROM content_revision WHERE id = $1`,
      [first.revision.id],
    );
    expect(rows[0]).toMatchObject({
      all_files: [picture, file, cover].sort(),
      lessons: 2,
      materials: 1,
      tests: 1,
      questions: 0,
      published_by: moderator.accountId,
    });
    expect(rows[0].hash).toBe(rows[0].content_hash);
    const { rows: events } = await server.superuser.query(
      `SELECT payload FROM event WHERE portal_id = $1 AND subject_id = $2 AND kind = 'content.published'`,
      [moderator.portalId, courseId],
    );
    expect(events.map((event) => event.payload)).toEqual([
      { contentId: courseId, contentKind: 'COURSE', title: 'Whole', revision: 1 },
    ]);
  });

  it('answers the same revision when nothing changed, also of many at once', async () => {
    const courseId = await aCourse(moderator);
    await aLesson(moderator, courseId, 'One');
    const answers = await Promise.all(Array.from({ length: 6 }, () => publishing(courseId)));
    expect(new Set(answers.map(({ revision }) => revision.id)).size).toBe(1);
    expect(answers.filter(({ alreadyPublished }) => !alreadyPublished)).toHaveLength(1);
    // A draft that came back to what was published is thrown away.
    (await moderator.execute(updateCourse, { input: { courseId, requirements: 'x' } })).expectData();
    (await moderator.execute(updateCourse, { input: { courseId, requirements: '' } })).expectData();
    expect(await publishing(courseId)).toMatchObject({
      alreadyPublished: true,
      revision: { number: 1 },
      course: { draft: null },
    });
    (await moderator.execute(updateCourse, { input: { courseId, requirements: 'x' } })).expectData();
    expect(await publishing(courseId)).toMatchObject({ alreadyPublished: false, revision: { number: 2 } });
    const { rows } = await server.superuser.query(
      'SELECT count(*)::int AS count FROM content_revision WHERE content_id = $1',
      [courseId],
    );
    expect(rows[0].count).toBe(2);
  });

  it('sees another order of like items, and other competencies, as a change', async () => {
    const courseId = await aCourse(moderator);
    const a = await aLesson(moderator, courseId, 'Same');
    await aLesson(moderator, courseId, 'Same');
    await publishing(courseId);
    const move = 'mutation ($input: MoveCourseItemInput!) { moveCourseItem(input: $input) { __typename } }';
    const [, b] = await itemsOf(moderator, courseId, 'published');
    (await moderator.execute(move, { input: { courseId, itemId: a.id, afterItemId: b?.id } })).expectData();
    expect(await publishing(courseId)).toMatchObject({ alreadyPublished: false, revision: { number: 2 } });
    const { rows } = await server.superuser.query(
      'INSERT INTO competency (portal_id, title) VALUES ($1, $2) RETURNING id',
      [moderator.portalId, unique('Skill')],
    );
    const set =
      'mutation ($input: SetCourseCompetenciesInput!) { setCourseCompetencies(input: $input) { __typename } }';
    (await moderator.execute(set, { input: { courseId, competencyIds: [rows[0].id] } })).expectData();
    expect(await publishing(courseId)).toMatchObject({ alreadyPublished: false, revision: { number: 3 } });
  });

  it('says all that is in the way, and publishes nothing', async () => {
    const empty = await aCourse(moderator);
    const problem = (await moderator.execute(publish, { input: { courseId: empty } })).expectProblem('NOT_PUBLISHABLE');
    expect(problem.obstacles).toEqual([{ itemId: null, code: 'EMPTY', message: expect.stringContaining('empty') }]);
    const testId = await aTest(moderator, 'Draft only');
    const lost = await aFile(moderator);
    const lesson = await aLesson(moderator, empty, 'Pictures', `<img src="extramural:file/${lost}">`);
    const item = await aTestItem(moderator, empty, testId);
    await server.superuser.query('DELETE FROM file WHERE sha256 = $1', [lost]);
    const more = (await moderator.execute(publish, { input: { courseId: empty } })).expectProblem('NOT_PUBLISHABLE');
    expect(more.obstacles).toEqual([
      { itemId: lesson.id, code: 'FILE_MISSING', message: expect.stringContaining('Pictures') },
      { itemId: item.id, code: 'TEST_NOT_PUBLISHED', message: expect.stringContaining('Draft only') },
    ]);
    const tests = (await moderator.execute(publishTest, { input: { testId } })).expectProblem('NOT_PUBLISHABLE');
    expect(tests.obstacles).toEqual([{ itemId: null, code: 'EMPTY' }]);
    const { rows } = await server.superuser.query('SELECT last_number FROM content WHERE id = ANY ($1)', [
      [empty, testId],
    ]);
    expect(rows.map((row) => row.last_number)).toEqual([0, 0]);
    (await moderator.execute(publish, { input: { courseId: empty, note: 'x'.repeat(1001) } })).expectError('BAD_INPUT');
  });

  it('takes a fixed number of statements, however much the course holds', async () => {
    const counts: number[] = [];
    for (const size of [2, 200]) {
      const courseId = await aCourse(moderator);
      await aLesson(moderator, courseId, 'First');
      await server.superuser.query(
        `INSERT INTO course_item (portal_id, revision_id, position, kind, title, html)
         SELECT portal_id, draft_revision_id, n, 'LESSON', 'Lesson ' || n, '' FROM content, generate_series(2, $2::int) n WHERE id = $1`,
        [courseId, size],
      );
      const { statements } = await server.statements.during(() => publishing(courseId));
      counts.push(statements.length);
      // The first edit after it makes a draft of all of it.
      const { statements: editing } = await server.statements.during(() => aLesson(moderator, courseId, 'New'));
      counts.push(editing.length);
      expect(await itemsOf(moderator, courseId)).toHaveLength(Math.min(size + 1, 100));
    }
    expect(counts.slice(2)).toEqual(counts.slice(0, 2));
    expect(Math.max(...counts)).toBeLessThan(30);
  });
});

describe('invariant 3: a published revision never changes, whoever writes', () => {
  it('refuses every change of its rows in the database', async () => {
    const { superuser } = server;
    const testId = await aPublishedTest(moderator);
    const courseId = await aCourse(moderator);
    const a = await aLesson(moderator, courseId, 'A');
    await aLesson(moderator, courseId, 'B', `<a href="extramural:item/${a.id}">a</a>`);
    const { rows: made } = await superuser.query(
      'INSERT INTO competency (portal_id, title) VALUES ($1, $2) RETURNING id',
      [moderator.portalId, unique('Skill')],
    );
    const set =
      'mutation ($input: SetCourseCompetenciesInput!) { setCourseCompetencies(input: $input) { __typename } }';
    (await moderator.execute(set, { input: { courseId, competencyIds: [made[0].id] } })).expectData();
    const { revision } = await publishing(courseId);
    const { rows: tests } = await superuser.query('SELECT published_revision_id AS id FROM content WHERE id = $1', [
      testId,
    ]);
    const [course, test] = [revision.id, tests[0].id as string];
    const attempts: [string, string][] = [
      ["UPDATE content_revision SET title = 'x' WHERE id = $1", course],
      ['UPDATE content_revision SET number = NULL, published_at = NULL WHERE id = $1', course],
      ['DELETE FROM content_revision WHERE id = $1', course],
      ["UPDATE course_item SET title = 'x' WHERE revision_id = $1", course],
      ['DELETE FROM course_item WHERE revision_id = $1', course],
      ["UPDATE question SET stem = 'x' WHERE revision_id = $1", test],
      ['DELETE FROM question WHERE revision_id = $1', test],
      ['UPDATE content_competency SET competency_id = competency_id WHERE revision_id = $1', course],
      ['DELETE FROM content_competency WHERE revision_id = $1', course],
      ['UPDATE content_link SET n = n + 1 WHERE revision_id = $1', course],
      ['DELETE FROM content_link WHERE revision_id = $1', course],
    ];
    for (const [statement, id] of attempts) {
      await expect(superuser.query(statement, [id])).rejects.toThrow('a published revision never changes');
    }
    // Where a link leads may be found later.
    await superuser.query('UPDATE content_link SET target_id = NULL WHERE revision_id = $1', [course]);
    const { rows } = await superuser.query(
      'SELECT revision_hash(portal_id, id) = content_hash AS same FROM content_revision WHERE id = $1',
      [course],
    );
    expect(rows[0].same).toBe(true);
  });

  it('keeps what was published while the draft goes on', async () => {
    const courseId = await aCourse(moderator);
    const lesson = await aLesson(moderator, courseId, 'One', '<p>1</p>');
    await publishing(courseId);
    const update = 'mutation ($input: UpdateLessonInput!) { updateLesson(input: $input) { __typename } }';
    (
      await moderator.execute(update, { input: { courseId, itemId: lesson.id, title: 'Two', html: '<p>2</p>' } })
    ).expectData();
    await publishing(courseId);
    (await moderator.execute(removeItem, { input: { courseId, itemId: lesson.id } })).expectData();
    const query = `query ($id: ID!) { course(id: $id) { revisions(first: 1) { totalCount nodes { number items { nodes { id title } } } pageInfo { hasNextPage endCursor } } } }`;
    const after = query.replace('first: 1', 'first: 1, after: $after').replace('$id: ID!', '$id: ID!, $after: String');
    interface Revisions {
      course: {
        revisions: { totalCount: number; nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    }
    const newest = (await moderator.execute(query, { id: courseId })).expectData<Revisions>().course.revisions;
    expect(newest).toMatchObject({
      totalCount: 2,
      nodes: [{ number: 2, items: { nodes: [{ id: lesson.id, title: 'Two' }] } }],
    });
    const oldest = (
      await moderator.execute(after, { id: courseId, after: newest.pageInfo.endCursor })
    ).expectData<Revisions>().course.revisions;
    expect(oldest).toMatchObject({ nodes: [{ number: 1, items: { nodes: [{ id: lesson.id, title: 'One' }] } }] });
    expect(oldest.pageInfo.hasNextPage).toBe(false);
  });
});
