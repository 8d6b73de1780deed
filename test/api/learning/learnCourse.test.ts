import { type Actor, anInternalModerator, unique } from '../../harness/actors.ts';
import { aPublishedTest, begins, paperOf, saves, submits } from '../../harness/attempts.ts';
import { aCourse, aFile, aLesson, aMaterial, aTestItem, change, publishes } from '../../harness/courses.ts';
import {
  courseSeen,
  enrolls,
  finishes,
  type LearnerItemSeen,
  type MyEnrollment,
  opens,
  rootOf,
  startCourse,
  startsCourse,
} from '../../harness/learning.ts';
import { aPerson, eventsAfter, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L1: description and requirements, confirmed; items in order with opening conditions; progress; "continue where you left off". */
let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
  moderator = (await (await anInternalModerator(server)).createsPortal()).moderator;
});

const trueFalse = { stem: 'Is it?', answers: { trueFalse: { correct: true } } };

interface Made {
  courseId: string;
  testId: string;
  items: Record<'opened' | 'scrolled' | 'timed' | 'material' | 'test' | 'last', string>;
}

/** A course with an item of every kind and rule; the second opens after the first, the last after the test. */
async function aFullCourse(rules: object = { passMark: 50 }): Promise<Made> {
  const { testId } = await aPublishedTest(moderator, rules, [trueFalse]);
  const courseId = await aCourse(moderator, unique('Course'), {
    description: '<p>About</p>',
    requirements: 'Be rested.',
  });
  const opened = await aLesson(moderator, courseId, 'Opened', '<p>First text</p>');
  const scrolled = await aLesson(moderator, courseId, 'Scrolled', '<p>Second text</p>', { readRule: 'SCROLLED' });
  const rule = { readRule: 'MINIMUM_TIME', readSeconds: 60 };
  const timed = await aLesson(moderator, courseId, 'Timed', '<p>Third text</p>', rule);
  const material = await aMaterial(moderator, courseId, 'Material', await aFile(moderator, undefined, 'plan.pdf'));
  const test = await aTestItem(moderator, courseId, testId);
  const last = await aLesson(moderator, courseId, 'Last', '<p>Last text</p>');
  await opensAfter(courseId, scrolled.id, opened.id);
  await opensAfter(courseId, last.id, test.id);
  await publishes(moderator, courseId);
  const items = { opened, scrolled, timed, material, test, last };
  const ids = Object.fromEntries(Object.entries(items).map(([name, { id }]) => [name, id])) as Made['items'];
  return { courseId, testId, items: ids };
}

const opensAfter = (courseId: string, itemId: string, opensAfterItemId: string) =>
  change(moderator, 'updateCourseItem', 'UpdateCourseItemInput', { courseId, itemId, opensAfterItemId }, '');

async function aLearnerOf(courseId: string): Promise<StagedMember> {
  const learner = await aPerson(server, moderator.portalId);
  await enrolls(moderator, [learner.memberId], [courseId]);
  return learner;
}

/** Takes a test and gets it right, or wrong. */
async function takes(learner: Actor, testId: string, right: boolean): Promise<void> {
  const { id } = await begins(learner, testId);
  const [question] = await paperOf(learner, id);
  (await saves(learner, { attemptId: id, questionId: question?.id ?? '', answer: { trueFalse: right } })).expectData();
  await submits(learner, id);
}

const statesOf = (nodes: LearnerItemSeen[] | undefined) =>
  Object.fromEntries((nodes ?? []).map(({ title, state }) => [title.startsWith('Test') ? 'Test' : title, state]));
const kindsOf = async (enrollmentId: string): Promise<string[]> => {
  const text = 'SELECT kind FROM event WHERE portal_id = $1 AND subject_id = $2 ORDER BY seq';
  return (await server.superuser.query(text, [moderator.portalId, enrollmentId])).rows.map((row) => row.kind);
};

