import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { aCourse } from '../../harness/courses.ts';
import { aPublishedCourse, enrollMembers, listed } from '../../harness/learning.ts';
import { aGroup, aPerson, changes } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R8: enrolment of groups, and the rules "group → course". */
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
const endMany = `mutation ($input: EndEnrollmentsInput!) { endEnrollments(input: $input) { __typename } }`;
const setRules = `mutation ($input: SetGroupCoursesInput!) { setGroupCourses(input: $input) { __typename
  ... on SetGroupCoursesSuccess { enrolled courses { dueDays course { id } } } ... on Problem { code message } } }`;
const rulesOf = (groupId: string, courses: object[]) =>
  moderator.execute(setRules, { input: { portalId: moderator.portalId, groupId, courses } });

describe('R8: by a group', () => {
  it('enrols all who are in it or below, and those only', async () => {
    const courseId = await aPublishedCourse(moderator);
    const [top, other] = [await aGroup(moderator), await aGroup(moderator)];
    const below = await aGroup(moderator, await aGroup(moderator, top));
    const inside = [
      await aPerson(server, moderator.portalId, 'LEARNER', top),
      await aPerson(server, moderator.portalId, 'MANAGER', below),
    ];
    const gone = await aPerson(server, moderator.portalId, 'LEARNER', below);
    await changes(moderator, 'disableMembers', [gone.memberId]);
    await aPerson(server, moderator.portalId, 'LEARNER', other);
    expect((await enrollBy({ groupId: top, courseIds: [courseId] })).expectData()).toMatchObject({
      enrollMembers: { enrolled: 2, already: 0, refusals: [] },
    });
    const rows = await listed(moderator, { courseId });
    expect(rows.map(({ member }) => member.id).sort()).toEqual(inside.map(({ memberId }) => memberId).sort());
    expect((await listed(moderator, { courseId, groupId: below })).map(({ member }) => member.id)).toEqual([
      inside[1]?.memberId,
    ]);
  });

  it('keeps rules: present members at once, later ones when they come, nobody taken out', async () => {
    const [one, two] = [await aPublishedCourse(moderator), await aPublishedCourse(moderator)];
    const top = await aGroup(moderator);
    const below = await aGroup(moderator, top);
    const present = await aPerson(server, moderator.portalId, 'LEARNER', below);
    expect((await rulesOf(top, [{ courseId: one, dueDays: 10 }])).expectData()).toEqual({
      setGroupCourses: {
        __typename: 'SetGroupCoursesSuccess',
        enrolled: 1,
        courses: [{ dueDays: 10, course: { id: one } }],
      },
    });
    const [row] = await listed(moderator, { courseId: one });
    expect(row).toMatchObject({ source: 'GROUP', member: { id: present.memberId } });
    const days = (new Date(row?.dueAt ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(10);
    const later = await aPerson(server, moderator.portalId);
    await changes(moderator, 'moveMembers', [later.memberId], { groupId: below });
    expect(await listed(moderator, { memberId: later.memberId })).toMatchObject([{ course: { id: one } }]);
    // What a moderator ended stays so when another rule comes; the former rule goes, its enrolments stay.
    await moderator.execute(endMany, { input: { portalId: moderator.portalId, enrollmentIds: [row?.id] } });
    expect((await rulesOf(top, [{ courseId: one }, { courseId: two }])).expectData()).toMatchObject({
      setGroupCourses: { enrolled: 2 },
    });
    expect((await rulesOf(top, [{ courseId: two }])).expectData()).toMatchObject({ setGroupCourses: { enrolled: 0 } });
    expect((await listed(moderator, { courseId: one })).map(({ state }) => state).sort()).toEqual([
      'ENDED',
      'ENROLLED',
    ]);
    const query = 'query ($p: ID!, $g: ID!) { groupCourses(portalId: $p, groupId: $g) { dueDays course { id } } }';
    expect((await moderator.execute(query, { p: moderator.portalId, g: top })).expectData()).toEqual({
      groupCourses: [{ dueDays: null, course: { id: two } }],
    });
  });

  it('refuses rules that cannot be', async () => {
    const courseId = await aPublishedCourse(moderator);
    const group = await aGroup(moderator);
    (await rulesOf(group, [{ courseId }, { courseId, dueDays: 3 }])).expectProblem('COURSE_TWICE');
    (await rulesOf(group, [{ courseId, dueDays: 0 }])).expectProblem('DUE_DAYS_INVALID');
    (await rulesOf(group, [{ courseId: await aCourse(moderator) }])).expectProblem('COURSE_NOT_PUBLISHED');
    (await rulesOf(group, [{ courseId: await aPublishedCourse(elsewhere) }])).expectError('NOT_FOUND');
    (await rulesOf(await aGroup(elsewhere), [{ courseId }])).expectError('NOT_FOUND');
    (await rulesOf(group, Array(101).fill({ courseId }))).expectError('BAD_INPUT');
  });

  it('misses nobody who comes into the group while the rule is made', async () => {
    for (let round = 0; round < 5; round++) {
      const courseId = await aPublishedCourse(moderator);
      const group = await aGroup(moderator, await aGroup(moderator));
      const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(server, moderator.portalId)));
      const moves = people.map(({ memberId }) => changes(moderator, 'moveMembers', [memberId], { groupId: group }));
      const [, ruled] = await Promise.all([Promise.all(moves), rulesOf(group, [{ courseId }])]);
      ruled.expectData();
      expect(await listed(moderator, { courseId })).toHaveLength(6);
    }
  });

  it('enrols 10,000 by a few statements', async () => {
    const courseId = await aPublishedCourse(moderator);
    const group = await aGroup(moderator);
    await server.superuser.query(
      `WITH people AS (INSERT INTO account (email, name) SELECT 'many' || n || '@people.example', 'Many' FROM generate_series(1, 10000) n RETURNING id, email)
       INSERT INTO membership (portal_id, account_id, role, status, email, name, group_id)
       SELECT $1, id, 'LEARNER', 'ACTIVE', email, 'Many', $2 FROM people`,
      [moderator.portalId, group],
    );
    const { result, statements } = await server.statements.during(() => rulesOf(group, [{ courseId, dueDays: 30 }]));
    expect(result.expectData()).toMatchObject({ setGroupCourses: { enrolled: 10_000 } });
    expect(statements.length).toBeLessThanOrEqual(14);
    const { rows } = await server.superuser.query(
      `SELECT count(*)::int AS events FROM event WHERE kind = 'enrollment.created' AND payload->>'courseId' = $1`,
      [courseId],
    );
    expect(rows[0].events).toBe(10_000);
  });
});
