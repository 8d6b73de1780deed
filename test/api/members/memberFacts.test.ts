import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { aPublishedTest, begins } from '../../harness/attempts.ts';
import { aGroup, aPerson, heads, type StagedMember } from '../../harness/members.ts';
import { publishesTerms } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* What stands beside a person: consent (R11), allowances (L6), attempts with the titles of their tests. */
let server: TestServer;
let moderator: Actor;
let manager: StagedMember;
let groupId: string;
let testId: string;
const people: StagedMember[] = [];

const facts = `query ($portalId: ID!, $id: ID!) { member(portalId: $portalId, id: $id) { id
  consent { version givenAt withdrawnAt } allowances { testId testTitle extraAttempts extraSeconds } } }`;
const consents = `query ($portalId: ID!, $first: Int!) { members(portalId: $portalId, first: $first, filter: { roles: [LEARNER] }) {
  nodes { id consent { version } } } }`;
const attempts = `query ($portalId: ID!) { attempts(portalId: $portalId) { nodes { id testTitle } } }`;
const give = `mutation ($input: SetAllowanceInput!) { setAllowance(input: $input) { ... on SetAllowanceSuccess { allowance { testTitle } } } }`;
const accept = `mutation ($input: AcceptTermsInput!) { acceptTerms(input: $input) { __typename } }`;

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  const { portalId } = moderator;
  groupId = await aGroup(moderator);
  for (let n = 0; n < 3; n++) people.push(await aPerson(server, portalId, 'LEARNER', groupId));
  manager = await aPerson(server, portalId, 'MANAGER');
  await heads(moderator, groupId, [manager.memberId]);
  ({ testId } = await aPublishedTest(moderator));
  for (const person of people) await begins(person, testId);
  const version = await publishesTerms(moderator);
  for (const person of people.slice(0, 2))
    (await person.execute(accept, { input: { portalId, version } })).expectData();
}, 60_000);

const seen = async (by: Actor, id: string) =>
  (await by.execute(facts, { portalId: moderator.portalId, id })).expectData<{
    member: { consent: object | null; allowances: { testTitle: string }[] };
  }>().member;

it('tells which terms a person agreed to, and that nobody agreed', async () => {
  const [first, , third] = people as [StagedMember, StagedMember, StagedMember];
  const given = { version: 1, givenAt: expect.any(String), withdrawnAt: null };
  expect((await seen(moderator, first.memberId)).consent).toEqual(given);
  expect((await seen(manager, first.memberId)).consent).toEqual(given);
  expect((await seen(moderator, third.memberId)).consent).toBeNull();
});

it('tells what a person has beyond the rules of tests, and nothing once it is taken back', async () => {
  const [first, second] = people as [StagedMember, StagedMember];
  const input = { testId, memberId: first.memberId, extraAttempts: 2, extraSeconds: 600 };
  const { setAllowance } = (await moderator.execute(give, { input })).expectData<{
    setAllowance: { allowance: { testTitle: string } };
  }>();
  const { testTitle } = setAllowance.allowance;
  expect(testTitle).toMatch(/^Test/);
  const had = { testId, testTitle, extraAttempts: 2, extraSeconds: 600 };
  expect((await seen(moderator, first.memberId)).allowances).toEqual([had]);
  expect((await seen(moderator, second.memberId)).allowances).toEqual([]);
  await moderator.execute(give, { input: { ...input, extraAttempts: 0, extraSeconds: 0 } });
  expect((await seen(moderator, first.memberId)).allowances).toEqual([]);
});

it('takes as many statements for many people as for one', async () => {
  const count = async (query: string, variables: object): Promise<number> => {
    const { result, statements } = await server.statements.during(() =>
      moderator.execute(query, { portalId: moderator.portalId, ...variables }),
    );
    result.expectData();
    return statements.length;
  };
  await count(consents, { first: 1 });
  expect(await count(consents, { first: 3 })).toBe(await count(consents, { first: 1 }));
  const one = await count(attempts.replace('(portalId: $portalId)', '(portalId: $portalId, first: 1)'), {});
  expect(await count(attempts, {})).toBe(one);
  const { nodes } = (await manager.execute(attempts, { portalId: moderator.portalId })).expectData<{
    attempts: { nodes: { testTitle: string }[] };
  }>().attempts;
  expect(nodes.map(({ testTitle }) => testTitle)).toEqual(people.map(() => expect.stringMatching(/^Test/)));
});
