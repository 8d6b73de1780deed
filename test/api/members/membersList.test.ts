import { type Actor, anInternalModerator, type InternalModerator, joinPortal, unique } from '../../harness/actors.ts';
import { aGroup, aPerson, heads, listMembers, members, type StagedMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;
let manager: StagedMember;
/** north > (hill > top), south. */
const groups: Record<string, string> = {};
const people: Record<string, StagedMember> = {};

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
  ({ portalId, moderator } = await admin.createsPortal());
  groups.north = await aGroup(moderator, null, 'North');
  groups.hill = await aGroup(moderator, groups.north, 'Hill');
  groups.top = await aGroup(moderator, groups.hill, 'Top');
  groups.south = await aGroup(moderator, null, 'South');
  for (const name of ['north', 'hill', 'top', 'south'])
    people[name] = await aPerson(server, portalId, 'LEARNER', groups[name]);
  people.nowhere = await aPerson(server, portalId);
  manager = await aPerson(server, portalId, 'MANAGER', groups.south);
  await heads(moderator, groups.hill, [manager.memberId]);
}, 30_000);

const idsOf = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id).sort();
const named = (...names: string[]): string[] => names.map((name) => people[name]?.memberId ?? '').sort();
const one = `query ($portalId: ID!, $id: ID!) { member(portalId: $portalId, id: $id) { id email group { id parentId } } }`;

describe('who sees whom (S5, R8)', () => {
  it('shows everybody to moderators', async () => {
    const page = await members(moderator);
    expect(page.totalCount).toBe(7);
    expect(idsOf(page.nodes)).toEqual(expect.arrayContaining(named('north', 'hill', 'top', 'south', 'nowhere')));
  });

  it('shows a manager the groups headed and below: list, count, single look-up, search', async () => {
    const page = await members(manager);
    expect([page.totalCount, idsOf(page.nodes)]).toEqual([2, named('hill', 'top')]);
    for (const name of ['hill', 'top'])
      (await manager.execute(one, { portalId, id: people[name]?.memberId })).expectData();
    for (const name of ['north', 'south', 'nowhere'])
      (await manager.execute(one, { portalId, id: people[name]?.memberId })).expectError('NOT_FOUND');
    expect((await members(manager, { filter: { search: people.south?.email } })).totalCount).toBe(0);
    (await manager.execute(listMembers, { portalId, filter: { groupId: groups.north } })).expectError('NOT_FOUND');
    expect((await members(manager, { filter: { groupId: groups.top } })).totalCount).toBe(1);
  });

  it('shows a manager who heads nothing nobody, and a learner is refused', async () => {
    const idle = await aPerson(server, portalId, 'MANAGER', groups.north);
    expect((await members(idle)).totalCount).toBe(0);
    const learner = people.north as StagedMember;
    (await learner.execute(listMembers, { portalId })).expectError('FORBIDDEN');
    (await learner.execute(one, { portalId, id: learner.memberId })).expectError('FORBIDDEN');
    // The role decides, not what the person heads.
    await heads(moderator, groups.south as string, [learner.memberId]);
    (await learner.execute(listMembers, { portalId })).expectError('FORBIDDEN');
    await heads(moderator, groups.south as string, []);
  });

  it('is NOT_FOUND outside the portal, also for those who opened it', async () => {
    const other = await admin.createsPortal();
    for (const actor of [other.moderator, admin]) {
      (await actor.execute(listMembers, { portalId })).expectError('NOT_FOUND');
      (await actor.execute(one, { portalId, id: manager.memberId })).expectError('NOT_FOUND');
    }
    // With another portal's id in front a member is not found either.
    const inOther = { portalId: other.portalId, id: manager.memberId };
    (await other.moderator.execute(one, inOther)).expectError('NOT_FOUND');
  });

  it('has two roles in two portals, each with its own sight', async () => {
    const other = await admin.createsPortal();
    await joinPortal(server, manager.accountId, other.portalId, 'LEARNER', manager.email);
    (await manager.execute(listMembers, { portalId: other.portalId })).expectError('FORBIDDEN');
    expect((await members(manager)).totalCount).toBe(2);
  });
});

describe('the list', () => {
  it('narrows by status, role, group with below, link and search', async () => {
    const gone = await aPerson(server, portalId, 'LEARNER', groups.top);
    await server.superuser.query(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [gone.memberId]);
    expect((await members(moderator, { filter: { groupId: groups.north } })).totalCount).toBe(4);
    const filter = { groupId: groups.north, statuses: ['REMOVED'] };
    expect(idsOf((await members(moderator, { filter })).nodes)).toEqual([gone.memberId]);
    expect(idsOf((await members(moderator, { filter: { groupId: groups.hill } })).nodes)).toEqual(named('hill', 'top'));
    expect((await members(moderator, { filter: { roles: ['MODERATOR'] } })).nodes).toMatchObject([
      { email: moderator.email },
    ]);
    const { rows } = await server.superuser.query('SELECT id FROM registration_link WHERE portal_id = $1', [portalId]);
    expect((await members(moderator, { filter: { linkId: rows[0].id } })).totalCount).toBe(0);
    await server.superuser.query('UPDATE membership SET link_id = $2 WHERE id = $1', [
      people.top?.memberId,
      rows[0].id,
    ]);
    expect(idsOf((await members(moderator, { filter: { linkId: rows[0].id } })).nodes)).toEqual(named('top'));
    const search = people.top?.email.toUpperCase().slice(3);
    expect(idsOf((await members(moderator, { filter: { search } })).nodes)).toEqual(named('top'));
    expect((await members(moderator, { filter: { search: '%' } })).totalCount).toBe(0);
    (await moderator.execute(listMembers, { portalId, filter: { groupId: portalId } })).expectError('NOT_FOUND');
  });

  it.each(['NAME', 'NAME_DESC', 'NEWEST', 'OLDEST'])('pages by %s without a gap', async (sort) => {
    const whole = (await members(moderator, { sort, first: 100 })).nodes;
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await members(moderator, { sort, first: 3, after });
      paged.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
    (await moderator.execute(listMembers, { portalId, sort, after: unique('forged') })).expectError('BAD_INPUT');
    (await moderator.execute(listMembers, { portalId, sort, first: 101 })).expectError('BAD_INPUT');
  });

  it('takes the same statements for few and many, for a manager too', async () => {
    const count = async (by: Actor, first: number) => {
      const asked = () => by.execute(listMembers, { portalId, first });
      await asked();
      const { statements } = await server.statements.during(asked);
      return statements.filter((text) => !/^(begin|commit)/i.test(text)).length;
    };
    for (let n = 0; n < 20; n++) await aPerson(server, portalId, 'LEARNER', groups.top);
    // The session, the list, its count, the groups; a manager's sight besides.
    expect(await count(moderator, 2)).toBe(4);
    expect(await count(moderator, 20)).toBe(4);
    expect(await count(manager, 2)).toBe(5);
    expect(await count(manager, 20)).toBe(5);
  });
});
