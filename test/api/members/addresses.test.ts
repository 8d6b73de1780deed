import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { type HeardEvent, listenQuery, recordCompetencies } from '../../harness/events.ts';
import { listen } from '../../harness/listener.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R9: a portal may be open to some addresses only. */
let server: TestServer;
let behindProxy: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  behindProxy = await createTestServer({ trustProxy: 1 });
  admin = await anInternalModerator(server);
}, 30_000);

const set = `mutation ($input: UpdatePortalSettingsInput!) { updatePortalSettings(input: $input) { __typename
  ... on UpdatePortalSettingsSuccess { settings { signInRanges } } ... on Problem { code message }
  ... on InvalidInputProblem { field } ... on OwnAddressOutsideProblem { address } } }`;
const seen = '{ viewer { memberships { portalId blockedByAddress portal { id } } } }';
const ownPortal = 'query ($id: ID!) { portal(id: $id) { id } }';

/** Sets ranges past the API. */
const ranges = (on: TestServer, portalId: string, given: string[]) =>
  on.superuser.query(
    `INSERT INTO portal_settings (portal_id, sign_in_ranges) VALUES ($1, $2)
     ON CONFLICT (portal_id) DO UPDATE SET sign_in_ranges = excluded.sign_in_ranges`,
    [portalId, given],
  );

