import { type Actor, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { aCourse, aLesson, publishes } from '../../harness/courses.ts';
import { aGroup, aPerson, changes, members, type StagedMember } from '../../harness/members.ts';
import { aRegistrationLink, joinMutation } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* Who was removed may come back by a link; who was disabled or refused, never by themselves. */
let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
}, 30_000);

/** Joins by a link: `JoinPortalSuccess` or the code of what was answered instead. */
async function joins(person: Actor, token: string): Promise<string> {
  const { body } = await person.execute(joinMutation, { input: { token } });
  const result = body.data?.joinPortal as { __typename: string; code?: string } | undefined;
  return result?.code ?? result?.__typename ?? String(body.errors?.[0]?.extensions.code);
}
const only = async (by: Actor, memberId: string, statuses = ['ACTIVE', 'REMOVED', 'DISABLED', 'REFUSED']) =>
  (await members(by, { first: 100, filter: { statuses } })).nodes.find(({ id }) => id === memberId);

describe('a removed person', () => {
  it('becomes a member again as the link says: role, group, courses; what was learned is there', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const group = await aGroup(moderator);
    const courseId = await aCourse(moderator);
    await aLesson(moderator, courseId, 'Lesson');
    await publishes(moderator, courseId);
    const person = await aPerson(server, portalId, 'MODERATOR');
    await server.superuser.query(
      `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, started_at) VALUES ($1, $2, $3, 'MODERATOR', 'STARTED', now())`,
      [portalId, person.memberId, courseId],
    );
    await changes(moderator, 'removeMembers', [person.memberId]);
    const { token } = await aRegistrationLink(moderator, { groupId: group, courseIds: [courseId] });
    expect(await joins(person, token)).toBe('JoinPortalSuccess');
    expect(await only(moderator, person.memberId)).toMatchObject({
      role: 'LEARNER',
      status: 'ACTIVE',
      group: { id: group },
    });
    const { rows } = await server.superuser.query('SELECT state FROM enrollment WHERE membership_id = $1', [
      person.memberId,
    ]);
    expect(rows).toEqual([{ state: 'STARTED' }]);
    expect(await joins(person, token)).toBe('ALREADY_MEMBER');
  });

  it('waits for approval where the link is closed', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const person = await aPerson(server, portalId);
    await changes(moderator, 'removeMembers', [person.memberId]);
    const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED' });
    expect(await joins(person, token)).toBe('JoinPortalSuccess');
    expect(await only(moderator, person.memberId, ['AWAITING_APPROVAL'])).toMatchObject({
      status: 'AWAITING_APPROVAL',
    });
  });

  it('comes back once, of ten calls at once', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const person = await aPerson(server, portalId);
    await changes(moderator, 'removeMembers', [person.memberId]);
    const { token } = await aRegistrationLink(moderator);
    const answers = await Promise.all(Array.from({ length: 10 }, () => joins(person, token)));
    expect(answers.filter((answer) => answer === 'JoinPortalSuccess')).toHaveLength(1);
    const { rows } = await server.superuser.query(
      `SELECT count(*)::int AS n FROM event WHERE portal_id = $1 AND kind = 'membership.created' AND subject_id = $2`,
      [portalId, person.memberId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe.each(['DISABLED', 'REFUSED'])('a person who is %s', (status) => {
  it('stays so, whatever link they have', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const person: StagedMember = await aPerson(server, portalId);
    await server.superuser.query('UPDATE membership SET status = $2 WHERE id = $1', [person.memberId, status]);
    const { token } = await aRegistrationLink(moderator);
    expect(await joins(person, token)).not.toBe('JoinPortalSuccess');
    expect(await only(moderator, person.memberId)).toMatchObject({ status });
  });
});

it('keeps who withdrew consent out, until they are erased (R11)', async () => {
  const { portalId, moderator } = await admin.createsPortal();
  const person = await aPerson(server, portalId);
  await server.superuser.query(
    `UPDATE membership SET status = 'DISABLED', consent_withdrawn_at = now() WHERE id = $1`,
    [person.memberId],
  );
  const outcome = async (mutation: 'enableMembers' | 'removeMembers') =>
    (await changes(moderator, mutation, [person.memberId]))[0]?.outcome;
  expect(await outcome('enableMembers')).toBe('NOT_POSSIBLE');
  expect(await outcome('removeMembers')).toBe('CHANGED');
  const { token } = await aRegistrationLink(moderator);
  expect(await joins(person, token)).not.toBe('JoinPortalSuccess');
  expect(await only(moderator, person.memberId)).toMatchObject({ status: 'REMOVED' });
});
