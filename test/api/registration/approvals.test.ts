import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { type HeardEvent, listenQuery } from '../../harness/events.ts';
import { execute } from '../../harness/execute.ts';
import { listen } from '../../harness/listener.ts';
import { mailsTo } from '../../harness/mails.ts';
import {
  anEmail,
  aPassword,
  aPublishedCourse,
  aRegistrationLink,
  aWaitingMember,
  confirmed,
  membershipRow,
  registers,
} from '../../harness/registration.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R2: closed links, listed domains, and the queue of those who wait. */
let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const aPortal = async (): Promise<Actor> => (await inside.createsPortal()).moderator;
const queue = `query ($portalId: ID!, $refused: Boolean = false, $first: Int = 20) { pendingMembers(portalId: $portalId, refused: $refused, first: $first) {
  totalCount nodes { id name email status refusalReason link { id name state } wanted { id title } } } }`;
interface Pending {
  id: string;
  email: string;
  refusalReason: string | null;
  link: { name: string } | null;
  wanted: { id: string } | null;
}
const waiting = async (by: Actor, variables: object = {}) =>
  (await by.execute(queue, { portalId: by.portalId, ...variables })).expectData<{
    pendingMembers: { totalCount: number; nodes: Pending[] };
  }>().pendingMembers.nodes;

const approve = `mutation ($input: ApproveMembersInput!) { approveMembers(input: $input) { __typename
  ... on MemberApprovalsSuccess { results { membershipId outcome } } ... on Problem { code message } } }`;
const refuse = `mutation ($input: RefuseMembersInput!) { refuseMembers(input: $input) { __typename
  ... on MemberApprovalsSuccess { results { membershipId outcome } } ... on Problem { code message } } }`;
const outcomes = async (by: Actor, which: 'approve' | 'refuse', membershipIds: string[], reason = 'No seats left.') => {
  const input = { portalId: by.portalId, membershipIds, ...(which === 'refuse' ? { reason } : {}) };
  const data = (await by.execute(which === 'approve' ? approve : refuse, { input })).expectData<
    Record<string, { results: { outcome: string }[] }>
  >();
  return Object.values(data)[0]?.results.map(({ outcome }) => outcome);
};

it('R2: keeps people of a closed link waiting: they sign in and see it, and nothing of the portal', async () => {
  const moderator = await aPortal();
  const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED', name: 'Dealers' });
  const { email } = await registers(server, token);
  const { token: session } = await signsIn(server, { email, password: aPassword });
  const seen = await execute(server, '{ viewer { memberships { status portal { id } } } }', {}, { token: session });
  expect(seen.expectData()).toEqual({
    viewer: { memberships: [{ status: 'AWAITING_APPROVAL', portal: null }] },
  });
  expect(await waiting(moderator)).toMatchObject([{ email, link: { name: 'Dealers' }, wanted: null }]);
  const [mail] = await mailsTo(server, email);
  expect(mail?.subject).toMatch(/^Your registration for /);
});

it('R2: skips approval for listed domains once the address is proved, since anybody can type an address', async () => {
  const moderator = await aPortal();
  const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED', domains: ['Dealer.example'] });
  const { email } = await registers(server, token, { email: anEmail('DEALER.example') });
  expect(await membershipRow(server, moderator.portalId, email)).toBeUndefined();
  const [mail] = await mailsTo(server, email);
  expect((await confirmed(server, mail?.token ?? '')).membership.status).toBe('ACTIVE');
  for (const domain of ['sub.dealer.example', 'notdealer.example', 'dealer.example.evil.example']) {
    const other = await registers(server, token, { email: anEmail(domain) });
    expect([domain, (await membershipRow(server, moderator.portalId, other.email))?.status]).toEqual([
      domain,
      'AWAITING_APPROVAL',
    ]);
  }
});

it('R2: lets people in with their courses, a mail that leads to what they came for, and an event that listeners hear', async () => {
  const moderator = await aPortal();
  const courseId = await aPublishedCourse(moderator);
  const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED', courseIds: [courseId] });
  const variables = { portalId: moderator.portalId };
  const listener = await listen<HeardEvent>(server, { token: moderator.token, query: listenQuery, variables });
  // Whoever begins with what comes next has to be listening first.
  const witness = await listen<HeardEvent>(server, {
    token: moderator.token,
    query: listenQuery,
    variables: { ...variables, after: 0 },
  });
  await witness.next();
  const { email } = await registers(server, token, { targetId: courseId, language: 'cs' });
  expect(await listener.next()).toMatchObject({ kind: 'MEMBERSHIP_CREATED', payload: { status: 'AWAITING_APPROVAL' } });
  const [person] = await waiting(moderator);
  expect(person).toMatchObject({ email, wanted: { id: courseId } });
  expect(await outcomes(moderator, 'approve', [person?.id ?? ''])).toEqual(['DONE']);
  const kinds = [await listener.next(), await listener.next()].map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['ENROLLMENT_CREATED', 'MEMBERSHIP_APPROVED']);
  expect(JSON.stringify(listener.values)).not.toContain(email);
  const [, mail] = await mailsTo(server, email);
  expect([mail?.subject, mail?.link]).toEqual([
    expect.stringMatching(/^Jste uvnitř/),
    expect.stringMatching(`/go/${courseId}$`),
  ]);
  expect(await waiting(moderator)).toEqual([]);
});

