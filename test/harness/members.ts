import { type Actor, aMember, unique } from './actors.ts';
import type { TestServer } from './testServer.ts';

/** A member as the tests ask for it. */
export interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: string;
  status: string;
  group: { id: string; name: string } | null;
}

/** What a change of many came to. */
export interface ChangeRow {
  memberId: string;
  outcome: string;
  message: string | null;
  member: MemberRow | null;
}

export const memberFields = 'id name email role status group { id name }';

/** An actor with the id of the membership. */
export type StagedMember = Actor & { memberId: string };

/** The membership of an account in a portal. */
export async function membershipOf(server: TestServer, accountId: string, portalId: string): Promise<string> {
  const text = 'SELECT id FROM membership WHERE account_id = $1 AND portal_id = $2';
  return (await server.superuser.query(text, [accountId, portalId])).rows[0].id as string;
}

/** A member of a portal with a session, in a group or none. */
export async function aPerson(
  server: TestServer,
  portalId: string,
  role = 'LEARNER',
  groupId: string | null = null,
  audience: 'INTERNAL' | 'EXTERNAL' = 'EXTERNAL',
): Promise<StagedMember> {
  const actor = await aMember(server, portalId, role, audience);
  const memberId = await membershipOf(server, actor.accountId, portalId);
  await server.superuser.query('UPDATE membership SET name = $2, group_id = $3 WHERE id = $1', [
    memberId,
    unique('Person'),
    groupId,
  ]);
  return { ...actor, memberId };
}

/** A group in the portal of the moderator. */
export async function aGroup(by: Actor, parentId: string | null = null, name = unique('Group')): Promise<string> {
  const answer = await by.execute(
    `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { __typename ... on CreateGroupSuccess { group { id } }
       ... on Problem { code message } } }`,
    { input: { portalId: by.portalId, name, parentId } },
  );
  const { createGroup } = answer.expectData<{ createGroup: { group?: { id: string } } }>();
  if (!createGroup.group) throw new Error(`no group: ${JSON.stringify(createGroup)}`);
  return createGroup.group.id;
}

/** Makes members the heads of a group. */
export async function heads(by: Actor, groupId: string, memberIds: string[]): Promise<void> {
  const answer = await by.execute(
    `mutation ($input: SetGroupHeadsInput!) { setGroupHeads(input: $input) { __typename ... on SetGroupHeadsSuccess { group { heads { id } } } } }`,
    { input: { portalId: by.portalId, groupId, memberIds } },
  );
  const { setGroupHeads } = answer.expectData<{ setGroupHeads: { group: { heads: { id: string }[] } } }>();
  expect(setGroupHeads.group.heads.map(({ id }) => id).sort()).toEqual([...memberIds].sort());
}

/** Calls one of the mutations that change many members alike. */
export async function changes(
  by: Actor,
  mutation: 'disableMembers' | 'enableMembers' | 'removeMembers' | 'moveMembers',
  memberIds: string[],
  more: object = {},
): Promise<ChangeRow[]> {
  const answer = await by.execute(changeMutation(mutation), { input: { portalId: by.portalId, memberIds, ...more } });
  return answer.expectData<Record<string, { changes: ChangeRow[] }>>()[mutation]?.changes ?? [];
}

export const changeMutation = (mutation: string): string => {
  const type = mutation === 'moveMembers' ? 'MoveMembersInput' : 'ChangeMembersInput';
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { changes { memberId outcome message member { ${memberFields} } } } }`;
};

/** Changes a member's name or role. */
export const updateMember = `mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { __typename
  ... on UpdateMemberSuccess { member { ${memberFields} } } ... on Problem { code message } ... on InvalidInputProblem { field } } }`;

export const listMembers = `query ($portalId: ID!, $filter: MemberFilter, $sort: MemberSort = NAME, $first: Int = 20, $after: String) {
  members(portalId: $portalId, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { ${memberFields} } pageInfo { hasNextPage endCursor } } }`;

export interface MemberPage {
  totalCount: number;
  nodes: MemberRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** A page of members. */
export async function members(by: Actor, more: object = {}, portalId = by.portalId): Promise<MemberPage> {
  return (await by.execute(listMembers, { portalId, ...more })).expectData<{ members: MemberPage }>().members;
}

/** Kinds and payloads of a portal's log after a number. */
export async function eventsAfter(
  server: TestServer,
  portalId: string,
  seq: number,
): Promise<{ kind: string; payload: object }[]> {
  const text = 'SELECT kind, payload FROM event WHERE portal_id = $1 AND seq > $2 ORDER BY seq';
  return (await server.superuser.query(text, [portalId, seq])).rows;
}
