import { seedCourse } from '../../../bench/seedCourse.ts';
import { Migration0002Content } from '../../../server/db/migrations/Migration0002Content.ts';
import { type Actor, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { aCourse, aFile, aLesson, aMaterial, change, itemMutations, publishes } from '../../harness/courses.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L1: a lesson counts as read when it was opened, scrolled through, or open long enough. The rule is content of the course. */
let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

interface Rule {
  title: string;
  readRule: string;
  readSeconds: number | null;
}

/** The rules of the lessons, read back as an author reads them. */
async function rulesOf(by: Actor, courseId: string, state: 'draft' | 'published'): Promise<Rule[]> {
  const query = `query ($id: ID!) { course(id: $id) { ${state} { items { nodes { title ... on Lesson { readRule readSeconds } } } } } }`;
  const { course } = (await by.execute(query, { id: courseId })).expectData<{
    course: Record<string, { items: { nodes: Rule[] } }>;
  }>();
  return course[state]?.items.nodes ?? [];
}

async function aCourseWithRules(): Promise<{ courseId: string; timed: string }> {
  const courseId = await aCourse(moderator);
  await aLesson(moderator, courseId, 'Opened', '<p>1</p>');
  await aLesson(moderator, courseId, 'Scrolled', '<p>2</p>', { readRule: 'SCROLLED' });
  const { id } = await aLesson(moderator, courseId, 'Timed', '<p>3</p>', { readRule: 'MINIMUM_TIME', readSeconds: 90 });
  return { courseId, timed: id };
}

const rules = [
  { title: 'Opened', readRule: 'OPENED', readSeconds: null },
  { title: 'Scrolled', readRule: 'SCROLLED', readSeconds: null },
  { title: 'Timed', readRule: 'MINIMUM_TIME', readSeconds: 90 },
];

it('L1: is kept through publishing, new drafts, duplicates of items and of courses', async () => {
  const { courseId, timed } = await aCourseWithRules();
  expect(await rulesOf(moderator, courseId, 'draft')).toEqual(rules);
  expect(await publishes(moderator, courseId)).toBe(1);
  expect(await rulesOf(moderator, courseId, 'published')).toEqual(rules);
  (await moderator.execute(itemMutations.duplicate, { input: { courseId, itemId: timed } })).expectData();
  expect((await rulesOf(moderator, courseId, 'draft')).at(3)).toMatchObject({
    readRule: 'MINIMUM_TIME',
    readSeconds: 90,
  });
  const { course } = await change<{ course: { id: string } }>(
    moderator,
    'duplicateCourse',
    'DuplicateCourseInput',
    { courseId },
    '... on DuplicateCourseSuccess { course { id } }',
  );
  expect((await rulesOf(moderator, course.id, 'draft')).slice(0, 3)).toEqual(rules);
});

it('L1, T7: travels with a transfer, whose copy hashes the same', async () => {
  const { courseId } = await aCourseWithRules();
  await publishes(moderator, courseId);
  const { portalId, moderator: outside } = await moderator.createsPortal();
  const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) { __typename } }`;
  const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: [portalId] };
  (await moderator.execute(start, { input })).expectData();
  await drainJobs(server);
  const { rows } = await server.superuser.query(
    `SELECT c.id, copy.content_hash = original.content_hash AS same
       FROM content c JOIN content_revision copy ON copy.id = c.published_revision_id
       JOIN content o ON o.id = c.origin_id JOIN content_revision original ON original.id = o.published_revision_id
      WHERE c.portal_id = $1 AND c.origin_id = $2`,
    [portalId, courseId],
  );
  expect(rows).toEqual([{ id: expect.any(String), same: true }]);
  expect(await rulesOf(outside, rows[0].id, 'published')).toEqual(rules);
});

it('T7: leaves every hash as it was where lessons only have to be opened, and changes with rule and seconds', async () => {
  const { orm } = server.deps.database;
  const migration = new Migration0002Content(orm.em.getDriver(), orm.config);
  migration.up();
  const former = migration.getQueries().find((text) => String(text).includes('CREATE FUNCTION revision_hash'));
  await server.superuser.query(String(former).replace('revision_hash', 'former_revision_hash'));
  const size = { lessons: 4, lessonKilobytes: 1, questions: 3, competencies: 1 };
  await seedCourse(server.superuser, moderator.portalId, size);
  const courseId = await aCourse(moderator);
  const { id } = await aLesson(moderator, courseId, 'One', '<p>1</p>');
  await aMaterial(moderator, courseId, 'Two', await aFile(moderator));
  const compared = `SELECT r.id, revision_hash(r.portal_id, r.id) AS now, former_revision_hash(r.portal_id, r.id) AS before
                      FROM content_revision r WHERE NOT EXISTS (
                        SELECT 1 FROM course_item i WHERE i.revision_id = r.id AND i.read_rule <> 'OPENED')`;
  const { rows } = await server.superuser.query(compared);
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows.filter((row) => row.now !== row.before)).toEqual([]);
  const hashOf = async () =>
    (
      await server.superuser.query(
        'SELECT revision_hash(portal_id, draft_revision_id) AS hash FROM content WHERE id = $1',
        [courseId],
      )
    ).rows[0].hash as string;
  const hashes = [await hashOf()];
  for (const rule of [
    { readRule: 'SCROLLED' },
    { readRule: 'MINIMUM_TIME', readSeconds: 5 },
    { readRule: 'MINIMUM_TIME', readSeconds: 6 },
    { readRule: 'OPENED' },
  ]) {
    (await moderator.execute(itemMutations.updateLesson, { input: { courseId, itemId: id, ...rule } })).expectData();
    hashes.push(await hashOf());
  }
  expect(new Set(hashes).size).toBe(4);
  expect(hashes[4]).toBe(hashes[0]);
});

it('L1: refuses seconds that the rule does not take', async () => {
  const { courseId, timed } = await aCourseWithRules();
  for (const rule of [
    { readRule: 'MINIMUM_TIME' },
    { readRule: 'MINIMUM_TIME', readSeconds: 0 },
    { readRule: 'MINIMUM_TIME', readSeconds: 86_401 },
    { readRule: 'SCROLLED', readSeconds: 5 },
    { readSeconds: 5 },
  ]) {
    const added = await moderator.execute(itemMutations.addLesson, { input: { courseId, title: 'Bad', ...rule } });
    expect(added.expectProblem('READ_SECONDS_INVALID')).toMatchObject({ field: 'input.readSeconds' });
    const changed = await moderator.execute(itemMutations.updateLesson, {
      input: { courseId, itemId: timed, ...rule },
    });
    changed.expectProblem('READ_SECONDS_INVALID');
  }
  expect(await rulesOf(moderator, courseId, 'draft')).toEqual(rules);
  (
    await moderator.execute(itemMutations.updateLesson, { input: { courseId, itemId: timed, title: 'Timed' } })
  ).expectData();
  expect(await rulesOf(moderator, courseId, 'draft')).toEqual(rules);
});