it('R2: refuses with a reason that goes by mail and not into the log; a moderator may still approve', async () => {
  const moderator = await aPortal();
  const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED' });
  const { email } = await registers(server, token);
  const [person] = await waiting(moderator);
  const id = person?.id ?? '';
  expect(await outcomes(moderator, 'refuse', [id], 'We do not know you, <b>sorry</b>.')).toEqual(['DONE']);
  const mails = await mailsTo(server, email);
  expect(mails.at(-1)?.text).toContain('We do not know you, <b>sorry</b>.');
  expect(mails.at(-1)?.html).not.toContain('<b>sorry</b>');
  const { rows } = await server.superuser.query(`SELECT payload FROM event WHERE kind = 'membership.refused'`);
  expect(rows).toEqual([{ payload: { membershipId: id } }]);
  expect((await signsIn(server, { email, password: aPassword })).outcome).toBe('SIGN_IN_FAILED');
  expect(await waiting(moderator)).toEqual([]);
  expect(await waiting(moderator, { refused: true })).toMatchObject([
    { id, refusalReason: expect.stringMatching(/know/) },
  ]);
  expect(await outcomes(moderator, 'approve', [id])).toEqual(['DONE']);
  expect(await membershipRow(server, moderator.portalId, email)).toMatchObject({
    status: 'ACTIVE',
    refusal_reason: null,
  });
});

it('answers for each of many: done, not waiting, not there', async () => {
  const [moderator, other] = [await aPortal(), await aPortal()];
  const ids = await Promise.all([1, 2, 3].map(() => aWaitingMember(server, moderator.portalId)));
  const foreign = await aWaitingMember(server, other.portalId);
  await outcomes(moderator, 'approve', ids.slice(2));
  const all = [...ids, foreign, 'no id', ids[0]?.toUpperCase() ?? ''];
  expect(await outcomes(moderator, 'approve', all)).toEqual([
    'DONE',
    'DONE',
    'NOT_WAITING',
    'NOT_FOUND',
    'NOT_FOUND',
    'DONE',
  ]);
  expect(await outcomes(moderator, 'refuse', ids)).toEqual(['NOT_WAITING', 'NOT_WAITING', 'NOT_WAITING']);
  expect(await waiting(other)).toHaveLength(1);
  const input = { portalId: moderator.portalId, reason: 'Full.' };
  for (const membershipIds of [[], Array.from({ length: 101 }, () => ids[0])]) {
    (await moderator.execute(refuse, { input: { ...input, membershipIds } })).expectProblem('COUNT');
  }
  (await moderator.execute(refuse, { input: { ...input, reason: ' ', membershipIds: ids } })).expectError('BAD_INPUT');
});

it('lets one of two moderators decide about each person, however they race', async () => {
  const moderator = await aPortal();
  const second = await aMember(server, moderator.portalId, 'MODERATOR');
  const ids = await Promise.all(Array.from({ length: 20 }, () => aWaitingMember(server, moderator.portalId)));
  const [approved, refused] = await Promise.all([
    outcomes(moderator, 'approve', ids),
    outcomes({ ...second, portalId: moderator.portalId }, 'refuse', ids.toReversed()),
  ]);
  const done = [...(approved ?? []), ...(refused ?? [])].filter((outcome) => outcome === 'DONE');
  // Who was refused first may be approved after it.
  expect([20, 40]).toContain(done.length);
  const twice = await Promise.all([1, 2, 3, 4].map(() => outcomes(moderator, 'approve', ids)));
  expect(twice.flat().filter((outcome) => outcome === 'DONE')).toEqual([]);
  const { rows } = await server.superuser.query(
    `SELECT count(*)::int AS n FROM event WHERE portal_id = $1 AND kind = 'membership.approved'`,
    [moderator.portalId],
  );
  expect(rows).toEqual([{ n: 20 }]);
});

it('lists 2 and 30 who wait with the same statements', async () => {
  const counts: number[] = [];
  for (const count of [2, 30]) {
    const moderator = await aPortal();
    const { linkId } = await aRegistrationLink(moderator, { mode: 'CLOSED' });
    for (let n = 0; n < count; n++) await aWaitingMember(server, moderator.portalId, linkId);
    await waiting(moderator, { first: count });
    const { result, statements } = await server.statements.during(() => waiting(moderator, { first: count }));
    expect(result).toHaveLength(count);
    counts.push(statements.filter((text) => !/^(begin|commit|select set_config)/i.test(text)).length);
  }
  // Session, members, links and their facts, what they came for, count.
  expect(counts).toEqual([6, 6]);
});
