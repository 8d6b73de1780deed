import { aMember, anInternalModerator, anonymous, type InternalModerator, unique } from '../harness/actors.ts';
import { execute } from '../harness/execute.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const create = `mutation ($input: CreatePortalInput!) { createPortal(input: $input) {
  __typename
  ... on CreatePortalSuccess { portal { id name kind status } moderatorLogin generatedPassword signInUrl registrationLink { url } }
  ... on Problem { code message }
  ... on InvalidInputProblem { field }
  ... on PortalNameTakenProblem { portal { id } } } }`;

interface Created {
  createPortal: {
    __typename: string;
    portal: { id: string; name: string; kind: string; status: string };
    moderatorLogin: string;
    generatedPassword: string | null;
    signInUrl: string;
    registrationLink: { url: string };
  };
}

describe('P1: only moderators of the internal portal open portals', () => {
  it('refuses nobody, a learner inside, and a moderator outside', async () => {
    const input = { name: `${unique('p1')}@outside.example` };
    (await anonymous(server).execute(create, { input })).expectError('UNAUTHENTICATED');
    const learner = await aMember(server, moderator.portalId, 'LEARNER', 'INTERNAL');
    (await learner.execute(create, { input })).expectError('FORBIDDEN');
    const { moderator: outside } = await moderator.createsPortal();
    (await outside.execute(create, { input })).expectError('FORBIDDEN');
    const naming = { input: { ...input, homePortalId: moderator.portalId } };
    (await outside.execute(create, naming)).expectError('NOT_FOUND');
  });
});

describe('P2–P4: creation', () => {
  it('gives portal, login, password and link; the password opens a session on the external side only', async () => {
    const name = `${unique('Partner')}@Outside.example`;
    const { createPortal: made } = (await moderator.execute(create, { input: { name } })).expectData<Created>();
    expect(made).toMatchObject({
      __typename: 'CreatePortalSuccess',
      moderatorLogin: name,
      portal: { name, kind: 'EXTERNAL', status: 'ACTIVE' },
    });
    expect(made.registrationLink.url).toMatch(/\/register\/[\w-]{43}$/);
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { token viewer { memberships { role portal { id } } } } ... on Problem { code message } } }`;
    const outside = { email: name.toLowerCase(), password: made.generatedPassword, audience: 'EXTERNAL' };
    const { signIn: session } = (await execute(server, signIn, { input: outside })).expectData<{
      signIn: { viewer: object };
    }>();
    expect(session.viewer).toEqual({ memberships: [{ role: 'MODERATOR', portal: { id: made.portal.id } }] });
    (await execute(server, signIn, { input: { ...outside, audience: 'INTERNAL' } })).expectProblem('SIGN_IN_FAILED');
  });

  it('refuses what is no e-mail address, and a name taken ignoring case', async () => {
    (await moderator.execute(create, { input: { name: 'not an address' } })).expectProblem('PORTAL_NAME_INVALID');
    const { portalId, name } = await moderator.createsPortal();
    const problem = (await moderator.execute(create, { input: { name: name.toUpperCase() } })).expectProblem(
      'PORTAL_NAME_TAKEN',
    );
    expect(problem.portal).toEqual({ id: portalId });
  });

  it('lets two organizations use the same name', async () => {
    const other = await anInternalModerator(server);
    const { name } = await moderator.createsPortal();
    const { createPortal } = (await other.execute(create, { input: { name } })).expectData<Created>();
    expect(createPortal.generatedPassword).toBeNull();
  });

  it('never changes a name, not even in the database', async () => {
    const { portalId } = await moderator.createsPortal();
    await expect(
      server.superuser.query(`UPDATE portal SET name = 'x@y.example' WHERE id = $1`, [portalId]),
    ).rejects.toThrow(/P2/);
  });

  it('answers the same portal for the same idempotency key, and shows the password once', async () => {
    const input = { name: `${unique('once')}@outside.example`, idempotencyKey: unique('key') };
    const first = (await moderator.execute(create, { input })).expectData<Created>().createPortal;
    const second = (await moderator.execute(create, { input })).expectData<Created>().createPortal;
    expect(second.portal.id).toBe(first.portal.id);
    expect([first.generatedPassword === null, second.generatedPassword]).toEqual([false, null]);
  });
});
