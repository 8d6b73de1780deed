import { seedCourse } from '../../../bench/seedCourse.ts';
import { remindOfDue } from '../../../server/modules/learning/enrollments/remindOfDue.ts';
import { type Actor, aMember, anInternalModerator, unique } from '../../harness/actors.ts';
import { aRegistrationLink, registers } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S6: courses that are due soon, and people who wait for approval, are told to those who can do something about it. */
let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  moderator = (await (await anInternalModerator(server)).createsPortal()).moderator;
});

const notices = async (by: Actor): Promise<{ kind: string; message: string }[]> => {
  const ask = 'query ($p: ID!) { notices(portalId: $p, first: 50) { nodes { kind message } } }';
  const { notices: page } = (await by.execute(ask, { p: moderator.portalId })).expectData<{
    notices: { nodes: { kind: string; message: string }[] };
  }>();
  return page.nodes;
};

it('tells a learner once of each date that is near, and again of another one', async () => {
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  const size = { lessons: 1, lessonKilobytes: 1, questions: 1, competencies: 1 };
  const title = unique('Course');
  const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, title);
  await server.superuser.query(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, due_at)
     SELECT portal_id, id, $2, 'MODERATOR', now() + interval '4 days' FROM membership WHERE account_id = $1`,
    [learner.accountId, courseId],
  );
  const moveDue = (by: string) =>
    server.superuser.query('UPDATE enrollment SET due_at = due_at + $2::interval WHERE course_id = $1', [courseId, by]);
  expect(await remindOfDue(server.deps)).toEqual({ reminded: 0 });
  await moveDue('-2 days');
  const rounds = await Promise.all([remindOfDue(server.deps), remindOfDue(server.deps)]);
  expect(rounds.map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
  expect(await remindOfDue(server.deps)).toEqual({ reminded: 0 });
  await moveDue('-1 day');
  expect(await remindOfDue(server.deps)).toEqual({ reminded: 1 });
  const told = await notices(learner);
  expect(told.map(({ kind }) => kind)).toEqual(['DUE', 'DUE']);
  expect(told[0]?.message).toContain(title);
  await server.superuser.query(
    `UPDATE enrollment SET due_at = due_at - interval '1 hour', state = 'ENDED', ended_at = now()`,
  );
  expect(await remindOfDue(server.deps)).toEqual({ reminded: 0 });
});

it('tells moderators once that somebody waits for approval, until they have read it', async () => {
  const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED' });
  for (let n = 0; n < 2; n++) await registers(server, token);
  expect((await notices(moderator)).map(({ kind }) => kind)).toEqual(['APPROVAL_WANTED']);
});