it('L1: shows description and requirements, and begins when they are confirmed', async () => {
  const { courseId } = await aFullCourse();
  const learner = await aLearnerOf(courseId);
  const before = await courseSeen(learner, courseId);
  expect(before).toMatchObject({ description: { html: '<p>About</p>' }, requirements: 'Be rested.', revision: 1 });
  expect(before.enrollment).toMatchObject({
    state: 'ENROLLED',
    continueAt: null,
    progress: { itemsDone: 0, percent: 0 },
  });
  expect(new Set(before.items?.nodes.map(({ state }) => state))).toEqual(new Set(['LOCKED']));
  for (const { lockedBy, text, file, test } of before.items?.nodes ?? []) {
    expect(lockedBy[0]).toMatchObject({ reason: 'NOT_STARTED', message: 'Start the course first.' });
    expect([text ?? null, file ?? null, test ?? null]).toEqual([null, null, null]);
  }
  const enrollmentId = before.enrollment?.id ?? '';
  const [first] = before.items?.nodes ?? [];
  (await opens(learner, enrollmentId, first?.id ?? '')).expectProblem('ITEM_LOCKED');
  const refused = await learner.execute(startCourse, { input: { enrollmentId, confirmed: false } });
  expect(refused.expectProblem('REQUIREMENTS_NOT_CONFIRMED')).toMatchObject({ requirements: 'Be rested.' });
  for (let n = 0; n < 2; n++) {
    const started = await learner.execute(startCourse, { input: { enrollmentId, confirmed: true } });
    expect(rootOf<{ enrollment: MyEnrollment }>(started).enrollment).toMatchObject({ state: 'STARTED' });
  }
  expect(await kindsOf(enrollmentId)).toEqual(['enrollment.created', 'enrollment.started']);
});

