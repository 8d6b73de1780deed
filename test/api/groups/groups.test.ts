import { type Actor, anInternalModerator, type InternalModerator, unique } from '../../harness/actors.ts';
import { lastSeq } from '../../harness/events.ts';
import { aGroup, aPerson, changes, eventsAfter, heads, members } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
}, 30_000);

const fields = 'id name parentId externalId counts { members membersWithBelow } heads { id email }';
const problems = `... on Problem { code message } ... on GroupLimitProblem { limit } ... on GroupNotEmptyProblem { members groups }
  ... on GroupInUseProblem { links invitations } ... on InvalidInputProblem { field }`;
const mutation = (name: string, selection = `group { ${fields} }`) => {
  const type = name[0]?.toUpperCase() + name.slice(1);
  const problem = problems
    .split(/(?=\.\.\. on)/)
    .filter((part) => allowed[name]?.some((kind) => part.includes(` ${kind} `)));
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { ${selection} } ${problem.join(' ')} } }`;
};
const allowed: Record<string, string[]> = {
  createGroup: ['Problem', 'GroupLimitProblem'],
  updateGroup: ['Problem'],
  moveGroup: ['Problem', 'GroupLimitProblem'],
  deleteGroup: ['Problem', 'GroupNotEmptyProblem', 'GroupInUseProblem'],
  setGroupHeads: ['Problem', 'InvalidInputProblem'],
};
const call = (by: Actor, name: string, input: object, portalId = by.portalId) =>
  by.execute(mutation(name, name === 'deleteGroup' ? 'groupId' : undefined), { input: { portalId, ...input } });
const list = `query ($portalId: ID!, $first: Int = 100, $after: String, $search: String) {
  groups(portalId: $portalId, first: $first, after: $after, search: $search) {
    totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;

interface GroupRow {
  id: string;
  name: string;
  parentId: string | null;
  counts: { members: number; membersWithBelow: number };
  heads: { id: string }[];
}
interface GroupPage {
  totalCount: number;
  nodes: GroupRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
const groups = async (by: Actor, more: object = {}): Promise<GroupPage> =>
  (await by.execute(list, { portalId: by.portalId, ...more })).expectData<{ groups: GroupPage }>().groups;
const parents = async (by: Actor): Promise<Map<string, string | null>> =>
  new Map((await groups(by)).nodes.map(({ id, parentId }) => [id, parentId]));

describe('the tree of groups (R8)', () => {
  it('is made, renamed, moved and deleted, with events that hold ids only', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const from = await lastSeq(server, portalId);
    const north = await aGroup(moderator, null, 'Team of Ada');
    const hill = await aGroup(moderator, north);
    (await call(moderator, 'updateGroup', { groupId: north, name: ' North ' })).expectData();
    (await call(moderator, 'updateGroup', { groupId: north, name: 'North' })).expectData();
    (await call(moderator, 'moveGroup', { groupId: hill, parentId: null })).expectData();
    (await call(moderator, 'moveGroup', { groupId: hill })).expectData();
    (await call(moderator, 'deleteGroup', { groupId: hill })).expectData();
    (await call(moderator, 'deleteGroup', { groupId: hill })).expectError('NOT_FOUND');
    expect((await groups(moderator)).nodes).toMatchObject([{ id: north, name: 'North', parentId: null }]);
    expect(await eventsAfter(server, portalId, from)).toEqual([
      { kind: 'group.created', payload: { groupId: north, parentId: null } },
      { kind: 'group.created', payload: { groupId: hill, parentId: north } },
      { kind: 'group.changed', payload: { groupId: north } },
      { kind: 'group.moved', payload: { groupId: hill, parentId: null } },
      { kind: 'group.deleted', payload: { groupId: hill } },
    ]);
  });

  it('has one name once among siblings, ignoring case and space; two at once make one', async () => {
    const { moderator } = await admin.createsPortal();
    const [north, south] = [await aGroup(moderator, null, 'North'), await aGroup(moderator, null, 'South')];
    const inner = await aGroup(moderator, north, 'south');
    (await call(moderator, 'createGroup', { name: ' NORTH ' })).expectProblem('GROUP_NAME_TAKEN');
    (await call(moderator, 'updateGroup', { groupId: south, name: 'north' })).expectProblem('GROUP_NAME_TAKEN');
    (await call(moderator, 'moveGroup', { groupId: inner, parentId: null })).expectProblem('GROUP_NAME_TAKEN');
    const twins = await Promise.all(
      [1, 2, 3, 4].map(() => call(moderator, 'createGroup', { name: 'Twin', parentId: south })),
    );
    const codes = twins.map(({ body }) => (body.data?.createGroup as { code?: string } | undefined)?.code ?? 'made');
    expect(codes.sort()).toEqual(['GROUP_NAME_TAKEN', 'GROUP_NAME_TAKEN', 'GROUP_NAME_TAKEN', 'made']);
    const key = { name: 'Once', idempotencyKey: unique('key') };
    const once = await Promise.all([1, 2].map(() => call(moderator, 'createGroup', key)));
    const made = once.map((answer) => answer.expectData<{ createGroup: { group: GroupRow } }>().createGroup.group.id);
    expect(made[0]).toBe(made[1]);
  });

  it('has no cycle, also under parallel moves', async () => {
    const { moderator } = await admin.createsPortal();
    const [a, b, c, d] = [
      await aGroup(moderator),
      await aGroup(moderator),
      await aGroup(moderator),
      await aGroup(moderator),
    ];
    const inner = await aGroup(moderator, a);
    (await call(moderator, 'moveGroup', { groupId: a, parentId: a })).expectProblem('GROUP_CYCLE');
    (await call(moderator, 'moveGroup', { groupId: a, parentId: inner })).expectProblem('GROUP_CYCLE');
    for (let round = 0; round < 3; round++) {
      const moves = [
        [a, b],
        [b, c],
        [c, d],
        [d, a],
        [b, a],
        [d, c],
      ] as const;
      await Promise.all(moves.map(([groupId, parentId]) => call(moderator, 'moveGroup', { groupId, parentId })));
      const tree = await parents(moderator);
      for (const start of tree.keys()) {
        let steps = 0;
        for (let at: string | null | undefined = start; at; at = tree.get(at)) expect(++steps).toBeLessThan(6);
      }
      for (const groupId of [a, b, c, d]) await call(moderator, 'moveGroup', { groupId, parentId: null });
    }
  });

  it('has at most 20 levels, however it grows', async () => {
    const { moderator } = await admin.createsPortal();
    let deepest: string | null = null;
    for (let level = 1; level <= 20; level++) deepest = await aGroup(moderator, deepest);
    const refused = await call(moderator, 'createGroup', { name: 'Too deep', parentId: deepest });
    expect(refused.expectProblem('GROUP_TOO_DEEP')).toMatchObject({ limit: 20 });
    const pair = await aGroup(moderator);
    await aGroup(moderator, pair);
    const above = (await parents(moderator)).get(deepest as string);
    (await call(moderator, 'moveGroup', { groupId: pair, parentId: above })).expectProblem('GROUP_TOO_DEEP');
    const two = (await parents(moderator)).get(above as string);
    (await call(moderator, 'moveGroup', { groupId: pair, parentId: two })).expectData();
  });

  it('has at most 10,000 groups, and pages through them with counts in a fixed number of statements', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const top = await aGroup(moderator, null, 'Top');
    await aPerson(server, portalId, 'LEARNER', top);
    await server.superuser.query(
      `WITH made AS (INSERT INTO member_group (portal_id, parent_id, name) SELECT $1, $2, 'Group ' || n FROM generate_series(1, 9999) AS n RETURNING id)
       UPDATE membership SET group_id = (SELECT id FROM made LIMIT 1) WHERE portal_id = $1 AND group_id IS NULL`,
      [portalId, top],
    );
    const refused = await call(moderator, 'createGroup', { name: 'One more' });
    expect(refused.expectProblem('TOO_MANY_GROUPS')).toMatchObject({ limit: 10_000 });
    const count = async (first: number) => {
      const { result, statements } = await server.statements.during(() => groups(moderator, { first }));
      expect([result.nodes.length, result.totalCount]).toEqual([first, 10_000]);
      return statements.filter((text) => !/^(begin|commit)/i.test(text)).length;
    };
    await count(1);
    expect(await count(1)).toBe(await count(100));
    const [found] = (await groups(moderator, { search: 'tOp' })).nodes;
    expect(found).toMatchObject({ id: top, counts: { members: 1, membersWithBelow: 2 } });
    let after: string | undefined;
    const seen = new Set<string>();
    for (let page = 0; page < 3; page++) {
      const { nodes, pageInfo } = await groups(moderator, { after });
      for (const { id } of nodes) seen.add(id);
      after = pageInfo.endCursor;
    }
    expect(seen.size).toBe(300);
  });

  it('keeps a group that is not empty or in use', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const group = await aGroup(moderator);
    const below = await aGroup(moderator, group);
    const person = await aPerson(server, portalId, 'LEARNER', group);
    const full = (await call(moderator, 'deleteGroup', { groupId: group })).expectProblem('GROUP_NOT_EMPTY');
    expect(full).toMatchObject({ members: 1, groups: 1 });
    (await call(moderator, 'deleteGroup', { groupId: below })).expectData();
    await changes(moderator, 'removeMembers', [person.memberId]);
    const set = (text: string) =>
      server.superuser.query(`UPDATE registration_link SET ${text} WHERE portal_id = $1`, [portalId]);
    await set(`group_id = '${group}'`);
    const used = (await call(moderator, 'deleteGroup', { groupId: group })).expectProblem('GROUP_IN_USE');
    expect(used).toMatchObject({ links: 1, invitations: 0 });
    await set('revoked_at = now()');
    // Who left does not hold it, and neither does a link that is dead.
    (await call(moderator, 'deleteGroup', { groupId: group })).expectData();
    expect((await groups(moderator)).totalCount).toBe(0);
  });
});

