import { type Actor, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { mailsTo } from '../../harness/mails.ts';
import { changes } from '../../harness/members.ts';
import {
  anEmail,
  aRegistrationLink,
  confirmed,
  confirms,
  membershipRow,
  registers,
  setsUp,
} from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R1, R4: a mail that was followed once makes nobody a member again, and a link's uses are exact for those who come back. */
let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
});
beforeEach(async () => {
  const made = await admin.createsPortal();
  portalId = made.portalId;
  moderator = made.moderator;
  await setsUp(moderator, { confirmEmail: true });
});

const revoke = 'mutation ($p: ID!, $l: ID!) { revokeRegistrationLink(portalId: $p, linkId: $l) { link { state } } }';
const statusOf = async (email: string) => (await membershipRow(server, portalId, email))?.status;
const usesOf = async (linkId: string): Promise<number> =>
  (await server.superuser.query('SELECT uses FROM registration_link WHERE id = $1', [linkId])).rows[0].uses;

/** Somebody who registered, followed the mail, and was taken out by a moderator. */
async function aRemovedPerson(given: Record<string, unknown> = {}) {
  const link = await aRegistrationLink(moderator, given);
  const { email } = await registers(server, link.token);
  const mail = (await mailsTo(server, email)).at(-1);
  const { membership } = await confirmed(server, mail?.token ?? '');
  await changes(moderator, 'removeMembers', [membership.id]);
  return { link, email, token: mail?.token ?? '' };
}

describe('the mail of a registration that is done', () => {
  it('does not bring back who was removed since', async () => {
    const { email, token } = await aRemovedPerson();
    (await confirms(server, token)).expectProblem('REGISTRATION_LINK_INVALID');
    expect(await statusOf(email)).toBe('REMOVED');
  });

  it('does not by a link that is revoked either', async () => {
    const { link, email, token } = await aRemovedPerson();
    (await moderator.execute(revoke, { p: portalId, l: link.linkId })).expectData();
    (await confirms(server, token)).expectProblem('REGISTRATION_LINK_INVALID');
    expect(await statusOf(email)).toBe('REMOVED');
  });

  it('goes on signing in who is a member', async () => {
    const link = await aRegistrationLink(moderator);
    const { email } = await registers(server, link.token);
    const mail = (await mailsTo(server, email)).at(-1);
    await confirmed(server, mail?.token ?? '');
    expect(await confirmed(server, mail?.token ?? '')).toMatchObject({ alreadyMember: true });
    expect(await usesOf(link.linkId)).toBe(1);
  });
});

describe('registering again by a link', () => {
  it('takes another use of who was removed: a link for one person is used up', async () => {
    const { link, email } = await aRemovedPerson({ maxUses: 1 });
    expect((await registers(server, link.token, { email })).outcome).toBe('RegisterSuccess');
    const mail = (await mailsTo(server, email)).at(-1);
    (await confirms(server, mail?.token ?? '')).expectProblem('REGISTRATION_LINK_INVALID');
    expect((await registers(server, link.token, { email: anEmail() })).outcome).toBe('REGISTRATION_LINK_INVALID');
    expect(await usesOf(link.linkId)).toBe(1);
    expect(await statusOf(email)).toBe('REMOVED');
  });

  it('brings back who was removed by a link that has a use left, and gives it back for who is a member', async () => {
    const { link, email } = await aRemovedPerson({ maxUses: 3 });
    for (const alreadyMember of [false, true]) {
      await registers(server, link.token, { email });
      const mail = (await mailsTo(server, email)).at(-1);
      expect(await confirmed(server, mail?.token ?? '')).toMatchObject({ alreadyMember });
      expect(await usesOf(link.linkId)).toBe(2);
    }
    expect(await statusOf(email)).toBe('ACTIVE');
  });
});
