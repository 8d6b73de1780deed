import { membershipOf } from '../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../harness/actors.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { courseSeen, enrolls, finishes, opens, startsCourse } from '../harness/learning.ts';
import { aPassword, aPublishedCourse, aRegistrationLink, aWaitingMember, registers } from '../harness/registration.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { orders } from '../harness/transfers.ts';

/* The steps of external learning are ticked by what happened in the portal. */
let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const progress = `query ($id: ID!) { portal(id: $id) { progress {
  transferred linkOpenedAt registered learners awaitingApproval wanted enrolled started completed } } }`;
const progressOf = async (by: Actor, id: string) =>
  (await by.execute(progress, { id })).expectData<{ portal: { progress: object | null } }>().portal.progress;
const form = 'query ($token: String!) { registrationLink(token: $token) { __typename } }';

const nothing = {
  transferred: 0,
  linkOpenedAt: null,
  registered: 0,
  learners: 0,
  awaitingApproval: 0,
  wanted: 0,
  enrolled: 0,
  started: 0,
  completed: 0,
};

it('a new portal has no progress: its moderator is no learner', async () => {
  const { portalId, moderator } = await inside.createsPortal();
  await aPublishedCourse(moderator);
  expect(await progressOf(inside, portalId)).toEqual(nothing);
  expect(await progressOf(moderator, portalId)).toEqual(nothing);
});

it('counts what a transfer brought, not what was made in the portal', async () => {
  const { portalId, moderator } = await inside.createsPortal();
  await aPublishedCourse(moderator);
  await orders(inside, 'COURSE', await aPublishedCourse(inside), portalId);
  expect(await progressOf(inside, portalId)).toEqual(nothing);
  await drainJobs(server);
  expect(await progressOf(inside, portalId)).toEqual({ ...nothing, transferred: 1 });
});

it('notes when a link was first opened, by nobody who runs the portal', async () => {
  const { portalId, moderator } = await inside.createsPortal();
  const { token } = await aRegistrationLink(moderator);
  await moderator.execute(form, { token });
  expect(await progressOf(inside, portalId)).toEqual(nothing);
  await anonymous(server).execute(form, { token });
  const opened = await progressOf(inside, portalId);
  expect(opened).toEqual({ ...nothing, linkOpenedAt: expect.any(String) });
  const { statements } = await server.statements.during(() => anonymous(server).execute(form, { token }));
  expect(statements.filter((text) => /update/i.test(text))).toEqual([]);
  expect(await progressOf(inside, portalId)).toEqual(opened);
});

it('counts who registered, waits, came for a course, is enrolled and began', async () => {
  const { portalId, moderator } = await inside.createsPortal();
  const courseId = await aPublishedCourse(moderator);
  const { token, linkId } = await aRegistrationLink(moderator);
  await registers(server, token, { targetId: courseId, password: aPassword });
  await aWaitingMember(server, portalId, linkId);
  await aMember(server, portalId, 'MANAGER');
  expect(await progressOf(inside, portalId)).toEqual({
    ...nothing,
    registered: 2,
    learners: 1,
    awaitingApproval: 1,
    wanted: 1,
  });
  const learner = await aMember(server, portalId, 'LEARNER');
  await enrolls(moderator, [await membershipOf(learner)], [courseId]);
  expect(await progressOf(inside, portalId)).toMatchObject({ learners: 2, enrolled: 1, started: 0 });
  const enrollmentId = await startsCourse(learner, courseId);
  expect(await progressOf(inside, portalId)).toMatchObject({ learners: 2, enrolled: 1, started: 1, completed: 0 });
  const { items } = await courseSeen(learner, courseId);
  const itemId = items?.nodes[0]?.id ?? '';
  await opens(learner, enrollmentId, itemId);
  await finishes(learner, enrollmentId, itemId);
  expect(await progressOf(inside, portalId)).toMatchObject({ started: 1, completed: 1 });
});

it('names the moderators of the portal to those who run it', async () => {
  const { portalId, moderator, name } = await inside.createsPortal();
  const query = 'query ($id: ID!) { portal(id: $id) { moderators { name email status self } } }';
  const asked = async (by: Actor) => (await by.execute(query, { id: portalId })).expectData();
  const one = { name, email: name, status: 'ACTIVE' };
  expect(await asked(inside)).toEqual({ portal: { moderators: [{ ...one, self: false }] } });
  expect(await asked(moderator)).toEqual({ portal: { moderators: [{ ...one, self: true }] } });
  const learner = await aMember(server, portalId, 'LEARNER');
  expect(await asked(learner)).toEqual({ portal: { moderators: null } });
});

it('P3: tells whether the password is still the one that was made', async () => {
  const { moderator } = await inside.createsPortal();
  const asked = async (by: Actor) => (await by.execute('{ viewer { passwordGenerated } }')).expectData();
  expect(await asked(moderator)).toEqual({ viewer: { passwordGenerated: true } });
  const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { ... on ChangePasswordSuccess { token } } }`;
  const input = { currentPassword: moderator.password, newPassword: aPassword };
  const answer = (await moderator.execute(change, { input })).expectData<{ changePassword: { token: string } }>();
  const { token } = answer.changePassword;
  const later = await moderator.execute('{ viewer { passwordGenerated } }', {}, { token });
  expect(later.expectData()).toEqual({ viewer: { passwordGenerated: false } });
});