describe('who may (S01, P6)', () => {
  it('change it: moderators of that portal only', async () => {
    const [one, other] = [await admin.createsPortal(), await admin.createsPortal()];
    const group = await aGroup(one.moderator);
    const theirs = await aGroup(other.moderator);
    const [learner, manager] = [await aPerson(server, one.portalId), await aPerson(server, one.portalId, 'MANAGER')];
    const inputs: [string, object][] = [
      ['createGroup', { name: 'Mine' }],
      ['updateGroup', { groupId: group, name: 'Mine' }],
      ['moveGroup', { groupId: group }],
      ['deleteGroup', { groupId: group }],
      ['setGroupHeads', { groupId: group, memberIds: [] }],
    ];
    for (const [name, input] of inputs) {
      for (const actor of [learner, manager]) (await call(actor, name, input)).expectError('FORBIDDEN');
      for (const actor of [other.moderator, admin])
        (await call(actor, name, input, one.portalId)).expectError('NOT_FOUND');
    }
    // Groups of another portal are not there: as the group, as the parent, as the goal of a move.
    (await call(one.moderator, 'createGroup', { name: 'Mine', parentId: theirs })).expectError('NOT_FOUND');
    (await call(one.moderator, 'moveGroup', { groupId: group, parentId: theirs })).expectError('NOT_FOUND');
    (await call(one.moderator, 'deleteGroup', { groupId: theirs })).expectError('NOT_FOUND');
    (await call(one.moderator, 'setGroupHeads', { groupId: theirs, memberIds: [] })).expectError('NOT_FOUND');
    const moving = `mutation ($input: MoveMembersInput!) { moveMembers(input: $input) { changes { outcome } } }`;
    const input = { portalId: one.portalId, memberIds: [learner.memberId], groupId: theirs };
    (await one.moderator.execute(moving, { input })).expectError('NOT_FOUND');
  });

  it('head a group: active members of the portal', async () => {
    const [one, other] = [await admin.createsPortal(), await admin.createsPortal()];
    const group = await aGroup(one.moderator);
    const [person, stranger] = [await aPerson(server, one.portalId), await aPerson(server, other.portalId)];
    await heads(one.moderator, group, [person.memberId]);
    for (const memberId of [stranger.memberId, 'no id']) {
      const refused = await call(one.moderator, 'setGroupHeads', {
        groupId: group,
        memberIds: [person.memberId, memberId],
      });
      expect(refused.expectProblem('HEAD_NOT_ACTIVE')).toMatchObject({ field: 'input.memberIds' });
    }
    await changes(one.moderator, 'disableMembers', [person.memberId]);
    (await call(one.moderator, 'setGroupHeads', { groupId: group, memberIds: [person.memberId] })).expectProblem(
      'HEAD_NOT_ACTIVE',
    );
    expect((await groups(one.moderator)).nodes[0]?.heads).toEqual([]);
  });

  it('touch a department of the directory: nobody by hand (R6)', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const group = await aGroup(moderator);
    await server.superuser.query(`UPDATE member_group SET external_id = 'D-1' WHERE portal_id = $1`, [portalId]);
    for (const [name, input] of [
      ['updateGroup', { groupId: group, name: 'Mine' }],
      ['moveGroup', { groupId: group }],
      ['deleteGroup', { groupId: group }],
    ] as const)
      (await call(moderator, name, input)).expectProblem('FROM_DIRECTORY');
  });
});