it('L1: goes through every kind of item by its rule, to one completion', async () => {
  const { courseId, testId, items } = await aFullCourse();
  const learner = await aLearnerOf(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  const at = async () => (await courseSeen(learner, courseId)).enrollment?.continueAt?.title;
  expect(statesOf((await courseSeen(learner, courseId)).items?.nodes)).toEqual({
    Opened: 'OPEN',
    Scrolled: 'LOCKED',
    Timed: 'OPEN',
    Material: 'OPEN',
    Test: 'OPEN',
    Last: 'LOCKED',
  });
  expect(await at()).toBe('Opened');
  const locked = (await opens(learner, enrollmentId, items.scrolled)).expectProblem('ITEM_LOCKED');
  expect(locked).toMatchObject({
    message: 'First finish “Opened”.',
    lockedBy: [{ reason: 'EARLIER_ITEM', item: { id: items.opened } }],
  });
  (await finishes(learner, enrollmentId, items.opened)).expectProblem('ITEM_NOT_OPENED');
  const first = rootOf<{ item: LearnerItemSeen }>(await opens(learner, enrollmentId, items.opened)).item;
  expect(first).toMatchObject({ state: 'DONE', text: { html: '<p>First text</p>', source: '<p>First text</p>' } });

  expect(rootOf(await opens(learner, enrollmentId, items.scrolled))).toMatchObject({ item: { state: 'OPEN' } });
  expect(await at()).toBe('Scrolled');
  (await finishes(learner, enrollmentId, items.scrolled)).expectProblem('NOT_READ_TO_END');
  expect(rootOf(await finishes(learner, enrollmentId, items.scrolled, true))).toMatchObject({
    item: { state: 'DONE' },
  });

  (await opens(learner, enrollmentId, items.timed)).expectData();
  const early = (await finishes(learner, enrollmentId, items.timed, true)).expectProblem('READ_TOO_SHORT');
  expect(early.secondsLeft).toBeGreaterThan(50);
  const back = `UPDATE item_progress SET opened_at = opened_at - interval '61 seconds' WHERE enrollment_id = $1 AND item_id = $2`;
  await server.superuser.query(back, [enrollmentId, items.timed]);
  // Opening again does not begin the time anew.
  (await opens(learner, enrollmentId, items.timed)).expectData();
  expect(rootOf(await finishes(learner, enrollmentId, items.timed))).toMatchObject({ item: { state: 'DONE' } });

  const material = rootOf<{ item: LearnerItemSeen }>(await opens(learner, enrollmentId, items.material)).item;
  expect(material).toMatchObject({
    state: 'DONE',
    file: { name: 'plan.pdf', mediaType: 'application/pdf', bytes: 16 },
  });
  expect(material.file?.url).toContain('/files/');

  const test = rootOf<{ item: LearnerItemSeen }>(await opens(learner, enrollmentId, items.test)).item;
  expect(test).toMatchObject({ state: 'OPEN', test: { id: testId, questionCount: 1, obstacle: null } });
  (await finishes(learner, enrollmentId, items.test)).expectProblem('TEST_NOT_PASSED');
  await takes(learner, testId, false);
  expect((await opens(learner, enrollmentId, items.last)).expectProblem('ITEM_LOCKED').message).toContain(
    'pass the test',
  );
  await takes(learner, testId, true);
  const end = rootOf<{ enrollment: MyEnrollment }>(await opens(learner, enrollmentId, items.last)).enrollment;
  expect(end).toMatchObject({
    state: 'COMPLETED',
    progress: { itemsDone: 6, itemsTotal: 6, percent: 100 },
    continueAt: null,
  });
  expect(await kindsOf(enrollmentId)).toEqual(['enrollment.created', 'enrollment.started', 'enrollment.completed']);
  // Done stays open, and nothing more is told.
  (await opens(learner, enrollmentId, items.opened)).expectData();
  (await finishes(learner, enrollmentId, items.scrolled)).expectData();
  expect(await kindsOf(enrollmentId)).toHaveLength(3);
});

it('L1: opens at a time by the clock of the database, and says when', async () => {
  const courseId = await aCourse(moderator);
  const lesson = await aLesson(moderator, courseId, 'Later', '<p>Secret</p>');
  await change(
    moderator,
    'updateCourseItem',
    'UpdateCourseItemInput',
    { courseId, itemId: lesson.id, opensAt: '2999-01-02T03:04:00.000Z' },
    '',
  );
  await publishes(moderator, courseId);
  const learner = await aLearnerOf(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  const [item] = (await courseSeen(learner, courseId)).items?.nodes ?? [];
  expect(item).toMatchObject({ state: 'LOCKED', text: null });
  expect(item?.lockedBy).toEqual([
    { reason: 'LATER', message: expect.stringContaining('2999'), item: null, opensAt: '2999-01-02T03:04:00.000Z' },
  ]);
  (await opens(learner, enrollmentId, lesson.id)).expectProblem('ITEM_LOCKED');
  await server.superuser.query('ALTER TABLE course_item DISABLE TRIGGER USER');
  await server.superuser.query(`UPDATE course_item SET opens_at = now() - interval '1 second' WHERE id = $1`, [
    lesson.id,
  ]);
  await server.superuser.query('ALTER TABLE course_item ENABLE TRIGGER USER');
  expect(rootOf(await opens(learner, enrollmentId, lesson.id))).toMatchObject({ enrollment: { state: 'COMPLETED' } });
});

it('L1: many tabs that finish the last items at once complete the course once', async () => {
  const courseId = await aCourse(moderator);
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) ids.push((await aLesson(moderator, courseId, `Lesson ${n}`, '<p>x</p>')).id);
  await publishes(moderator, courseId);
  for (let round = 0; round < 4; round++) {
    const learner = await aLearnerOf(courseId);
    const enrollmentId = await startsCourse(learner, courseId);
    const answers = await Promise.all([...ids, ...ids].map((id) => opens(learner, enrollmentId, id)));
    for (const answer of answers) answer.expectData();
    expect((await courseSeen(learner, courseId)).enrollment).toMatchObject({ state: 'COMPLETED' });
    const kinds = await kindsOf(enrollmentId);
    expect(kinds.filter((kind) => kind === 'enrollment.completed')).toHaveLength(1);
    const { rows } = await server.superuser.query('SELECT 1 FROM certificate WHERE enrollment_id = $1', [enrollmentId]);
    expect(rows).toHaveLength(1);
  }
});

it('L1: the same item finished in two tabs at once is done for both', async () => {
  const courseId = await aCourse(moderator);
  const lesson = await aLesson(moderator, courseId, 'Scrolled', '<p>x</p>', { readRule: 'SCROLLED' });
  await publishes(moderator, courseId);
  const learner = await aLearnerOf(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  (await opens(learner, enrollmentId, lesson.id)).expectData();
  const answers = await Promise.all(Array.from({ length: 8 }, () => finishes(learner, enrollmentId, lesson.id, true)));
  for (const answer of answers) expect(rootOf(answer)).toMatchObject({ item: { state: 'DONE' } });
  expect((await kindsOf(enrollmentId)).filter((kind) => kind === 'enrollment.completed')).toHaveLength(1);
});

it('L1: writes no event for progress', async () => {
  const { courseId, items } = await aFullCourse();
  const learner = await aLearnerOf(courseId);
  const enrollmentId = await startsCourse(learner, courseId);
  const { rows } = await server.superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [
    moderator.portalId,
  ]);
  (await opens(learner, enrollmentId, items.opened)).expectData();
  (await opens(learner, enrollmentId, items.scrolled)).expectData();
  (await finishes(learner, enrollmentId, items.scrolled, true)).expectData();
  expect(await eventsAfter(server, moderator.portalId, Number(rows[0].last_seq))).toEqual([]);
});
