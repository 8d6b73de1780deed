import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { aCourse } from '../../harness/courses.ts';
import {
  aPublishedCourse,
  courseSeen,
  type EnrollmentSeen,
  enrollMembers,
  enrolls,
  learnerCourse,
  listEnrollments,
  listed,
  startsCourse,
} from '../../harness/learning.ts';
import { aGroup, aPerson, changes, heads } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* Issue section 2: enrolment by a moderator (people, groups, rules "group → course") and by oneself; due date; states. */
let server: TestServer;
let moderator: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  server = await createTestServer();
  const inside = await anInternalModerator(server);
  moderator = (await inside.createsPortal()).moderator;
  elsewhere = (await inside.createsPortal()).moderator;
});

const enrollBy = (input: object) =>
  moderator.execute(enrollMembers, { input: { portalId: moderator.portalId, ...input } });
const change = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ChangeEnrollmentsSuccess { changed refusals { id reason message } }
     ... on Problem { code message } } }`;
const setDue = change('setEnrollmentDue', 'SetEnrollmentDueInput');
const endMany = change('endEnrollments', 'EndEnrollmentsInput');
describe('by a moderator', () => {
  it('enrols people, tells who could not be and why, and is repeatable', async () => {
    const courseId = await aPublishedCourse(moderator);
    const draft = await aCourse(moderator);
    const foreign = await aPublishedCourse(elsewhere);
    const person = await aPerson(server, moderator.portalId);
    const disabled = await aPerson(server, moderator.portalId);
    await changes(moderator, 'disableMembers', [disabled.memberId]);
    const stranger = await aPerson(server, elsewhere.portalId);
    const memberIds = [person.memberId, disabled.memberId, stranger.memberId, 'nonsense'];
    const courseIds = [courseId, draft, foreign];
    const answer = await enrollBy({ memberIds, courseIds, dueAt: '2999-01-01T00:00:00.000Z' });
    const made = answer.expectData<{ enrollMembers: { refusals: { id: string; reason: string }[] } }>().enrollMembers;
    expect(made).toMatchObject({ enrolled: 1, already: 0 });
    expect(made.refusals.map(({ id, reason }) => [id, reason])).toEqual([
      [disabled.memberId, 'MEMBER_NOT_ACTIVE'],
      [stranger.memberId, 'MEMBER_NOT_FOUND'],
      ['nonsense', 'MEMBER_NOT_FOUND'],
      [draft, 'COURSE_NOT_PUBLISHED'],
      [foreign, 'COURSE_NOT_FOUND'],
    ]);
    expect((await enrollBy({ memberIds, courseIds })).expectData()).toMatchObject({
      enrollMembers: { enrolled: 0, already: 1 },
    });
    expect(await listed(moderator, { memberId: person.memberId })).toMatchObject([
      { state: 'ENROLLED', source: 'MODERATOR', dueAt: '2999-01-01T00:00:00.000Z', overdue: false },
    ]);
  });

  it('makes each enrolment once of many parallel calls, with one event', async () => {
    const courseId = await aPublishedCourse(moderator);
    const { memberId } = await aPerson(server, moderator.portalId);
    const input = { memberIds: [memberId], courseIds: [courseId] };
    const answers = await Promise.all(Array.from({ length: 16 }, () => enrollBy(input)));
    const enrolled = answers.map(
      (each) => each.expectData<{ enrollMembers: { enrolled: number } }>().enrollMembers.enrolled,
    );
    expect(enrolled.reduce((sum, each) => sum + each, 0)).toBe(1);
    const { rows } = await server.superuser.query(
      `SELECT payload FROM event WHERE kind = 'enrollment.created' AND payload->>'membershipId' = $1`,
      [memberId],
    );
    expect(rows).toEqual([
      { payload: { enrollmentId: expect.any(String), membershipId: memberId, courseId, source: 'MODERATOR' } },
    ]);
  });

  it('refuses nobody, too many, and due dates that have passed', async () => {
    const courseId = await aPublishedCourse(moderator);
    const { memberId } = await aPerson(server, moderator.portalId);
    (await enrollBy({ courseIds: [courseId] })).expectProblem('NOBODY_NAMED');
    for (const dueAt of ['2001-01-01T00:00:00Z', '3000-01-01T00:00:00Z']) {
      (await enrollBy({ memberIds: [memberId], courseIds: [courseId], dueAt })).expectProblem('DUE_DATE_INVALID');
    }
    (await enrollBy({ memberIds: Array(101).fill(memberId), courseIds: [courseId] })).expectError('BAD_INPUT');
    (await enrollBy({ memberIds: [memberId], courseIds: [] })).expectError('BAD_INPUT');
    (await enrollBy({ memberIds: [memberId], courseIds: Array(21).fill(courseId) })).expectError('BAD_INPUT');
    const foreign = await aGroup(elsewhere);
    (await enrollBy({ groupId: foreign, courseIds: [courseId] })).expectError('NOT_FOUND');
    expect(await listed(moderator, { memberId })).toEqual([]);
  });

  it('sets due dates, ends what goes on, and takes up again what was ended where it was left', async () => {
    const courseId = await aPublishedCourse(moderator);
    const [going, done] = [await aPerson(server, moderator.portalId), await aPerson(server, moderator.portalId)];
    await enrolls(moderator, [going.memberId, done.memberId], [courseId]);
    const enrollmentId = await startsCourse(going, courseId);
    const doneId = await startsCourse(done, courseId);
    const [item] = (await courseSeen(done, courseId)).items?.nodes ?? [];
    const open = 'mutation ($input: OpenItemInput!) { openItem(input: $input) { __typename } }';
    (await done.execute(open, { input: { enrollmentId: doneId, itemId: item?.id } })).expectData();
    const nobody = '01890000-0000-7000-8000-000000000000';
    const input = { portalId: moderator.portalId, enrollmentIds: [enrollmentId, doneId, nobody] };
    const due = await moderator.execute(setDue, { input: { ...input, dueAt: '2999-01-01T00:00:00Z' } });
    expect(due.expectData()).toMatchObject({
      setEnrollmentDue: {
        changed: 1,
        refusals: [
          { id: doneId, reason: 'COMPLETED' },
          { id: nobody, reason: 'ENROLLMENT_NOT_FOUND' },
        ],
      },
    });
    (await moderator.execute(setDue, { input: { ...input, dueAt: '2001-01-01T00:00:00Z' } })).expectProblem(
      'DUE_DATE_INVALID',
    );
    await server.superuser.query(`UPDATE enrollment SET due_at = now() - interval '1 second' WHERE id = $1`, [
      enrollmentId,
    ]);
    expect(await listed(moderator, { courseId, overdue: true })).toMatchObject([{ id: enrollmentId, overdue: true }]);
    expect(await listed(moderator, { courseId, overdue: false })).toMatchObject([{ id: doneId, overdue: false }]);
    const ended = await moderator.execute(endMany, { input });
    expect(ended.expectData()).toMatchObject({ endEnrollments: { changed: 1 } });
    const again = await moderator.execute(endMany, { input: { ...input, enrollmentIds: [enrollmentId] } });
    expect(again.expectData()).toMatchObject({ endEnrollments: { changed: 0, refusals: [{ reason: 'ENDED' }] } });
    (await going.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
    await enrolls(moderator, [going.memberId], [courseId]);
    expect((await courseSeen(going, courseId)).enrollment).toMatchObject({
      id: enrollmentId,
      state: 'STARTED',
      dueAt: null,
    });
    const { rows } = await server.superuser.query('SELECT kind FROM event WHERE subject_id = $1 ORDER BY seq', [
      enrollmentId,
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'enrollment.created',
      'enrollment.started',
      'enrollment.ended',
      'enrollment.created',
    ]);
  });
});

describe('by oneself', () => {
  const enrollMyself = `mutation ($courseId: ID!) { enrollMyself(courseId: $courseId) { enrollment { id state } } }`;
  const openCourses = `query ($portalId: ID!, $first: Int = 50, $after: String) { openCourses(portalId: $portalId, first: $first, after: $after) {
    totalCount nodes { id title revision description { html } requirements enrollment { state } items { nodes { id } } } pageInfo { hasNextPage endCursor } } }`;
  const settings = `mutation ($input: UpdateCourseSettingsInput!) { updateCourseSettings(input: $input) { course { settings { selfEnrollment certificate } } } }`;

  it('where the course allows it, and nowhere else', async () => {
    const { moderator: own } = await (await anInternalModerator(server)).createsPortal();
    const [open, closed] = [await aPublishedCourse(own, 'B open'), await aPublishedCourse(own)];
    const first = await aPublishedCourse(own, 'A open');
    for (const courseId of [open, first]) {
      const answer = await own.execute(settings, { input: { courseId, selfEnrollment: true } });
      expect(answer.expectData()).toEqual({
        updateCourseSettings: { course: { settings: { selfEnrollment: true, certificate: true } } },
      });
    }
    const learner = await aPerson(server, own.portalId);
    const { openCourses: shown } = (await learner.execute(openCourses, { portalId: own.portalId })).expectData<{
      openCourses: { totalCount: number; nodes: { title: string }[] };
    }>();
    expect(shown).toMatchObject({ totalCount: 2, nodes: [{ title: 'A open' }, { title: 'B open' }] });
    expect(shown.nodes).toEqual([
      expect.objectContaining({ enrollment: null, items: null }),
      expect.objectContaining({ enrollment: null, items: null }),
    ]);
    const before = await courseSeen(learner, open);
    expect([before.items, before.enrollment]).toEqual([null, null]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => learner.execute(enrollMyself, { courseId: open })),
    );
    const ids = answers.map(
      (each) => each.expectData<{ enrollMyself: { enrollment: { id: string } } }>().enrollMyself.enrollment.id,
    );
    expect(new Set(ids).size).toBe(1);
    expect((await courseSeen(learner, open)).items?.nodes).toHaveLength(1);
    for (const courseId of [closed, await aPublishedCourse(moderator), 'x']) {
      (await learner.execute(enrollMyself, { courseId })).expectError('NOT_FOUND');
      (await learner.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
    }
    // Closing it shuts nobody out who is in.
    await own.execute(settings, { input: { courseId: open, selfEnrollment: false } });
    expect((await courseSeen(learner, open)).enrollment).toMatchObject({ state: 'ENROLLED' });
    (await (await aPerson(server, own.portalId)).execute(enrollMyself, { courseId: open })).expectError('NOT_FOUND');
  });
});

describe('S5: lists', () => {
  it('show a manager the groups headed and those below, and learners nothing', async () => {
    const courseId = await aPublishedCourse(moderator);
    const top = await aGroup(moderator);
    const below = await aGroup(moderator, top);
    const manager = await aPerson(server, moderator.portalId, 'MANAGER', top);
    await heads(moderator, top, [manager.memberId]);
    const seen = await aPerson(server, moderator.portalId, 'LEARNER', below);
    const unseen = await aPerson(server, moderator.portalId);
    await enrolls(moderator, [seen.memberId, unseen.memberId, manager.memberId], [courseId]);
    expect(await listed(moderator, { courseId })).toHaveLength(3);
    expect((await listed(manager, { courseId })).map(({ member }) => member.id)).toEqual([seen.memberId]);
    expect(await listed(manager, { memberId: unseen.memberId })).toEqual([]);
    (await seen.execute(listEnrollments, { portalId: moderator.portalId })).expectError('FORBIDDEN');
    (await elsewhere.execute(listEnrollments, { portalId: moderator.portalId })).expectError('NOT_FOUND');
  });

  it('page in every order, those without a due date last', async () => {
    const courseId = await aPublishedCourse(moderator);
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson(server, moderator.portalId)));
    for (const [n, { memberId }] of people.entries()) {
      const dueAt = n < 3 ? `299${9 - n}-01-01T00:00:00Z` : null;
      await enrolls(moderator, [memberId], [courseId], { dueAt });
    }
    for (const sort of ['NEWEST', 'OLDEST', 'DUE_SOONEST']) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const answer = await moderator.execute(listEnrollments, {
          portalId: moderator.portalId,
          filter: { courseId },
          sort,
          first: 2,
          after,
        });
        const { enrollments } = answer.expectData<{
          enrollments: {
            totalCount: number;
            nodes: EnrollmentSeen[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>();
        expect(enrollments.totalCount).toBe(5);
        ids.push(...enrollments.nodes.map(({ member }) => member.id));
        after = enrollments.pageInfo.hasNextPage ? enrollments.pageInfo.endCursor : null;
      } while (after);
      const order = { NEWEST: [4, 3, 2, 1, 0], OLDEST: [0, 1, 2, 3, 4], DUE_SOONEST: [2, 1, 0, 3, 4] }[sort] ?? [];
      expect(ids).toEqual(order.map((n) => people[n]?.memberId));
    }
    (await moderator.execute(listEnrollments, { portalId: moderator.portalId, after: 'bad' })).expectError('BAD_INPUT');
  });
});
