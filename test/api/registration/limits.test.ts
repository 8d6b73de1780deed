import { networkOf } from '../../../server/auth/networkOf.ts';
import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { mailsTo } from '../../harness/mails.ts';
import { anEmail, aRegistrationLink, confirms, registers, setsUp } from '../../harness/registration.ts';
import { anAddress } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S28: mass sign-up from one link or place, mail bombing, and guessing with the token of a mail. */
let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
  moderator = (await (await anInternalModerator(server)).createsPortal()).moderator;
});

const times = async (count: number, work: () => Promise<unknown>): Promise<void> => {
  for (let n = 0; n < count; n++) await work();
};

it('takes 300 registrations an hour from one place, and goes on taking those of others', async () => {
  const { token } = await aRegistrationLink(moderator);
  const address = anAddress();
  await times(299, () => server.deps.rateLimits.registrationAddress.take(networkOf(address)));
  expect((await registers(server, token, {}, address)).outcome).toBe('RegisterSuccess');
  const { outcome, body } = await registers(server, token, {}, address);
  expect([outcome, Number(body.errors?.[0]?.extensions.retryAfterSeconds) > 0]).toEqual(['RATE_LIMITED', true]);
  expect((await registers(server, token)).outcome).toBe('RegisterSuccess');
});

it('counts a /64 of IPv6 as one place', async () => {
  const { token } = await aRegistrationLink(moderator);
  await times(300, () => server.deps.rateLimits.registrationAddress.take(networkOf('2001:db8::1')));
  expect((await registers(server, token, {}, '2001:db8::ffff')).outcome).toBe('RATE_LIMITED');
  expect((await registers(server, token, {}, '2001:db8:0:1::1')).outcome).toBe('RegisterSuccess');
});

it('takes 2,000 registrations an hour by one link, and goes on taking those by others', async () => {
  const [{ token, linkId }, other] = [await aRegistrationLink(moderator), await aRegistrationLink(moderator)];
  await times(2000, () => server.deps.rateLimits.registrationLink.take(linkId));
  expect((await registers(server, token)).outcome).toBe('RATE_LIMITED');
  expect((await registers(server, other.token)).outcome).toBe('RegisterSuccess');
});

it('sends three mails an hour to one mailbox, by whatever link and however it is written', async () => {
  await setsUp(moderator, { confirmEmail: true });
  const email = anEmail();
  const [name, domain] = email.split('@');
  for (const [written, outcome] of [
    [email, 'RegisterSuccess'],
    [email.toUpperCase(), 'RegisterSuccess'],
    [`${name}+news@${domain}`, 'RegisterSuccess'],
    [`${name}+more@${domain}`, 'RATE_LIMITED'],
    [email, 'RATE_LIMITED'],
  ] as const) {
    const { token } = await aRegistrationLink(moderator);
    expect([written, (await registers(server, token, { email: written })).outcome]).toEqual([written, outcome]);
  }
  expect(await mailsTo(server, email)).toHaveLength(2);
});

it('lets nobody guess a password with the token of a mail', async () => {
  await setsUp(moderator, { confirmEmail: true });
  const { token } = await aRegistrationLink(moderator);
  const { email } = await registers(server, token);
  const [mail] = await mailsTo(server, email);
  for (let n = 0; n < 10; n++)
    (await confirms(server, mail?.token ?? '', `guess ${n}`)).expectProblem('SIGN_IN_FAILED');
  // Also the right one, from elsewhere.
  (await confirms(server, mail?.token ?? '')).expectError('RATE_LIMITED');
});

it('counts each of many registrations in one document (S33)', async () => {
  const { token } = await aRegistrationLink(moderator);
  const email = anEmail();
  const fields = Array.from(
    { length: 6 },
    (_, n) =>
      `a${n}: register(input: { token: "${token}", email: "${email}", name: "N", password: "a rather long password" }) { __typename }`,
  );
  const { body } = await moderator.execute(`mutation { ${fields.join(' ')} }`);
  expect(body.errors?.filter(({ extensions }) => extensions.code === 'RATE_LIMITED').length).toBeGreaterThan(0);
});
