import { type Actor, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { aCourse, aLesson, publishes } from '../../harness/courses.ts';
import { lastSeq } from '../../harness/events.ts';
import { aGroup, aPerson, changes, eventsAfter } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
}, 30_000);

/** A published course that the rule of a group asks for. */
async function aRule(moderator: Actor, groupId: string): Promise<string> {
  const courseId = await aCourse(moderator);
  await aLesson(moderator, courseId, 'Lesson');
  await publishes(moderator, courseId);
  await server.superuser.query('INSERT INTO group_course (portal_id, group_id, course_id) VALUES ($1, $2, $3)', [
    moderator.portalId,
    groupId,
    courseId,
  ]);
  return courseId;
}
const coursesOf = async (memberId: string): Promise<string[]> =>
  (await server.superuser.query('SELECT course_id FROM enrollment WHERE membership_id = $1', [memberId])).rows
    .map((row) => row.course_id as string)
    .sort();

it('moves many at once and enrols them as the new group and those above ask (R8)', async () => {
  const { portalId, moderator } = await admin.createsPortal();
  const north = await aGroup(moderator);
  const hill = await aGroup(moderator, north);
  const courses = [await aRule(moderator, north), await aRule(moderator, hill)].sort();
  const [first, second, asleep, gone] = await Promise.all([1, 2, 3, 4].map(() => aPerson(server, portalId)));
  const ids = [first, second, asleep, gone].map((person) => person?.memberId ?? '');
  await changes(moderator, 'disableMembers', [ids[2] as string]);
  await changes(moderator, 'removeMembers', [ids[3] as string]);
  const from = await lastSeq(server, portalId);
  const moved = await changes(moderator, 'moveMembers', ids, { groupId: hill });
  expect(moved.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'CHANGED', 'CHANGED', 'NOT_POSSIBLE']);
  expect(moved[0]?.member?.group?.id).toBe(hill);
  expect(await coursesOf(ids[0] as string)).toEqual(courses);
  expect(await coursesOf(ids[2] as string)).toEqual([]);
  const kinds = (await eventsAfter(server, portalId, from)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual([
    ...Array.from({ length: 4 }, () => 'enrollment.created'),
    ...Array.from({ length: 3 }, () => 'membership.moved'),
  ]);
  // Enabled again, the group's rules reach them too.
  await changes(moderator, 'enableMembers', [ids[2] as string]);
  expect(await coursesOf(ids[2] as string)).toEqual(courses);
  const again = await changes(moderator, 'moveMembers', ids.slice(0, 2), { groupId: hill });
  expect(again.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
});

it('enrols the people of a group that moves as the groups above it ask', async () => {
  const { portalId, moderator } = await admin.createsPortal();
  const [north, hill] = [await aGroup(moderator), await aGroup(moderator)];
  const top = await aGroup(moderator, hill);
  const courseId = await aRule(moderator, north);
  const person = await aPerson(server, portalId, 'LEARNER', top);
  const move = `mutation ($input: MoveGroupInput!) { moveGroup(input: $input) { __typename } }`;
  (await moderator.execute(move, { input: { portalId, groupId: hill, parentId: north } })).expectData();
  expect(await coursesOf(person.memberId)).toEqual([courseId]);
});

it('takes the same statements for one and for many', async () => {
  const { portalId, moderator } = await admin.createsPortal();
  const [north, south] = [await aGroup(moderator), await aGroup(moderator)];
  await aRule(moderator, south);
  const people = await Promise.all(Array.from({ length: 21 }, () => aPerson(server, portalId, 'LEARNER', north)));
  const [one, ...others] = people.map(({ memberId }) => memberId);
  const count = async (ids: string[]) =>
    (await server.statements.during(() => changes(moderator, 'moveMembers', ids, { groupId: south }))).statements
      .length;
  expect(await count(others)).toBe(await count([one as string]));
});

it('leaves a group behind that can be deleted while people come: one or the other', async () => {
  const { portalId, moderator } = await admin.createsPortal();
  for (let round = 0; round < 5; round++) {
    const group = await aGroup(moderator);
    const person = await aPerson(server, portalId);
    const remove = `mutation ($input: DeleteGroupInput!) { deleteGroup(input: $input) { __typename } }`;
    const moving = `mutation ($input: MoveMembersInput!) { moveMembers(input: $input) { changes { outcome } } }`;
    const [deleted, moved] = await Promise.all([
      moderator.execute(remove, { input: { portalId, groupId: group } }),
      moderator.execute(moving, { input: { portalId, memberIds: [person.memberId], groupId: group } }),
    ]);
    const gone =
      (deleted.body.data?.deleteGroup as { __typename: string } | undefined)?.__typename === 'DeleteGroupSuccess';
    expect([gone, moved.body.errors?.[0]?.extensions.code ?? 'moved']).toEqual(
      gone ? [true, 'NOT_FOUND'] : [false, 'moved'],
    );
  }
});
