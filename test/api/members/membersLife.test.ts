import { type Actor, anInternalModerator, type InternalModerator, unique } from '../../harness/actors.ts';
import { aCourse, aLesson, publishes } from '../../harness/courses.ts';
import { lastSeq } from '../../harness/events.ts';
import {
  aPerson,
  changeMutation,
  changes,
  eventsAfter,
  members,
  membershipOf,
  type StagedMember,
  updateMember,
} from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
}, 30_000);

/** A portal with its moderator and that one's membership. */
async function aPortal(): Promise<{ portalId: string; moderator: StagedMember }> {
  const { portalId, moderator } = await admin.createsPortal();
  return { portalId, moderator: { ...moderator, memberId: await membershipOf(server, moderator.accountId, portalId) } };
}

const update = (by: Actor, memberId: string, more: object, portalId = by.portalId) =>
  by.execute(updateMember, { input: { portalId, memberId, ...more } });
const opens = async (actor: Actor): Promise<boolean> => {
  const { body } = await actor.execute('query ($id: ID!) { portal(id: $id) { id } }', { id: actor.portalId });
  return !body.errors;
};
const outcomes = (rows: { outcome: string }[]): string[] => rows.map(({ outcome }) => outcome);
const roleOf = async (by: Actor, memberId: string) =>
  (await members(by, { first: 100 })).nodes.find(({ id }) => id === memberId)?.role;

