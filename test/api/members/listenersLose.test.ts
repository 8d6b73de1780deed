import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { anotherServer } from '../../harness/anotherServer.ts';
import { type HeardEvent, listenQuery, pageQuery, recordCompetencies } from '../../harness/events.ts';
import { listen } from '../../harness/listener.ts';
import { aPerson, changes, membershipOf, type StagedMember, updateMember } from '../../harness/members.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S07, S42, S43: what the moderators of a portal do to a member reaches the connections that are open already. */
let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
}, 30_000);

const hear = ({ token }: Actor, portalId: string, url?: string) =>
  listen<HeardEvent>(server, { token, query: listenQuery, variables: { portalId, after: 0 }, url });

const losses: [string, string, (by: Actor, whom: StagedMember) => Promise<unknown>][] = [
  [
    'the role is lowered to LEARNER',
    'FORBIDDEN',
    (by, { memberId, portalId }) => by.execute(updateMember, { input: { portalId, memberId, role: 'LEARNER' } }),
  ],
  [
    'the role is lowered to MANAGER',
    'FORBIDDEN',
    (by, { memberId, portalId }) => by.execute(updateMember, { input: { portalId, memberId, role: 'MANAGER' } }),
  ],
  ['the member is disabled', 'NOT_FOUND', (by, { memberId }) => changes(by, 'disableMembers', [memberId])],
  ['the member is removed', 'NOT_FOUND', (by, { memberId }) => changes(by, 'removeMembers', [memberId])],
];

describe.each(losses)('%s while listening (S42)', (_how, code, lose) => {
  it('then nothing more is delivered, the stream ends within 5 s, and reconnecting is denied (S43)', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const goes = await aPerson(server, portalId, 'MODERATOR');
    const [staying, going] = await Promise.all([hear(moderator, portalId), hear(goes, portalId)]);
    await Promise.all([staying.next(), going.next()]);
    await lose(moderator, goes);
    await recordCompetencies(server, portalId, ['a secret']);
    expect(await going.closed(5_000)).toMatchObject({ how: 'errors', codes: [code] });
    let last = await staying.next();
    while (last.payload.title !== 'a secret') last = await staying.next();
    // Not even the event that tells of the loss.
    expect(going.values.map(({ kind }) => kind)).toEqual(['MEMBERSHIP_CREATED']);
    const again = await hear(goes, portalId);
    expect(await again.closed()).toMatchObject({ how: 'errors', codes: [code] });
    (await goes.execute(pageQuery, { portalId, after: 0 })).expectError(code);
  });

  it('is heard of on every server', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const goes = await aPerson(server, portalId, 'MODERATOR');
    const other = await anotherServer(server);
    const listener = await hear(goes, portalId, other.url);
    await listener.next();
    await lose(moderator, goes);
    expect(await listener.closed(5_000)).toMatchObject({ how: 'errors', codes: [code] });
    await other.close();
  });
});

it('leaves the listeners of other portals of the same person alone', async () => {
  const [one, two] = [await admin.createsPortal(), await admin.createsPortal()];
  const person = one.moderator;
  await server.superuser.query(
    `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, 'MODERATOR', 'ACTIVE', $3, $3)`,
    [two.portalId, person.accountId, person.email],
  );
  const [first, second] = await Promise.all([hear(person, one.portalId), hear(person, two.portalId)]);
  await Promise.all([first.next(), second.next()]);
  const memberId = await membershipOf(server, person.accountId, two.portalId);
  await changes(two.moderator, 'removeMembers', [memberId]);
  expect(await second.closed(5_000)).toMatchObject({ codes: ['NOT_FOUND'] });
  await recordCompetencies(server, one.portalId, ['still here']);
  expect(await first.next()).toMatchObject({ payload: { title: 'still here' } });
});

it('ends listeners of the internal portal when an admin lowers their role', async () => {
  const home = await anInternalModerator(server);
  const moderator = await aPerson(server, home.portalId, 'MODERATOR', null, 'INTERNAL');
  const listener = await hear(moderator, home.portalId);
  await listener.next();
  const input = { portalId: home.portalId, memberId: moderator.memberId, role: 'MANAGER' };
  (await home.execute(updateMember, { input })).expectData();
  expect(await listener.closed(5_000)).toMatchObject({ codes: ['FORBIDDEN'] });
});

it('lets in who got the right meanwhile', async () => {
  const { portalId, moderator } = await admin.createsPortal();
  const person = await aMember(server, portalId, 'LEARNER');
  const refused = await hear(person, portalId);
  expect(await refused.closed()).toMatchObject({ codes: ['FORBIDDEN'] });
  const memberId = await membershipOf(server, person.accountId, portalId);
  (await moderator.execute(updateMember, { input: { portalId, memberId, role: 'MODERATOR' } })).expectData();
  expect(await (await hear(person, portalId)).next()).toMatchObject({ seq: 1 });
});