describe("a manager's sight follows the tree at once (R8)", () => {
  it('when a group moves, when people move, when heads change, when the role goes', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const [north, south] = [await aGroup(moderator, null, 'North'), await aGroup(moderator, null, 'South')];
    const hill = await aGroup(moderator, north, 'Hill');
    const manager = await aPerson(server, portalId, 'MANAGER');
    const [climber, sailor] = [
      await aPerson(server, portalId, 'LEARNER', hill),
      await aPerson(server, portalId, 'LEARNER', south),
    ];
    await heads(moderator, south, [manager.memberId]);
    const sees = async () => (await members(manager)).nodes.map(({ id }) => id).sort();
    const named = (...people: { memberId: string }[]) => people.map(({ memberId }) => memberId).sort();
    expect(await sees()).toEqual(named(sailor));
    expect((await groups(manager)).nodes).toMatchObject([{ name: 'South', counts: { membersWithBelow: 1 } }]);
    (await call(moderator, 'moveGroup', { groupId: hill, parentId: south })).expectData();
    expect(await sees()).toEqual(named(climber, sailor));
    expect((await groups(manager)).nodes).toMatchObject([
      { name: 'Hill', parentId: south },
      { name: 'South', parentId: null, counts: { members: 1, membersWithBelow: 2 } },
    ]);
    (await call(moderator, 'moveGroup', { groupId: hill, parentId: north })).expectData();
    expect(await sees()).toEqual(named(sailor));
    await changes(moderator, 'moveMembers', [climber.memberId], { groupId: south });
    await changes(moderator, 'moveMembers', [sailor.memberId], { groupId: null });
    expect(await sees()).toEqual(named(climber));
    await heads(moderator, south, []);
    expect(await sees()).toEqual([]);
    expect((await groups(manager)).totalCount).toBe(0);
    await heads(moderator, hill, [manager.memberId]);
    // The tree of a manager begins at the top of what is headed.
    expect((await groups(manager)).nodes).toMatchObject([{ name: 'Hill', parentId: null }]);
    const lower = `mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { __typename } }`;
    (await moderator.execute(lower, { input: { portalId, memberId: manager.memberId, role: 'LEARNER' } })).expectData();
    (await manager.execute(list, { portalId })).expectError('FORBIDDEN');
    const one = 'query ($portalId: ID!, $id: ID!) { group(portalId: $portalId, id: $id) { id } }';
    (await manager.execute(one, { portalId, id: hill })).expectError('FORBIDDEN');
  });
});
