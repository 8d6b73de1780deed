import { type Actor, anInternalModerator, aSession, type InternalModerator } from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { mailsTo } from '../../harness/mails.ts';
import { anEmail, aRegistrationLink, registers } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { adds } from '../invitations/invites.ts';

/* P3, S09: whoever registered somebody else's address must not get what that person is given afterwards. */
let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
});

const accept = 'mutation ($p: ID!) { acceptMembership(portalId: $p) { status } }';
const memberships = '{ viewer { emailProved memberships { portalId status } } }';

/** A stranger who registered an address by an open link of the organization, and is in. */
async function aStranger(email: string): Promise<{ token: string; portalId: string; moderator: Actor }> {
  const { portalId, moderator } = await admin.createsPortal();
  const link = await aRegistrationLink(moderator);
  expect((await registers(server, link.token, { email })).outcome).toBe('RegisterSuccess');
  const { rows } = await server.superuser.query('SELECT id FROM account WHERE email = $1', [email]);
  return { token: await aSession(server, rows[0].id, 'EXTERNAL'), portalId, moderator };
}

describe('an address that was registered by a link and never proved', () => {
  it('opens no place that a moderator of the organization gives to the person, by hand or as a portal', async () => {
    const email = anEmail();
    const stranger = await aStranger(email);
    const other = await admin.createsPortal();
    (await adds(other.moderator, { email, name: 'Vera Victim', role: 'MODERATOR' })).expectData();
    const named = await admin.execute(
      'mutation ($name: String!) { createPortal(input: { name: $name }) { ... on CreatePortalSuccess { portal { id } } } }',
      { name: email },
    );
    const { createPortal } = named.expectData<{ createPortal: { portal: { id: string } } }>();
    const { viewer } = (await execute(server, memberships, {}, stranger)).expectData<{ viewer: object }>();
    expect(viewer).toEqual({ emailProved: false, memberships: [{ portalId: stranger.portalId, status: 'ACTIVE' }] });
    for (const p of [other.portalId, createPortal.portal.id])
      (await execute(server, accept, { p }, stranger)).expectError('NOT_FOUND');
  });

  it('is not proved by the person who follows the link of a mail that the stranger asked for', async () => {
    const email = anEmail();
    const stranger = await aStranger(email);
    (await execute(server, 'mutation { requestEmailProof { sent } }', {}, stranger)).expectData();
    const mail = (await mailsTo(server, email)).at(-1);
    const prove = 'mutation ($token: String!) { proveEmail(token: $token) { ... on Problem { code message } } }';
    (await execute(server, prove, { token: mail?.token })).expectError('UNAUTHENTICATED');
    const somebody = await admin.createsPortal();
    (await somebody.moderator.execute(prove, { token: mail?.token })).expectProblem('ACCOUNT_LINK_INVALID');
    expect((await execute(server, memberships, {}, stranger)).expectData()).toMatchObject({
      viewer: { emailProved: false },
    });
  });
});