/** A person who has begun one course and completed another. */
async function aLearnerOf(moderator: Actor): Promise<StagedMember & { courses: string[] }> {
  const learner = await aPerson(server, moderator.portalId);
  const courses = await Promise.all([aCourse(moderator), aCourse(moderator)]);
  for (const courseId of courses) {
    await aLesson(moderator, courseId, 'Lesson');
    await publishes(moderator, courseId);
  }
  await server.superuser.query(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, started_at, completed_at)
     VALUES ($1, $2, $3, 'MODERATOR', 'STARTED', now(), NULL), ($1, $2, $4, 'MODERATOR', 'COMPLETED', now(), now())`,
    [moderator.portalId, learner.memberId, ...courses],
  );
  return { ...learner, courses };
}

describe('name and role', () => {
  it('are changed by moderators, with an event that names nobody', async () => {
    const { portalId, moderator } = await aPortal();
    const person = await aPerson(server, portalId);
    const from = await lastSeq(server, portalId);
    const answer = await update(moderator, person.memberId, { name: '  Józef Nowak ', role: 'MODERATOR' });
    expect(answer.expectData()).toMatchObject({
      updateMember: { __typename: 'UpdateMemberSuccess', member: { name: 'Józef Nowak', role: 'MODERATOR' } },
    });
    (await update(moderator, person.memberId, { role: 'MODERATOR' })).expectData();
    expect(await eventsAfter(server, portalId, from)).toEqual([
      { kind: 'membership.changed', payload: { membershipId: person.memberId, role: 'MODERATOR' } },
    ]);
    // The new role counts at the next request.
    (await update(person, moderator.memberId, { name: 'By the new one' })).expectData();
    (await update(moderator, person.memberId, { name: ' ' })).expectError('BAD_INPUT');
    (await update(moderator, person.memberId, { name: 'x'.repeat(201) })).expectError('BAD_INPUT');
  });

  it('are for moderators of that portal only (S01)', async () => {
    const [one, other] = [await aPortal(), await aPortal()];
    const [learner, manager] = [await aPerson(server, one.portalId), await aPerson(server, one.portalId, 'MANAGER')];
    for (const actor of [learner, manager])
      (await update(actor, actor.memberId, { role: 'MODERATOR' })).expectError('FORBIDDEN');
    for (const actor of [other.moderator, admin])
      (await update(actor, learner.memberId, { name: 'Mine' }, one.portalId)).expectError('NOT_FOUND');
    // A member of another portal is not there, whichever portal is named.
    (await update(other.moderator, learner.memberId, { name: 'Mine' })).expectError('NOT_FOUND');
    expect(outcomes(await changes(other.moderator, 'disableMembers', [learner.memberId]))).toEqual(['NOT_FOUND']);
    const variables = { input: { portalId: one.portalId, memberIds: [learner.memberId] } };
    for (const mutation of ['disableMembers', 'enableMembers', 'removeMembers', 'moveMembers'])
      for (const [actor, code] of [
        [learner, 'FORBIDDEN'],
        [manager, 'FORBIDDEN'],
        [other.moderator, 'NOT_FOUND'],
      ] as const)
        (await actor.execute(changeMutation(mutation), variables)).expectError(code);
  });

  it('has no ADMIN outside the walls', async () => {
    const { moderator } = await aPortal();
    const refused = await update(moderator, moderator.memberId, { role: 'ADMIN' });
    expect(refused.expectProblem('ROLE_NOT_HERE')).toMatchObject({ field: 'input.role' });
  });
});

describe('the last moderator', () => {
  it('is neither demoted nor disabled nor removed', async () => {
    const { portalId, moderator } = await aPortal();
    const sleeping = await aPerson(server, portalId, 'MODERATOR');
    expect(outcomes(await changes(moderator, 'disableMembers', [sleeping.memberId]))).toEqual(['CHANGED']);
    (await update(moderator, moderator.memberId, { role: 'LEARNER' })).expectProblem('LAST_MODERATOR');
    for (const mutation of ['disableMembers', 'removeMembers'] as const) {
      const [change] = await changes(moderator, mutation, [moderator.memberId]);
      expect(change).toMatchObject({ outcome: 'LAST_MODERATOR', member: { status: 'ACTIVE' } });
      expect(change?.message).toBeTruthy();
    }
    (await update(moderator, moderator.memberId, { role: 'MODERATOR', name: 'Still here' })).expectData();
  });

  it('is the last one of a list that names all of them', async () => {
    const { portalId, moderator } = await aPortal();
    const others = [await aPerson(server, portalId, 'MODERATOR'), await aPerson(server, portalId, 'MODERATOR')];
    const ids = [...others, moderator].map(({ memberId }) => memberId);
    expect(outcomes(await changes(moderator, 'removeMembers', ids))).toEqual(['CHANGED', 'CHANGED', 'LAST_MODERATOR']);
    expect(await opens(moderator)).toBe(true);
  });

  it('stays when two demote, disable and remove each other at once', async () => {
    for (let round = 0; round < 4; round++) {
      const { portalId, moderator } = await aPortal();
      const other = await aPerson(server, portalId, 'MODERATOR');
      const ways = [
        (by: StagedMember, whom: StagedMember) => update(by, whom.memberId, { role: 'LEARNER' }),
        ...(['disableMembers', 'removeMembers'] as const).map(
          (mutation) => (by: StagedMember, whom: StagedMember) =>
            by.execute(changeMutation(mutation), { input: { portalId, memberIds: [whom.memberId] } }),
        ),
      ];
      await Promise.all(ways.flatMap((way) => [way(moderator, other), way(other, moderator)]));
      const { rows } = await server.superuser.query(
        `SELECT id FROM membership WHERE portal_id = $1 AND status = 'ACTIVE' AND role = 'MODERATOR'`,
        [portalId],
      );
      expect(rows).toHaveLength(1);
    }
  }, 60_000);

  it('and whoever lost the role in between changes nothing any more', async () => {
    const { portalId, moderator } = await aPortal();
    const others = await Promise.all([1, 2, 3].map(() => aPerson(server, portalId, 'MODERATOR')));
    // All demote all: whoever is demoted first demotes nobody after.
    const everybody = [moderator, ...others];
    const pairs = everybody.flatMap((by) => everybody.filter((whom) => whom !== by).map((whom) => [by, whom] as const));
    await Promise.all(pairs.map(([by, whom]) => update(by, whom.memberId, { role: 'LEARNER' })));
    const { rows } = await server.superuser.query(
      `SELECT e.seq, e.actor_account_id AS actor, m.account_id AS subject FROM event e JOIN membership m ON m.id = e.subject_id
        WHERE e.portal_id = $1 AND e.kind = 'membership.changed' ORDER BY e.seq`,
      [portalId],
    );
    const demoted = new Set<string>();
    for (const { actor, subject } of rows) {
      expect(demoted.has(actor)).toBe(false);
      demoted.add(subject);
    }
    expect(rows).toHaveLength(3);
  });
});

describe('disabling and enabling', () => {
  it('ends access at the next request (S07) and gives it back', async () => {
    const { portalId, moderator } = await aPortal();
    const person = await aPerson(server, portalId);
    const from = await lastSeq(server, portalId);
    expect(await opens(person)).toBe(true);
    const [change] = await changes(moderator, 'disableMembers', [person.memberId]);
    expect(change).toMatchObject({ outcome: 'CHANGED', message: null, member: { status: 'DISABLED' } });
    expect(await opens(person)).toBe(false);
    expect(outcomes(await changes(moderator, 'disableMembers', [person.memberId]))).toEqual(['UNCHANGED']);
    expect(outcomes(await changes(moderator, 'enableMembers', [person.memberId]))).toEqual(['CHANGED']);
    expect(await opens(person)).toBe(true);
    expect(await eventsAfter(server, portalId, from)).toEqual([
      { kind: 'membership.disabled', payload: { membershipId: person.memberId } },
      { kind: 'membership.enabled', payload: { membershipId: person.memberId, status: 'ACTIVE' } },
    ]);
  });

  it('takes up to 100 at once with a result for each, in a fixed number of statements', async () => {
    const { portalId, moderator } = await aPortal();
    const ids: string[] = [];
    for (let n = 0; n < 40; n++) ids.push((await aPerson(server, portalId)).memberId);
    const stranger = (await aPortal()).moderator.memberId;
    const asked = [...ids.slice(0, 38), ids[0] as string, moderator.memberId, stranger, 'no id'];
    const rows = await changes(moderator, 'disableMembers', asked);
    expect(rows.map(({ memberId }) => memberId)).toEqual([...new Set(asked)]);
    expect(outcomes(rows)).toEqual([
      ...Array.from({ length: 38 }, () => 'CHANGED'),
      'LAST_MODERATOR',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    const count = async (memberIds: string[]) => {
      const ask = () => changes(moderator, 'enableMembers', memberIds);
      const { statements } = await server.statements.during(ask);
      return statements.length;
    };
    expect(await count(ids.slice(0, 30))).toBe(await count(ids.slice(30, 31)));
    const input = (memberIds: string[]) => ({ input: { portalId, memberIds } });
    const mutation = changeMutation('disableMembers');
    (await moderator.execute(mutation, input([]))).expectError('BAD_INPUT');
    const many = Array.from({ length: 101 }, () => unique('id'));
    (await moderator.execute(mutation, input(many))).expectError('BAD_INPUT');
  });

  it('asks whoever declined the membership again, and makes nobody a member against their will (P3)', async () => {
    const [{ portalId, moderator }, elsewhere] = [await aPortal(), await aPortal()];
    const person = elsewhere.moderator;
    await server.superuser.query(
      `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, 'LEARNER', 'AWAITING_ACCEPTANCE', $3, $3)`,
      [portalId, person.accountId, person.email],
    );
    const memberId = await membershipOf(server, person.accountId, portalId);
    (
      await person.execute('mutation ($id: ID!) { declineMembership(portalId: $id) { status } }', { id: portalId })
    ).expectData();
    const [change] = await changes(moderator, 'enableMembers', [memberId]);
    expect(change).toMatchObject({ outcome: 'CHANGED', member: { status: 'AWAITING_ACCEPTANCE' } });
    expect(await opens({ ...person, portalId })).toBe(false);
    (
      await person.execute('mutation ($id: ID!) { acceptMembership(portalId: $id) { status } }', { id: portalId })
    ).expectData();
  });
});

describe('removing', () => {
  it('ends access and every open enrolment; results and completed courses stay', async () => {
    const { portalId, moderator } = await aPortal();
    const learner = await aLearnerOf(moderator);
    expect(outcomes(await changes(moderator, 'removeMembers', [learner.memberId]))).toEqual(['CHANGED']);
    expect(await opens(learner)).toBe(false);
    const { rows } = await server.superuser.query(
      'SELECT course_id, state FROM enrollment WHERE portal_id = $1 AND membership_id = $2',
      [portalId, learner.memberId],
    );
    expect(new Map(rows.map((row) => [row.course_id, row.state]))).toEqual(
      new Map([
        [learner.courses[0], 'ENDED'],
        [learner.courses[1], 'COMPLETED'],
      ]),
    );
    const listed = (await members(moderator)).nodes.map(({ id }) => id);
    expect(listed).not.toContain(learner.memberId);
    expect(outcomes(await changes(moderator, 'removeMembers', [learner.memberId]))).toEqual(['UNCHANGED']);
    expect(outcomes(await changes(moderator, 'enableMembers', [learner.memberId]))).toEqual(['NOT_POSSIBLE']);
    expect(outcomes(await changes(moderator, 'disableMembers', [learner.memberId]))).toEqual(['NOT_POSSIBLE']);
  });

  it('takes the person out of the heads of groups', async () => {
    const { portalId, moderator } = await aPortal();
    const manager = await aPerson(server, portalId, 'MANAGER');
    await server.superuser.query(
      `WITH made AS (INSERT INTO member_group (portal_id, name) VALUES ($1, 'North') RETURNING id)
       INSERT INTO group_head (portal_id, group_id, membership_id) SELECT $1, id, $2 FROM made`,
      [portalId, manager.memberId],
    );
    await changes(moderator, 'removeMembers', [manager.memberId]);
    const { rows } = await server.superuser.query('SELECT 1 FROM group_head WHERE portal_id = $1', [portalId]);
    expect(rows).toEqual([]);
  });
});

describe('the internal portal (R6)', () => {
  it('has its roles given and its people disabled by admins only; the directory keeps its own', async () => {
    const home = await anInternalModerator(server);
    const moderator = await aPerson(server, home.portalId, 'MODERATOR', null, 'INTERNAL');
    const person = await aPerson(server, home.portalId, 'LEARNER', null, 'INTERNAL');
    const employee = await aPerson(server, home.portalId, 'LEARNER', null, 'INTERNAL');
    await server.superuser.query(`UPDATE membership SET external_id = 'E-1' WHERE id = $1`, [employee.memberId]);
    (await update(moderator, person.memberId, { role: 'MODERATOR' })).expectError('FORBIDDEN');
    (await update(moderator, moderator.memberId, { role: 'ADMIN' })).expectError('FORBIDDEN');
    (await update(moderator, employee.memberId, { name: 'Another' })).expectProblem('FROM_DIRECTORY');
    (await update(home, employee.memberId, { role: 'MANAGER' })).expectData();
    (await update(home, person.memberId, { role: 'ADMIN' })).expectData();
    const variables = { input: { portalId: home.portalId, memberIds: [moderator.memberId] } };
    (await moderator.execute(changeMutation('disableMembers'), variables)).expectError('FORBIDDEN');
    for (const mutation of ['disableMembers', 'removeMembers'] as const)
      expect(outcomes(await changes(home, mutation, [employee.memberId]))).toEqual(['FROM_DIRECTORY']);
    const adminId = await membershipOf(server, home.accountId, home.portalId);
    expect(outcomes(await changes(home, 'disableMembers', [person.memberId, adminId]))).toEqual([
      'CHANGED',
      'LAST_MODERATOR',
    ]);
    (await update(home, adminId, { role: 'MODERATOR' })).expectProblem('LAST_MODERATOR');
    expect(await roleOf(home, employee.memberId)).toBe('MANAGER');
  });
});