/** Asks from an address, with a header as a proxy or a liar writes it. */
async function from(actor: Actor, address: string, query: string, variables: object = {}, forwarded?: string) {
  const response = await actor.server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: address,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${actor.token}`,
      ...(forwarded ? { 'x-forwarded-for': forwarded } : {}),
    },
    payload: { query, variables },
  });
  return response.json<{ data: Record<string, never>; errors?: { extensions: { code: string } }[] }>();
}
const outcome = async (actor: Actor, address: string, portalId: string, forwarded?: string): Promise<string> => {
  const { errors } = await from(actor, address, ownPortal, { id: portalId }, forwarded);
  return errors?.[0]?.extensions.code ?? 'OK';
};

describe('address ranges of a portal (R9)', () => {
  it('are set by those who run it, written in one form, and read back', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const signInRanges = ['127.0.0.9/8', '::ffff:10.0.0.0/104', '2001:DB8::/32', '192.0.2.7', '127.0.0.0/8'];
    const answer = await moderator.execute(set, { input: { portalId, signInRanges } });
    expect(answer.expectData()).toEqual({
      updatePortalSettings: {
        __typename: 'UpdatePortalSettingsSuccess',
        settings: { signInRanges: ['10.0.0.0/8', '127.0.0.0/8', '192.0.2.7/32', '2001:db8::/32'] },
      },
    });
    for (const wrong of ['office', '10.0.0.0/33', '10.0.0.0/8; drop']) {
      const refused = await moderator.execute(set, { input: { portalId, signInRanges: [wrong] } });
      expect(refused.expectProblem('RANGE_INVALID')).toMatchObject({ field: 'input.signInRanges' });
    }
    const many = Array.from({ length: 101 }, (_, n) => `10.0.0.${n}`);
    (await moderator.execute(set, { input: { portalId, signInRanges: many } })).expectError('BAD_INPUT');
    (await moderator.execute(set, { input: { portalId, signInRanges: [] } })).expectData();
    const learner = await aMember(server, portalId, 'LEARNER');
    (await learner.execute(set, { input: { portalId, signInRanges: [] } })).expectError('FORBIDDEN');
  });

  it('cannot lock out the member who sets them; who runs the portal from inside may be elsewhere', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const input = { portalId, signInRanges: ['192.0.2.0/24'] };
    const refused = (await moderator.execute(set, { input })).expectProblem('OWN_ADDRESS_OUTSIDE');
    expect(refused).toMatchObject({ address: '127.0.0.1' });
    expect(refused.message).toContain('127.0.0.1');
    expect(await outcome(moderator, '127.0.0.1', portalId)).toBe('OK');
    (await admin.execute(set, { input })).expectData();
    expect(await outcome(moderator, '127.0.0.1', portalId)).toBe('NOT_FOUND');
    expect(await outcome(moderator, '192.0.2.9', portalId)).toBe('OK');
    // Opened again from inside.
    (await admin.execute(set, { input: { portalId, signInRanges: [] } })).expectData();
    expect(await outcome(moderator, '127.0.0.1', portalId)).toBe('OK');
  });

  it('close the portal on every request from elsewhere, as if it were not there, and say why among the own memberships', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    await ranges(server, portalId, ['10.1.0.0/16', '2001:db8::/32']);
    for (const inside of ['10.1.2.3', '::ffff:10.1.2.3', '2001:db8:1::5'])
      expect([inside, await outcome(moderator, inside, portalId)]).toEqual([inside, 'OK']);
    for (const outside of ['10.2.0.1', '::ffff:10.2.0.1', '2001:db9::1', '127.0.0.1'])
      expect([outside, await outcome(moderator, outside, portalId)]).toEqual([outside, 'NOT_FOUND']);
    const here = await from(moderator, '10.2.0.1', seen);
    expect(here.data).toEqual({ viewer: { memberships: [{ portalId, blockedByAddress: true, portal: null }] } });
    const there = await from(moderator, '10.1.0.1', seen);
    expect(there.data).toMatchObject({
      viewer: { memberships: [{ blockedByAddress: false, portal: { id: portalId } }] },
    });
  });

  it('leave other portals of the same person alone', async () => {
    const [one, other] = [await admin.createsPortal(), await admin.createsPortal()];
    await server.superuser.query(
      `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, 'LEARNER', 'ACTIVE', 'x', 'x')`,
      [other.portalId, one.moderator.accountId],
    );
    await ranges(server, one.portalId, ['10.0.0.0/8']);
    expect(await outcome(one.moderator, '127.0.0.1', one.portalId)).toBe('NOT_FOUND');
    expect(await outcome(one.moderator, '127.0.0.1', other.portalId)).toBe('OK');
  });

  it('look the same at sign-in to who does not know the password', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    await ranges(server, portalId, ['10.0.0.0/8']);
    const { email, password } = moderator;
    const wrong = await signsIn(server, { email, password: 'not the password' }, { address: '192.0.2.1' });
    expect(wrong.outcome).toBe('SIGN_IN_FAILED');
    expect(JSON.stringify(wrong.body)).not.toContain('blocked');
    const right = await signsIn(server, { email, password }, { address: '192.0.2.1' });
    expect(right.outcome).toBe('SignInSuccess');
    const actor = { ...moderator, token: right.token };
    expect(await outcome(actor, '192.0.2.1', portalId)).toBe('NOT_FOUND');
    expect(await outcome(actor, '10.0.0.1', portalId)).toBe('OK');
  });

  it('take one statement to look a session up, as without them', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    await ranges(server, portalId, ['127.0.0.0/8']);
    const { statements } = await server.statements.during(() => moderator.execute('{ viewer { email } }'));
    expect(statements).toHaveLength(1);
  });
});

describe('what the client says about its address (S18, S40)', () => {
  it('counts for nothing without a proxy of ours', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    await ranges(server, portalId, ['10.0.0.0/8']);
    for (const lie of ['10.0.0.1', '10.0.0.1, 10.0.0.2', '::ffff:10.0.0.1'])
      expect([lie, await outcome(moderator, '192.0.2.1', portalId, lie)]).toEqual([lie, 'NOT_FOUND']);
    expect(await outcome(moderator, '10.0.0.1', portalId, '192.0.2.1')).toBe('OK');
  });

  it('is what our proxy wrote last, whatever stands before it', async () => {
    const inside = await anInternalModerator(behindProxy);
    const { portalId, moderator } = await inside.createsPortal();
    await ranges(behindProxy, portalId, ['10.0.0.0/8']);
    expect(await outcome(moderator, '192.0.2.1', portalId, '10.0.0.1')).toBe('OK');
    expect(await outcome(moderator, '192.0.2.1', portalId, '192.0.2.9, 10.0.0.1')).toBe('OK');
    expect(await outcome(moderator, '192.0.2.1', portalId, '10.0.0.1, 192.0.2.9')).toBe('NOT_FOUND');
    expect(await outcome(moderator, '192.0.2.1', portalId, 'garbage')).toBe('NOT_FOUND');
    // The proxy itself is inside.
    expect(await outcome(moderator, '10.0.0.1', portalId)).toBe('OK');
  });
});

describe('listeners (R9, S42)', () => {
  const hear = (on: TestServer, { token }: Actor, portalId: string, url?: string) =>
    listen<HeardEvent>(on, { token, query: listenQuery, variables: { portalId, after: 0 }, url });

  it('from elsewhere are not let in', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    await ranges(server, portalId, ['10.0.0.0/8']);
    const listener = await hear(server, moderator, portalId);
    expect(await listener.closed()).toMatchObject({ how: 'errors', codes: ['NOT_FOUND'] });
  });

  it('end within 5 s when the ranges change, before the next event; those inside go on', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const listener = await hear(server, moderator, portalId);
    await listener.next();
    const keep = { portalId, signInRanges: ['127.0.0.0/8', '::1'] };
    (await moderator.execute(set, { input: keep })).expectData();
    await recordCompetencies(server, portalId, ['for those inside']);
    let last = await listener.next();
    while (last.payload.title !== 'for those inside') last = await listener.next();
    (await admin.execute(set, { input: { portalId, signInRanges: ['10.0.0.0/8'] } })).expectData();
    await recordCompetencies(server, portalId, ['a secret']);
    expect(await listener.closed(5_000)).toMatchObject({ how: 'errors', codes: ['NOT_FOUND'] });
    expect(JSON.stringify(listener.values)).not.toContain('a secret');
  });

  it('end within 5 s though nobody is told', async () => {
    const { portalId, moderator } = await admin.createsPortal();
    const listener = await hear(server, moderator, portalId);
    await listener.next();
    await ranges(server, portalId, ['10.0.0.0/8']);
    expect(await listener.closed(5_000)).toMatchObject({ how: 'errors', codes: ['NOT_FOUND'] });
  });
});
