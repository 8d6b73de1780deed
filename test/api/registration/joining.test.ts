import { hashPassword } from '../../../server/auth/passwords.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import { mailsTo } from '../../harness/mails.ts';
import {
  aRegistrationLink,
  confirmed,
  joinMutation,
  joins,
  membershipRow,
  publishesTerms,
  registers,
  setsUp,
} from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R1: a person who has an account signs in and joins by a link. */
let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const aPortal = async (): Promise<Actor> => (await inside.createsPortal()).moderator;
const aPerson = async (): Promise<Actor> => aMember(server, (await aPortal()).portalId, 'LEARNER');
const usesOf = async (linkId: string): Promise<number> =>
  (await server.superuser.query('SELECT uses FROM registration_link WHERE id = $1', [linkId])).rows[0].uses as number;

it('is in at once by an open link, and reads the portal in the same request', async () => {
  const [portal, person] = [await aPortal(), await aPerson()];
  const { token, linkId } = await aRegistrationLink(portal);
  const query = `mutation ($input: JoinPortalInput!) { joinPortal(input: $input) { ... on JoinPortalSuccess { message
    membership { status portal { id } } } } }`;
  expect((await person.execute(query, { input: { token } })).expectData()).toEqual({
    joinPortal: {
      message: 'Welcome! You are a member of the portal now.',
      membership: { status: 'ACTIVE', portal: { id: portal.portalId } },
    },
  });
  expect(await usesOf(linkId)).toBe(1);
});

it('tells a member kindly, also by a link that is used up or over, and takes no use', async () => {
  const [portal, person] = [await aPortal(), await aPerson()];
  const { token, linkId } = await aRegistrationLink(portal, { maxUses: 1 });
  expect(await joins(person, token)).toBe('JoinPortalSuccess');
  const problem = (await person.execute(joinMutation, { input: { token } })).expectProblem('ALREADY_MEMBER');
  expect(problem).toMatchObject({ message: expect.stringMatching(/already/), membership: { status: 'ACTIVE' } });
  expect(await usesOf(linkId)).toBe(1);
  expect(await joins(await aPerson(), token)).toBe('REGISTRATION_LINK_INVALID');
});

it('makes one member of 20 parallel calls of one person, and counts one use', async () => {
  const [portal, person] = [await aPortal(), await aPerson()];
  const { token, linkId } = await aRegistrationLink(portal);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => joins(person, token)));
  expect(outcomes.toSorted()).toEqual([...Array(19).fill('ALREADY_MEMBER'), 'JoinPortalSuccess']);
  expect(await usesOf(linkId)).toBe(1);
});

it('S23: lets one of 20 people in by a one-time link', async () => {
  const portal = await aPortal();
  const { token } = await aRegistrationLink(portal, { maxUses: 1 });
  const people = await Promise.all(Array.from({ length: 20 }, aPerson));
  const outcomes = await Promise.all(people.map((person) => joins(person, token)));
  expect(outcomes.filter((outcome) => outcome === 'JoinPortalSuccess')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'REGISTRATION_LINK_INVALID')).toHaveLength(19);
});

it('uses what the same person reserved by registering before', async () => {
  const [portal, person] = [await aPortal(), await aPerson()];
  const { token, linkId } = await aRegistrationLink(portal, { maxUses: 1 });
  await registers(server, token, { email: person.email });
  expect(await joins(person, token)).toBe('JoinPortalSuccess');
  expect(await usesOf(linkId)).toBe(1);
});

it('proves the address first where the portal wants that', async () => {
  const [portal, person] = [await aPortal(), await aPerson()];
  await setsUp(portal, { confirmEmail: true });
  const password = 'the password of the account';
  await server.superuser.query('UPDATE account SET password_hash = $2 WHERE id = $1', [
    person.accountId,
    await hashPassword(password),
  ]);
  const { token } = await aRegistrationLink(portal);
  expect(await joins(person, token)).toBe('RegisterSuccess');
  expect(await membershipRow(server, portal.portalId, person.email)).toBeUndefined();
  const [mail] = await mailsTo(server, person.email);
  expect((await confirmed(server, mail?.token ?? '', password)).membership.status).toBe('ACTIVE');
  // From now on it is proved.
  const other = await aPortal();
  await setsUp(other, { confirmEmail: true });
  expect(await joins(person, (await aRegistrationLink(other)).token)).toBe('JoinPortalSuccess');
});

it('wants the terms accepted, and does not open again what was refused or disabled; who was removed may come back', async () => {
  const portal = await aPortal();
  const version = await publishesTerms(portal);
  const { token } = await aRegistrationLink(portal);
  const person = await aPerson();
  expect(await joins(person, token)).toBe('TERMS_OUTDATED');
  expect(await joins(person, token, { acceptedTermsVersion: version })).toBe('JoinPortalSuccess');
  for (const [status, outcome] of [
    ['REFUSED', 'MEMBERSHIP_CLOSED'],
    ['DISABLED', 'MEMBERSHIP_CLOSED'],
    ['REMOVED', 'JoinPortalSuccess'],
  ] as const) {
    await server.superuser.query('UPDATE membership SET status = $3 WHERE portal_id = $1 AND account_id = $2', [
      portal.portalId,
      person.accountId,
      status,
    ]);
    expect([status, await joins(person, token, { acceptedTermsVersion: version })]).toEqual([status, outcome]);
  }
});

it('is for the external side, and for whoever is signed in (P5)', async () => {
  const { token } = await aRegistrationLink(await aPortal());
  expect(await joins(inside, token)).toBe('FORBIDDEN');
  expect(await joins(anonymous(server), token)).toBe('UNAUTHENTICATED');
});
